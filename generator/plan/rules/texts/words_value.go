package texts

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/words"
	"briefpack/generator/plan/rules/rule"
	"briefpack/generator/plan/values"
	"briefpack/generator/read/load"
)

var WordsValue = rule.Rule{
	Code: "words-value",
	Doc:  "A {{value}} in the site's own words in layouts/words exists for some inspection or for the site, and its filters exist and fit it. Words around every page, and those of dates, times and numbers, have none.",
	Why:  "Otherwise every page that says the phrase would show a gap.",
	Help: "use a value that inspections have, such as {{role.reader.plural}}",
	Content: func(c *definition.Content, r *rule.Report) {
		var phrases []*phrase
		for _, f := range r.Layouts.V {
			if !strings.HasPrefix(f.Path, "layouts/words/") || !strings.HasSuffix(f.Path, ".toml") {
				continue
			}
			for _, t := range load.Phrases(load.Layout{Path: f.Path, Data: f.Data}) {
				for _, m := range values.Miscounts(t.V) {
					if strings.Contains(m.Right, ".") { // {place} is one that the program fills
						r.Add(definition.Within(t.Text, m.From, m.To), "write "+m.Right, wrongCount)
					}
				}
				switch at := strings.Index(t.V, "{{"); {
				case at < 0:
				case words.IsUnfilled(t.Key):
					r.Add(definition.Within(t.Text, at, at+len("{{")), "write it in words", t.Key+" is shown as it is, without values")
				default:
					phrases = append(phrases, &phrase{Text: t.Text})
				}
			}
		}
		if len(phrases) == 0 {
			return
		}
		site := values.ForSite(&c.Site, c.Programmes, r.Words)
		fillAll(phrases, site)
		for _, in := range c.Inspections {
			fillAll(phrases, values.ForInspection(in, &c.Site, r.Words))
		}
		for _, p := range phrases {
			p.report(r, site)
		}
	},
}

// phrase is a phrase of the site's own words, and its unknown values.
type phrase struct {
	definition.Text
	tried bool
	never map[int]values.Unknown // by their start: values that no inspection has so far
}

// fillAll fills phrases with some values, and keeps the values that are still unknown.
func fillAll(phrases []*phrase, v *values.Values) {
	for _, p := range phrases {
		check := v.Checker()
		list := check.Unknown(0, p.V)
		_, unended := check.Unended()
		here := map[int]values.Unknown{}
		for _, u := range append(list, unended...) {
			before, never := p.never[u.From]
			switch {
			case p.tried && !never: // it was filled elsewhere
			case never && !isGap(before):
				here[u.From] = before
			default:
				here[u.From] = u
			}
		}
		p.tried, p.never = true, here
	}
}

// isGap reports whether a value is only not given: pages say so in words.
func isGap(u values.Unknown) bool { return strings.HasSuffix(u.Reason, "is not given here") }

func (p *phrase) report(r *rule.Report, site *values.Values) {
	for _, from := range slices.Sorted(maps.Keys(p.never)) {
		u := p.never[from]
		if isGap(u) {
			continue
		}
		help := r.Rule.Help
		if near := site.Near(u.Name); near != "" {
			help = fmt.Sprintf("did you mean %q?", near)
		}
		r.Add(definition.Within(p.Text, u.From, u.To), help, u.Reason)
	}
}
