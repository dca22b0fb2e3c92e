package generator

import (
	"briefpack/generator/briefing"
	"briefpack/generator/digest"
	"briefpack/generator/edition"
	"briefpack/generator/html"
	"briefpack/generator/pack"
	"briefpack/generator/pdf"
	"briefpack/generator/prose"
	"briefpack/generator/words"
)

// kit is everything that the folder of a partnership is composed and drawn from besides
// its inspection. What composes and draws is a method of it and sees nothing else of the
// site, so what came of one kit and one inspection holds until one of the two is another.
type kit struct {
	site     *pack.Site
	guidance []*pack.Guidance // in order
	words    *words.Table
	pages    *html.Renderer
	press    *pdf.Press
	large    *pdf.Press // of large print
	allLarge bool       // whether everything is printed in large print too

	painter digest.Sum // of all that pages was made from
	printer digest.Sum // of all that press was made from
}

func (k *kit) brief(in *pack.Inspection, audience edition.Audience) *briefing.Brief {
	return &briefing.Brief{
		In: in, Site: k.site, Guidance: k.guidance, Words: k.words,
		Values: prose.ForInspection(in, k.site, k.words), Edition: audience.String(),
	}
}
