// Package rule defines what a rule is, runs rules over content and collects the problems
// that they report. The rules themselves are in the neighbouring packages.
package rule

import (
	"slices"

	"briefpack/generator/cache"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/model/words"
	"briefpack/generator/read/source"
)

// Rule is a rule that content must follow.
type Rule struct {
	Code     string // kebab-case; the file's name with hyphens
	Severity diag.Severity
	Doc      string // the rule, in whole sentences
	Why      string // why it matters, in whole sentences
	Help     string // what to do about it, lower case, no full stop

	// Needs are the keys that the rule depends on, such as "person.role". If one of them
	// could not be read, the rule is skipped, because load reports that key.
	Needs []string

	// Closed is true if the rule also applies to inspections that are closed.
	Closed bool

	// Composed is true if Content uses Headings or Unissued of Tools. The rule then runs a second
	// time, when documents are composed.
	Composed bool

	// From is the stage from which the rule applies to an inspection.
	From definition.Stage

	// One or more of these are set. A function may only depend on its arguments. Content runs
	// again after every edit, the others only for changed values.
	Content    func(c *definition.Content, r *Report)
	Shared     func(c *definition.Content, r *Report) // without inspections and their files
	Site       func(s *definition.Site, r *Report)
	Programme  func(p *definition.Programme, r *Report)
	Method     func(m *definition.Method, r *Report) // of each programme, and of each inspection with the values of its programme
	Inspection func(in *definition.Inspection, r *Report)
	Own        func(in *definition.Inspection, f *definition.File, r *Report) // each inspection with the strings of its file
	Guidance   func(g *definition.Guidance, r *Report)
	Text       func(t definition.Text, r *Report) // each string of each file
}

// Tools holds the values that rules need apart from content.
type Tools struct {
	Words     *words.Table    // how to write dates and numbers, and the labels of roles
	CanDraw   func(rune) bool // whether some font of the printed documents has a character; nil for all
	Documents []string        // the names of the documents; nil if they are unknown
	Sheets    []string        // the names of the sheets that only the printed edition has

	// Layouts holds the site's own layouts, and Program the program's layouts that the site does
	// not replace. A rule may search them for names.
	Layouts, Program cache.Value[[]source.File]

	// Hosted returns what hosted pages may show of an inspection. It is nil if that is unknown.
	Hosted func(in *definition.Inspection) *definition.Inspection

	// Headings returns the fragments of the headings that a document has in every edition, or
	// false if the definition cannot be composed. It is nil before documents are composed.
	Headings func(in *definition.Inspection, document string) ([]string, bool)

	// Unissued returns the titles of the documents that changed since the last issue of a pack, or
	// false if the definition cannot be composed. It is nil before documents are composed.
	Unissued func(in *definition.Inspection) ([]string, bool)
}

// sees reports whether everything that the rule needs could be read.
func (r *Report) sees(unread definition.Keys) bool {
	return !slices.ContainsFunc(r.Rule.Needs, unread.Touch)
}

// AppliesTo reports whether the rule applies to an inspection at its stage.
func (r *Report) AppliesTo(in *definition.Inspection) bool {
	return in.Reached(r.Rule.From) && (r.Rule.Closed || !in.IsClosed())
}

// SeesAllOf is sees for an inspection with its programme.
func (r *Report) SeesAllOf(in *definition.Inspection) bool {
	return r.sees(in.Unread) && (in.Programme == nil || r.sees(in.Programme.Unread))
}

// Report collects the problems that a rule finds, and has the tools that it may use.
type Report struct {
	Tools
	Rule     Rule
	Home     diag.Place // the start of the current file
	problems []diag.Problem
	run      *run
}

// run holds the values that the reports of one Check share.
type run struct {
	cache  *cache.Cache
	rules  cache.Value[[]Rule]
	tools  cache.Value[Tools]
	scenes []scene
	shared cache.Value[*definition.Content] // without inspections; nil where a rule is given one part
}

// scene is an inspection with the strings of its file.
type scene struct {
	in   cache.Value[*definition.Inspection]
	file cache.Value[*definition.File] // nil if they are not known
}

// Scene is an inspection with the strings of its file, nil if they are not known.
type Scene struct {
	In   *definition.Inspection
	File *definition.File
}
