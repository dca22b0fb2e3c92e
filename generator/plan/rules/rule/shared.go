package rule

import (
	"slices"

	"briefpack/generator/cache"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/read/load"
)

// sharedParts holds the digests of what inspections share.
type sharedParts struct {
	settings   cache.Value[definition.Site]
	programmes []cache.Value[*definition.Programme]
	guidance   []cache.Value[*definition.Guidance]
	files      []cache.Value[*definition.File]
}

// sharedOf returns the content of a site without its inspections and their files.
func sharedOf(s load.Site) cache.Value[*definition.Content] {
	own := map[string]bool{}
	for _, in := range s.Inspections {
		own[in.V.At.File] = true
	}
	files := slices.DeleteFunc(slices.Clone(s.Files), func(f cache.Value[*definition.File]) bool { return own[f.V.Path] })
	c := &definition.Content{Site: s.Content.Site, Programmes: s.Content.Programmes, Guidance: s.Content.Guidance}
	for _, f := range files {
		c.Files = append(c.Files, f.V)
	}
	return cache.Value[*definition.Content]{V: c, Sum: cache.SumOf(sharedParts{s.Settings, s.Programmes, s.Guidance, files})}
}

// Shared returns the content without its inspections and their files. What MadeOf makes of it stays
// valid after an edit of an inspection.
func (r *Report) Shared() cache.Value[*definition.Content] { return r.run.shared }

type sharedArgs struct {
	rules  cache.Value[[]Rule]
	tools  cache.Value[Tools]
	shared cache.Value[*definition.Content]
}

// checkShared gives every rule what inspections share.
func checkShared(c *cache.Cache, a sharedArgs) []diag.Problem {
	run := run{cache: c, rules: a.rules, tools: a.tools, shared: a.shared}
	var problems []diag.Problem
	for _, rule := range a.rules.V {
		r := run.report(rule)
		r.sharedParts(a.shared.V)
		problems = append(problems, r.problems...)
	}
	return problems
}

// sharedParts gives a rule everything that inspections share.
func (r *Report) sharedParts(c *definition.Content) {
	rule := r.Rule
	if rule.Shared != nil {
		rule.Shared(c, r)
	}
	if rule.Site != nil {
		r.Home = c.Site.At
		rule.Site(&c.Site, r)
	}
	for _, p := range c.Programmes {
		if !r.sees(p.Unread) {
			continue
		}
		r.Home = p.At
		if rule.Programme != nil {
			rule.Programme(p, r)
		}
		if rule.Method != nil {
			rule.Method(&p.Method, r)
		}
	}
	if rule.Guidance != nil {
		for _, g := range c.Guidance {
			r.Home = g.At
			rule.Guidance(g, r)
		}
	}
}
