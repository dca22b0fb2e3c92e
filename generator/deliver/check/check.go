// Package check reads a site from its files and reports the problems of its content.
package check

import (
	"cmp"
	"reflect"
	"slices"
	"strings"

	"briefpack/generator/cache"
	"briefpack/generator/deliver/site"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
	"briefpack/generator/read/load"
	"briefpack/generator/read/source"
	"briefpack/generator/render/html"
	"briefpack/generator/render/pdf"
	"briefpack/generator/render/theme"
)

// Site is a site that was read and checked. It does not change.
type Site struct {
	load.Site
	Tree  *source.Tree
	Theme theme.Loaded
	Parts site.Parts     // of both editions
	Sum   cache.Sum      // of all inputs
	Known []diag.Problem // of its files as files
	only  string
}

// Request is how a site is checked.
type Request struct {
	Known      []diag.Problem // of its files as files
	Only       string         // the folder of the only partnership to check; "" for all
	LargePrint bool           // of every inspection
	FactsOnly  bool           // without what sentences and pages of guidance say
}

// Read loads and checks the files of a site. The site is complete only if none of the problems
// is an error.
func Read(c *cache.Cache, tree *source.Tree, r Request) (*Site, []diag.Problem, error) {
	found := cache.Record(c, tree, read, r)
	if found.V.err != nil {
		return nil, nil, found.V.err
	}
	s := found.V.site
	s.Tree, s.Sum, s.only = tree, found.Sum, r.Only
	return &s, slices.Clone(found.V.problems), nil
}

// checked is the result of read.
type checked struct {
	site     Site
	problems []diag.Problem
	err      error
}

func read(c *cache.Cache, tree *source.Tree, r Request) checked {
	content, problems := load.Read(c, tree)
	s, err := themed(c, tree, content, r.LargePrint)
	if err != nil {
		return checked{err: err}
	}
	s.Known = r.Known
	problems = slices.Concat(r.Known, problems, s.Theme.Problems)
	tools := site.Tools(c, tree, s.Theme)
	if r.FactsOnly {
		problems = append(problems, rules.CheckFacts(c, content, tools)...)
	} else {
		problems = append(problems, rules.Check(c, content, tools)...)
		s.addComposed(c, &tools.V, problems)
		problems = append(problems, rules.CheckComposed(c, content, tools)...)
	}
	problems, err = narrowed(diag.WithoutFollowing(problems), r.Only, content.Content)
	return checked{s, diag.WithSource(diag.Sort(problems), tree.Lines), err}
}

// themed returns content with what renders it.
func themed(c *cache.Cache, tree *source.Tree, content load.Site, largePrint bool) (Site, error) {
	look, err := theme.Load(c, tree, content.Content)
	inputs := site.Inputs{Settings: content.Settings, Guidance: content.Guidance, Theme: look.Theme, AllLarge: largePrint}
	return Site{Site: content, Theme: look, Parts: site.NewParts(inputs, content.Inspections, content.Programmes, look.Assets)}, err
}

// composable returns a function that returns an inspection whose documents can be composed. It
// refuses a definition with errors: a mistyped number could make a document without end.
func (s *Site) composable(problems []diag.Problem) func(in *definition.Inspection) (cache.Value[*definition.Inspection], bool) {
	bad := map[string]bool{}
	for _, p := range problems {
		if p.Severity == diag.Error {
			bad[p.At.File] = true
		}
	}
	return func(in *definition.Inspection) (cache.Value[*definition.Inspection], bool) {
		if bad[in.At.File] || in.Programme == nil || bad[in.Programme.At.File] || bad[s.Settings.V.At.File] {
			return cache.Value[*definition.Inspection]{}, false
		}
		return s.Inspections[slices.Index(s.Content.Inspections, in)], true
	}
}

// addComposed gives rules what they need to know about composed documents.
func (s *Site) addComposed(c *cache.Cache, tools *rule.Tools, problems []diag.Problem) {
	composable := s.composable(problems)
	tools.Headings = func(in *definition.Inspection, document string) ([]string, bool) {
		one, ok := composable(in)
		if !ok {
			return nil, false
		}
		return site.Headings(c, s.Parts.InputsOf(one.V), one, document)
	}
	tools.Unissued = func(in *definition.Inspection) ([]string, bool) {
		one, ok := composable(in)
		if !ok {
			return nil, false
		}
		var titles []string
		for _, change := range site.Unissued(c, s.Parts.InputsOf(one.V), one) {
			if change.For != "" { // its title names them
				change.Title = ""
			}
			titles = append(titles, cmp.Or(change.Title, change.Name))
		}
		return titles, true
	}
}

// narrowed leaves out the problems in the files of other inspections, if only is set.
func narrowed(problems []diag.Problem, only string, content *definition.Content) ([]diag.Problem, error) {
	if only == "" {
		return problems, nil
	}
	own := source.Definition(only)
	var names []string
	for _, in := range content.Inspections {
		names = append(names, in.Folder)
	}
	kept := slices.DeleteFunc(problems, func(p diag.Problem) bool {
		return strings.HasPrefix(p.At.File, "content/inspections/") && p.At.File != own
	})
	isThere := slices.Contains(names, only) || slices.ContainsFunc(kept, func(p diag.Problem) bool { return p.At.File == own })
	if !isThere {
		return nil, &UnknownPartnershipError{Name: only, Near: diag.Nearest(only, names)}
	}
	return kept, nil
}

// IsOf reports whether the site is one of these files, with these problems of files as
// files.
func (s *Site) IsOf(tree *source.Tree, problems []diag.Problem) bool {
	isSame := func(folder string) bool { return s.Tree.Sum(folder+"/") == tree.Sum(folder+"/") }
	return isSame("content") && isSame("layouts") && reflect.DeepEqual(s.Known, problems)
}

// Chosen lists the inspections to render.
func (s *Site) Chosen() []cache.Value[*definition.Inspection] {
	return slices.DeleteFunc(slices.Clone(s.Inspections), func(in cache.Value[*definition.Inspection]) bool {
		return s.only != "" && in.V.Folder != s.only
	})
}

// Texts returns the texts that hosted pages may show: texts of the content, and lines of
// the site's own layouts.
func (s *Site) Texts() []definition.Text {
	var list []definition.Text
	for _, in := range s.Content.Inspections {
		list = append(list, lookup.ShownBy(in)...)
	}
	list = append(list, lookup.SharedShown(s.Content)...)
	for _, f := range s.Tree.Under("layouts") {
		for i, line := range strings.Split(string(f.Data), "\n") {
			list = append(list, definition.Text{V: line, At: diag.Place{File: f.Path, Line: i + 1, Col: 1, End: 1}, Set: true})
		}
	}
	return list
}

// UnknownPartnershipError reports that no inspection has the name in Request.Only.
type UnknownPartnershipError struct {
	Name string
	Near string // the one that was probably meant; "" when none is near
}

func (e *UnknownPartnershipError) Error() string {
	return "there is no inspection \"" + e.Name + "\""
}

// Topics documents every problem that a site can have, by code.
func Topics() []diag.Topic {
	topics := slices.Concat(source.Topics(), load.Topics(), html.Topics(), pdf.Topics(), site.Topics(), rules.Topics())
	slices.SortFunc(topics, func(a, b diag.Topic) int { return cmp.Compare(a.Code, b.Code) })
	return topics
}
