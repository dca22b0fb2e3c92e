package rule

import (
	"briefpack/generator/cache/memo"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/model/words"
)

// Checker checks one content after another with the same tools. It remembers what rules
// said of an inspection and of a file, and says it again of the same inspection and the
// same file, which must not change in between. A new one remembers nothing.
type Checker struct {
	rules  []Rule
	tools  Tools
	own    memo.Table[Scene, []diag.Problem]
	texts  memo.Table[*definition.File, []diag.Problem]
	judged memo.Table[judgement, []diag.Problem]
	parts  memo.Table[origin, part]
	made   memo.Table[basis, any]
	kept   memo.Table[kept, any]
}

// kept is a value that a rule remembers, by a key of its own.
type kept struct {
	code string
	key  any
}

// Scene is an inspection with the strings of its own file, nil when they are not known.
type Scene struct {
	In   *definition.Inspection
	File *definition.File
}

// NewChecker returns a checker that remembers nothing.
func NewChecker(rules []Rule, tools Tools) *Checker {
	if tools.Words == nil {
		tools.Words = &words.Table{}
	}
	return &Checker{rules: rules, tools: tools}
}

// Check runs every rule and returns the problems, sorted, once each.
func (ch *Checker) Check(c *definition.Content) []diag.Problem {
	problems := ch.check(c)
	ch.own.Sweep()
	ch.texts.Sweep()
	ch.judged.Sweep()
	ch.parts.Sweep()
	ch.made.Sweep()
	ch.kept.Sweep()
	return problems
}

func (ch *Checker) check(c *definition.Content) []diag.Problem {
	var problems []diag.Problem
	collect := func(rule Rule, look func(r *Report)) {
		r := &Report{Tools: ch.tools, Rule: rule, checker: ch}
		look(r)
		problems = append(problems, r.problems...)
	}
	for _, rule := range ch.rules {
		collect(rule, func(r *Report) { r.shared(c) })
	}
	for _, s := range scenes(c) {
		problems = append(problems, ch.own.Of(s, func() []diag.Problem { return ch.each(func(r *Report) { r.scene(s) }) })...)
	}
	for _, f := range c.Files {
		problems = append(problems, ch.texts.Of(f, func() []diag.Problem { return ch.each(func(r *Report) { r.file(f) }) })...)
	}
	return diag.Sort(problems)
}

// each lets every rule look at something, and returns what they say.
func (ch *Checker) each(look func(r *Report)) []diag.Problem {
	var problems []diag.Problem
	for _, rule := range ch.rules {
		r := &Report{Tools: ch.tools, Rule: rule, checker: ch}
		look(r)
		problems = append(problems, r.problems...)
	}
	return problems
}

// scenes finds the file of each inspection.
func scenes(c *definition.Content) []Scene {
	files := make(map[string]*definition.File, len(c.Files))
	for _, f := range c.Files {
		files[f.Path] = f
	}
	list := make([]Scene, len(c.Inspections))
	for i, in := range c.Inspections {
		list[i] = Scene{in, files[in.At.File]}
	}
	return list
}

// shared gives a rule everything that inspections share, and the content as a whole.
func (r *Report) shared(c *definition.Content) {
	rule := r.Rule
	if rule.Content != nil {
		rule.Content(c, r)
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
	for _, g := range c.Guidance {
		r.Home = g.At
		if rule.Guidance != nil {
			rule.Guidance(g, r)
		}
	}
}

// Scene gives a rule one inspection.
func (r *Report) scene(s Scene) {
	if !r.SeesAllOf(s.In) {
		return
	}
	r.Home = s.In.At
	if r.Rule.Inspection != nil {
		r.Rule.Inspection(s.In, r)
	}
	if r.Rule.Method != nil {
		r.Rule.Method(&s.In.Method, r)
	}
	if r.Rule.Own != nil && s.File != nil {
		r.Rule.Own(s.In, s.File, r)
	}
}

// File gives a rule the strings of a file.
func (r *Report) file(f *definition.File) {
	if r.Rule.Text == nil {
		return
	}
	for _, t := range f.Texts {
		if t.Set {
			r.Home = t.At
			r.Rule.Text(t, r)
		}
	}
}
