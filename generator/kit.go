package generator

import (
	"maps"
	"reflect"
	"slices"

	"briefpack/generator/cache/digest"
	"briefpack/generator/compose/briefing"
	"briefpack/generator/compose/edition"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/words"
	"briefpack/generator/plan/values"
	"briefpack/generator/render/html"
	"briefpack/generator/render/pdf"
)

// kit is everything that the folder of a partnership is composed and drawn from besides
// its inspection. What composes and draws is a method of it and sees nothing else of the
// site, so what came of one kit and one inspection holds until one of the two is another.
type kit struct {
	site     *definition.Site
	guidance []*definition.Guidance // in order
	said     *words.Table           // of the site's language
	tongues  map[string]*tongue
	bench
}

// bench is what a kit draws with.
type bench struct {
	words    *words.Table
	pages    *html.Renderer
	press    *pdf.Press
	large    *pdf.Press // of large print
	replaced string     // the program's layouts that the site has its own of, a name a line
	allLarge bool       // whether everything is printed in large print too

	painter digest.Sum // of all that pages was made from
	printer digest.Sum // of all that press and large were made from
}

// kitOf returns the kit of a site: the last one, when it would be the same.
func (m *memory) kitOf(content *definition.Content, d *dressing, allLarge bool) *kit {
	site := content.Site
	k := &kit{&site, content.Guidance, d.words, d.tongues, bench{d.words, d.pages, d.press, d.large, d.replaced, allLarge, d.painter, d.printer}}
	if m.kit == nil || !k.same(m.kit) {
		m.kit = k
	}
	return m.kit
}

func (k *kit) same(o *kit) bool {
	return k.bench == o.bench && maps.Equal(k.tongues, o.tongues) && slices.Equal(k.guidance, o.guidance) && reflect.DeepEqual(k.site, o.site)
}

func (k *kit) brief(in *definition.Inspection, audience edition.Audience) *briefing.Brief {
	return &briefing.Brief{
		In: in, Site: k.site, Guidance: k.guidance, Words: k.words,
		Values: values.ForInspection(in, k.site, k.words), Edition: audience.String(),
	}
}
