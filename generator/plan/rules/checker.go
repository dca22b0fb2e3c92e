package rules

import (
	"briefpack/generator/cache/memo"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/model/words"
)

// Check runs every rule and returns the problems, sorted, once each.
func Check(c *definition.Content, tools Tools) []diag.Problem { return NewChecker(tools).Check(c) }

// CheckComposed runs the rules that ask what documents look like, which can be known only
// of content that has passed all others.
func CheckComposed(c *definition.Content, tools Tools) []diag.Problem {
	return NewChecker(tools).check([]Rule{deadFragment}, c)
}

// Checker checks one content after another with the same tools. It remembers what rules
// said of an inspection and of a file, and says it again of the same inspection and the
// same file, which must not change in between. A new one remembers nothing.
type Checker struct {
	tools    Tools
	own      memo.Table[scene, []diag.Problem]
	texts    memo.Table[*definition.File, []diag.Problem]
	judged   memo.Table[judgement, []diag.Problem]
	parts    memo.Table[origin, part]
	made     memo.Table[basis, any]
	bookings memo.Table[*definition.Inspection, []booking]
	anchors  memo.Table[*definition.Inspection, anchoring]
	fillings memo.Table[filling, []unfilled]
	lacks    memo.Table[*definition.Inspection, []string]
	dates    *dateReader  // once it was made
	counts   *countFinder // once it was made
}

func (ch *Checker) dateReader() dateReader {
	if ch.dates == nil {
		made := newDateReader(ch.tools.Words)
		ch.dates = &made
	}
	return *ch.dates
}

func (ch *Checker) countFinder() *countFinder {
	if ch.counts == nil {
		ch.counts = newCountFinder(ch.tools.Words)
	}
	return ch.counts
}

// scene is an inspection with the strings of its own file, nil when they are not known.
type scene struct {
	in   *definition.Inspection
	file *definition.File
}

// NewChecker returns a checker that remembers nothing.
func NewChecker(tools Tools) *Checker {
	if tools.Words == nil {
		tools.Words = &words.Table{}
	}
	return &Checker{tools: tools}
}

// Check runs every rule and returns the problems, sorted, once each.
func (ch *Checker) Check(c *definition.Content) []diag.Problem {
	problems := ch.check(All, c)
	ch.own.Sweep()
	ch.texts.Sweep()
	ch.judged.Sweep()
	ch.bookings.Sweep()
	ch.anchors.Sweep()
	ch.fillings.Sweep()
	ch.lacks.Sweep()
	ch.parts.Sweep()
	ch.made.Sweep()
	return problems
}

func (ch *Checker) check(rules []Rule, c *definition.Content) []diag.Problem {
	var problems []diag.Problem
	collect := func(rule Rule, look func(r *Report)) {
		r := &Report{Tools: ch.tools, rule: rule, checker: ch}
		look(r)
		problems = append(problems, r.problems...)
	}
	for _, rule := range rules {
		collect(rule, func(r *Report) { r.shared(c) })
	}
	for _, s := range scenes(c) {
		problems = append(problems, ch.own.Of(s, func() []diag.Problem { return ch.each(rules, func(r *Report) { r.scene(s) }) })...)
	}
	for _, f := range c.Files {
		problems = append(problems, ch.texts.Of(f, func() []diag.Problem { return ch.each(rules, func(r *Report) { r.file(f) }) })...)
	}
	return diag.Sort(problems)
}

// each lets every rule look at something, and returns what they say.
func (ch *Checker) each(rules []Rule, look func(r *Report)) []diag.Problem {
	var problems []diag.Problem
	for _, rule := range rules {
		r := &Report{Tools: ch.tools, rule: rule, checker: ch}
		look(r)
		problems = append(problems, r.problems...)
	}
	return problems
}

// scenes finds the file of each inspection.
func scenes(c *definition.Content) []scene {
	files := make(map[string]*definition.File, len(c.Files))
	for _, f := range c.Files {
		files[f.Path] = f
	}
	list := make([]scene, len(c.Inspections))
	for i, in := range c.Inspections {
		list[i] = scene{in, files[in.At.File]}
	}
	return list
}

// shared gives a rule everything that inspections share, and the content as a whole.
func (r *Report) shared(c *definition.Content) {
	rule := r.rule
	if rule.Content != nil {
		rule.Content(c, r)
	}
	if rule.Site != nil {
		r.home = c.Site.At
		rule.Site(&c.Site, r)
	}
	for _, p := range c.Programmes {
		if !r.sees(p.Unread) {
			continue
		}
		r.home = p.At
		if rule.Programme != nil {
			rule.Programme(p, r)
		}
		if rule.Method != nil {
			rule.Method(&p.Method, r)
		}
	}
	for _, g := range c.Guidance {
		r.home = g.At
		if rule.Guidance != nil {
			rule.Guidance(g, r)
		}
	}
}

// scene gives a rule one inspection.
func (r *Report) scene(s scene) {
	if !r.seesAllOf(s.in) {
		return
	}
	r.home = s.in.At
	if r.rule.Inspection != nil {
		r.rule.Inspection(s.in, r)
	}
	if r.rule.Method != nil {
		r.rule.Method(&s.in.Method, r)
	}
	if r.rule.Own != nil && s.file != nil {
		r.rule.Own(s.in, s.file, r)
	}
}

// file gives a rule the strings of a file.
func (r *Report) file(f *definition.File) {
	if r.rule.Text == nil {
		return
	}
	for _, t := range f.Texts {
		if t.Set {
			r.home = t.At
			r.rule.Text(t, r)
		}
	}
}
