// Package rule defines what a rule is, runs rules over content and collects the problems
// that they report. The rules themselves are in the packages beside it.
package rule

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/model/words"
)

// Rule is one thing that content has to keep to.
type Rule struct {
	Code     string // kebab-case; the file's name with hyphens
	Severity diag.Severity
	Doc      string // the rule, in whole sentences
	Why      string // why it matters, in whole sentences
	Help     string // what to do about it, lower case, no full stop

	// Needs are the keys without which it cannot judge, such as "person.role". When one
	// of them is given but could not be read, nothing is said: that is a problem already.
	Needs []string

	// One or more of these are set. They say how much the rule looks at in one go: what it
	// is not given it cannot depend on. Content is looked at again after every edit, the
	// others only where something changed.
	Content    func(c *definition.Content, r *Report)
	Site       func(s *definition.Site, r *Report)
	Programme  func(p *definition.Programme, r *Report)
	Method     func(m *definition.Method, r *Report) // of each programme, and of each inspection with its programme's values
	Inspection func(in *definition.Inspection, r *Report)
	Own        func(in *definition.Inspection, f *definition.File, r *Report) // each inspection with the strings of its file
	Guidance   func(g *definition.Guidance, r *Report)
	Text       func(t definition.Text, r *Report) // each string of each file
}

// Tools is what rules may ask that content alone does not tell.
type Tools struct {
	Words     *words.Table    // how dates and numbers are written, and which roles have a label
	CanDraw   func(rune) bool // whether some font of the printed documents has a character; nil for all
	Documents []string        // the names of the documents; none when they are not known
	Sheets    []string        // the names of what only the printed edition has besides them

	// Headings returns the fragments of a document's headings, those that it has in every
	// edition; nil while documents are not composed. False says that the definition is not
	// fit to compose from.
	Headings func(in *definition.Inspection, document string) ([]string, bool)
}

// sees reports whether all that the rule needs could be read.
func (r *Report) sees(unread definition.Keys) bool {
	return !slices.ContainsFunc(r.Rule.Needs, unread.Touch)
}

// SeesAllOf is sees for an inspection with its programme.
func (r *Report) SeesAllOf(in *definition.Inspection) bool {
	return r.sees(in.Unread) && (in.Programme == nil || r.sees(in.Programme.Unread))
}
