package rules

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"briefpack/generator/diag"
	"briefpack/generator/pack"
	"briefpack/generator/prose"
)

var unknownValue = Rule{
	Code: "unknown-value",
	Doc: "A {{value}} of a text does not exist, is not given for this inspection, or has a filter that does not fit it. " +
		"The programme's texts and the guidance are filled for each inspection anew, so each of them has to give what they speak of. " +
		"A page that is shared by all is also filled with the values of the site alone.",
	Help: "use the dotted key of a value, such as {{reading.days|words}} or {{training.date}}",
	Content: func(c *pack.Content, r *Report) {
		texts := textsWithValues(c)
		misses := misses{at: map[diag.Place]*miss{}}
		for _, in := range c.Inspections {
			if in.Programme == nil { // most of its values are not known
				continue
			}
			files := []string{in.At.File, in.Programme.At.File}
			for _, g := range c.Guidance {
				if isFor(g, in) {
					files = append(files, g.At.File)
				}
			}
			misses.look(texts, files, filling{in.Folder, missingValues(c, in), func() *prose.Values { return prose.ForInspection(in, &c.Site, r.Words) }})
		}
		for _, g := range c.Guidance {
			if g.Shared.V && allProgrammesAreRead(c, g) {
				misses.look(texts, []string{g.At.File}, filling{"the shared page", missingFromShared(c, g), func() *prose.Values { return sharedValues(c, g, r) }})
			}
		}
		misses.report(r)
	},
}

// textsWithValues lists the texts of each file that hold a {{value}} and may: in any
// other key it would not be filled, which is a problem of its own.
func textsWithValues(c *pack.Content) map[string][]pack.Text {
	m := map[string][]pack.Text{}
	note := func(file string) func(pack.Text) {
		return func(t pack.Text) {
			if t.At.File == file && strings.Contains(t.V, "{{") {
				m[file] = append(m[file], t)
			}
		}
	}
	w := walker{take: isFilled, fields: map[reflect.Type][]int{}}
	for _, p := range c.Programmes {
		w.walk(reflect.ValueOf(p).Elem(), note(p.At.File))
	}
	for _, in := range c.Inspections {
		w.walk(reflect.ValueOf(in).Elem(), note(in.At.File))
	}
	for _, t := range textsOfGuidance(c) {
		note(t.At.File)(t)
	}
	return m
}

// isFilled reports whether a field holds texts that may have a {{value}}, or tables.
func isFilled(f reflect.StructField) bool {
	isText := f.Type == reflect.TypeFor[pack.Text]() || f.Type == reflect.TypeFor[[]pack.Text]() || f.Type == reflect.TypeFor[pack.Entries]()
	return !isText || f.Tag.Get("prose") != ""
}

// sharedValues are those with which a shared page is filled: those of its programme
// when it is for one only, else those of the site.
func sharedValues(c *pack.Content, g *pack.Guidance, r *Report) *prose.Values {
	if len(g.Programmes) == 1 {
		for _, p := range c.Programmes {
			if p.ID == g.Programmes[0].V {
				return prose.ForProgramme(p, &c.Site, r.Words)
			}
		}
	}
	return prose.ForSite(&c.Site, r.Words)
}

// misses gathers what could not be filled, by its place: a text of a programme is
// filled for many inspections, and is wrong for all of them or for some.
type misses struct {
	at    map[diag.Place]*miss
	order []*miss
	tried map[string][]string // for whom each file was filled
}

type miss struct {
	place   diag.Place
	unknown prose.Unknown
	whom    []string
}

// filling is one time that texts are filled.
type filling struct {
	whom    string
	missing missing // values that have to be given and are not, which is a problem of its own
	values  func() *prose.Values
}

func (m *misses) look(texts map[string][]pack.Text, files []string, f filling) {
	if m.tried == nil {
		m.tried = map[string][]string{}
	}
	var v *prose.Values // made only when there is something to fill
	for _, file := range files {
		for _, t := range texts[file] {
			if v == nil {
				v = f.values()
			}
			for _, u := range v.Unknown(t.V) {
				if !f.missing.holds(u.Name) {
					m.add(pack.Within(t, u.From, u.To), u, f.whom)
				}
			}
		}
		m.tried[file] = append(m.tried[file], f.whom)
	}
}

func (m *misses) add(at diag.Place, u prose.Unknown, whom string) {
	one := m.at[at]
	if one == nil {
		one = &miss{place: at, unknown: u}
		m.at[at] = one
		m.order = append(m.order, one)
	}
	one.whom = append(one.whom, whom)
}

func (m *misses) report(r *Report) {
	for _, one := range m.order {
		message := one.unknown.Reason
		if tried := m.tried[one.place.File]; len(tried) > 1 && !slices.Equal(tried, one.whom) {
			message += ", for " + listed(one.whom)
		}
		help := r.rule.Help
		if one.unknown.Near != "" {
			help = fmt.Sprintf("did you mean %q?", one.unknown.Near)
		}
		r.add(one.place, help, message)
	}
}
