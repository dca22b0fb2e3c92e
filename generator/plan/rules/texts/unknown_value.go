package texts

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"briefpack/generator/cache"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/model/words"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
	"briefpack/generator/plan/values"
)

var UnknownValue = rule.Rule{
	Code: "unknown-value",
	Doc: "A {{value}} exists, is set for the inspection, and has a filter that fits it. " +
		"Texts of the programme and guidance are filled in for each inspection, and a shared page with the values of the site.",
	Why:  "Otherwise the sentence would be printed with a gap.",
	Help: "use the key of a value, such as {{reading.days|words}} or {{training.date}}",
	Content: func(c *definition.Content, r *rule.Report) {
		texts := cache.Plain(sharedOf(c))
		shared := texts.V
		misses := misses{at: map[diag.Place]*miss{}, tried: map[string][]string{}}
		for _, in := range c.Inspections {
			if in.Programme == nil { // most of its values are not known
				continue
			}
			misses.add(in.Folder, shared.filesFor(in), rule.OfGiven(r, in, texts, gaps))
		}
		for _, g := range c.Guidance {
			if g.Shared.V && allProgrammesAreRead(c, g) {
				texts := shared.of(g.At.File)
				misses.add("the shared page", []string{g.At.File}, gapsIn(texts, missingFromShared(r, c, g), func() *values.Values { return sharedValues(c, g, r) }))
			}
		}
		misses.report(r)
	},
}

// sharedTexts holds the texts with values that inspections share, and the site.
type sharedTexts struct {
	site  definition.Site
	files []fillable
}

// fillable is a shared file and its texts with values.
type fillable struct {
	path       string
	programmes []definition.Text // if it is guidance, the programmes that it is for
	isGuidance bool
	texts      []definition.Text
}

func sharedOf(c *definition.Content) sharedTexts {
	s := sharedTexts{site: c.Site}
	for _, p := range c.Programmes {
		s.files = append(s.files, fillable{path: p.At.File, texts: withValues(reflect.ValueOf(p).Elem(), p.At.File)})
	}
	byPath := map[string]*definition.File{}
	for _, f := range c.Files {
		byPath[f.Path] = f
	}
	for _, g := range c.Guidance {
		one := fillable{path: g.At.File, programmes: g.Programmes, isGuidance: true}
		if f := byPath[g.At.File]; f != nil {
			one.texts = slices.DeleteFunc(slices.Clone(f.Texts), func(t definition.Text) bool { return !holdsValue(t) })
		}
		s.files = append(s.files, one)
	}
	return s
}

func (s sharedTexts) of(path string) []definition.Text {
	for _, f := range s.files {
		if f.path == path {
			return f.texts
		}
	}
	return nil
}

// filesFor lists the files that are filled with the values of an inspection.
func (s sharedTexts) filesFor(in *definition.Inspection) []string {
	files := []string{in.At.File, in.Programme.At.File}
	for _, f := range s.files {
		if f.isGuidance && lookup.IsFor(&definition.Guidance{Programmes: f.programmes}, in) {
			files = append(files, f.path)
		}
	}
	return files
}

// gaps finds what cannot be filled with the values of an inspection.
func gaps(in *definition.Inspection, s sharedTexts, w *words.Table) []unfilled {
	texts := withValues(reflect.ValueOf(in).Elem(), in.At.File)
	for _, path := range s.filesFor(in)[1:] {
		texts = append(texts, s.of(path)...)
	}
	return gapsIn(texts, missingValues(&definition.Content{Site: s.site}, in), func() *values.Values { return values.ForInspection(in, &s.site, w) })
}

// withValues lists the texts of a struct that are in a file and have a {{value}} in a key
// that may have one. In other keys values are not filled, which another rule reports.
func withValues(v reflect.Value, file string) []definition.Text {
	var list []definition.Text
	lookup.Walker{Take: isFilled, Fields: map[reflect.Type][]int{}}.Walk(v, func(t definition.Text) {
		if t.At.File == file && holdsValue(t) {
			list = append(list, t)
		}
	})
	return list
}

func holdsValue(t definition.Text) bool { return strings.Contains(t.V, "{{") }

// isFilled reports whether a field holds texts that may have a {{value}}, or tables.
func isFilled(f reflect.StructField) bool {
	isText := f.Type == reflect.TypeFor[definition.Text]() || f.Type == reflect.TypeFor[[]definition.Text]() || f.Type == reflect.TypeFor[definition.Entries]()
	return !isText || f.Tag.Get("prose") != ""
}

// sharedValues returns the values for a shared page: the values of its programme if it is for
// only one, else the values of the site.
func sharedValues(c *definition.Content, g *definition.Guidance, r *rule.Report) *values.Values {
	if len(g.Programmes) == 1 {
		for _, p := range c.Programmes {
			if p.ID == g.Programmes[0].V {
				return values.ForProgramme(p, &c.Site, r.Words)
			}
		}
	}
	return values.ForSite(&c.Site, r.Words)
}

// unfilled is an unknown value of a text.
type unfilled struct {
	place   diag.Place
	unknown values.Unknown
	near    string // the most similar name that exists
}

// gapsIn finds the unknown values of texts. missing holds required values that are not set,
// which load reports. gapsIn calls all if there are texts to fill.
func gapsIn(texts []definition.Text, missing missing, all func() *values.Values) []unfilled {
	var list []unfilled
	if len(texts) == 0 {
		return nil
	}
	v := all()
	near := map[string]string{} // a slip is often made more than once
	add := func(t definition.Text, u values.Unknown) {
		if missing.holds(u.Name) {
			return
		}
		if _, known := near[u.Name]; !known {
			near[u.Name] = v.Near(u.Name)
		}
		list = append(list, unfilled{definition.Within(t, u.From, u.To), u, near[u.Name]})
	}
	for _, together := range readTogether(texts) {
		c := v.Checker()
		for i, t := range together {
			for _, u := range c.Unknown(i, t.V) {
				add(t, u)
			}
		}
		at, unended := c.Unended()
		for i, u := range unended {
			add(together[at[i]], u)
		}
	}
	return list
}

// readTogether groups texts that are filled one after the other: those of a page of
// guidance. Every other text is filled by itself.
func readTogether(texts []definition.Text) [][]definition.Text {
	var groups [][]definition.Text
	for i, t := range texts {
		if i > 0 && strings.HasSuffix(t.At.File, ".md") && texts[i-1].At.File == t.At.File {
			last := len(groups) - 1
			groups[last] = append(groups[last], t)
			continue
		}
		groups = append(groups, []definition.Text{t})
	}
	return groups
}

// misses collects unknown values by their place. A text of a programme is filled for many
// inspections, and may be wrong for some or for all of them.
type misses struct {
	at    map[diag.Place]*miss
	order []*miss
	tried map[string][]string // folders that each file was filled for
}

type miss struct {
	unfilled
	folders []string
}

// add records that files were filled for an inspection or page, and the unknown values.
func (m *misses) add(folder string, files []string, gaps []unfilled) {
	for _, g := range gaps {
		one := m.at[g.place]
		if one == nil {
			one = &miss{unfilled: g}
			m.at[g.place] = one
			m.order = append(m.order, one)
		}
		one.folders = append(one.folders, folder)
	}
	for _, file := range files {
		m.tried[file] = append(m.tried[file], folder)
	}
}

func (m *misses) report(r *rule.Report) {
	for _, one := range m.order {
		message := one.unknown.Reason
		if tried := m.tried[one.place.File]; len(tried) > 1 && !slices.Equal(tried, one.folders) {
			message += ", for " + rule.Listed(one.folders)
		}
		help := r.Rule.Help
		if one.near != "" {
			help = fmt.Sprintf("did you mean %q?", one.near)
		}
		r.Add(one.place, help, message)
	}
}
