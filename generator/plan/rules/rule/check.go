package rule

import (
	"slices"

	"briefpack/generator/cache"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/model/words"
	"briefpack/generator/read/load"
)

// Check runs rules on a site and returns the problems, sorted, once each.
func Check(c *cache.Cache, rules []Rule, s load.Site, tools cache.Value[Tools]) []diag.Problem {
	if tools.V.Words == nil {
		tools.V.Words = &words.Table{}
	}
	run := &run{c, cache.Value[[]Rule]{V: rules, Sum: cache.SumOf(codes(rules))}, tools, inspectionsOf(s), sharedOf(s)}
	found := make([][]diag.Problem, len(rules))
	open, onlyOpen := run.open(), openOnly(s.Content)
	c.Each(len(rules), func(i int) {
		rule := rules[i]
		r, content := open.report(rule), onlyOpen
		if rule.Closed {
			r, content = run.report(rule), s.Content
		}
		if rule.Content != nil {
			rule.Content(content, r)
		}
		found[i] = r.problems
	})
	problems := append(slices.Concat(found...), cache.Get(c, checkShared, sharedArgs{run.rules, tools, run.shared}).V...)
	for _, scene := range run.scenes {
		problems = append(problems, cache.Get(c, checkScene, sceneArgs{run.rules, tools, scene}).V...)
	}
	for _, f := range s.Files {
		problems = append(problems, cache.Get(c, checkFile, fileArgs{run.rules, tools, f}).V...)
	}
	return diag.Sort(problems)
}

// open returns a run without the inspections that are closed.
func (u *run) open() *run {
	out := *u
	out.scenes = slices.DeleteFunc(slices.Clone(u.scenes), func(s scene) bool { return s.in.V.IsClosed() })
	return &out
}

// openOnly returns content without the inspections that are closed.
func openOnly(c *definition.Content) *definition.Content {
	out := *c
	out.Inspections = slices.DeleteFunc(slices.Clone(c.Inspections), (*definition.Inspection).IsClosed)
	return &out
}

// codes stand for rules: their code does not change while the program runs.
func codes(rules []Rule) []string {
	var list []string
	for _, rule := range rules {
		list = append(list, rule.Code)
	}
	return list
}

func (u *run) report(rule Rule) *Report { return &Report{Tools: u.tools.V, Rule: rule, run: u} }

// inspectionsOf returns the inspections of a site, each with the strings of its file.
func inspectionsOf(s load.Site) []scene {
	files := make(map[string]cache.Value[*definition.File], len(s.Files))
	for _, f := range s.Files {
		files[f.V.Path] = f
	}
	list := make([]scene, len(s.Inspections))
	for i, in := range s.Inspections {
		list[i] = scene{in, files[in.V.At.File]}
	}
	return list
}

type sceneArgs struct {
	rules cache.Value[[]Rule]
	tools cache.Value[Tools]
	scene scene
}

// checkScene gives one inspection to every rule.
func checkScene(c *cache.Cache, a sceneArgs) []diag.Problem {
	run := run{cache: c, rules: a.rules, tools: a.tools, scenes: []scene{a.scene}}
	var problems []diag.Problem
	for _, rule := range a.rules.V {
		r := run.report(rule)
		r.scene(Scene{a.scene.in.V, a.scene.file.V})
		problems = append(problems, r.problems...)
	}
	return problems
}

type fileArgs struct {
	rules cache.Value[[]Rule]
	tools cache.Value[Tools]
	file  cache.Value[*definition.File]
}

// checkFile gives the strings of one file to every rule.
func checkFile(c *cache.Cache, a fileArgs) []diag.Problem {
	run := run{cache: c, rules: a.rules, tools: a.tools}
	var problems []diag.Problem
	for _, rule := range a.rules.V {
		r := run.report(rule)
		r.file(a.file.V)
		problems = append(problems, r.problems...)
	}
	return problems
}

// scene gives a rule one inspection.
func (r *Report) scene(s Scene) {
	if !r.SeesAllOf(s.In) || !r.AppliesTo(s.In) {
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

// file gives a rule the strings of a file.
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
