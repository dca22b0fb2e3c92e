// Package diag defines problems: what is wrong with the content, where, and what to do about
// it.
//
// A problem is data. Stages return problems together with a value, which may be incomplete,
// and go on; only the command prints them. An error is about the machine: it is a Go error and
// is printed once.
package diag

import (
	"cmp"
	"slices"
)

// Place is a position in a content file.
type Place struct {
	File string // slash-separated, relative to the site: "content/site.toml"
	Line int    // from 1; 0 when the problem is about the whole file
	Col  int    // from 1, counted in characters, not bytes; 0 for the whole line
	End  int    // column after the last character, on the same line; 0 or Col+1 for one character
}

// Severity is how serious a problem is.
type Severity int

// The severities. An Error stops a build, a Warning does not.
const (
	Error Severity = iota
	Warning
)

// String returns "error" or "warning".
func (s Severity) String() string {
	if s == Warning {
		return "warning"
	}
	return "error"
}

// Problem is one thing that is wrong with the content.
type Problem struct {
	Code     string // stable, kebab-case; `briefpack explain CODE` tells more
	Severity Severity
	At       Place
	Message  string // one plain sentence, lower case, no full stop, the value quoted
	Help     string // what to do about it, lower case, no full stop
	Source   string // the line of the file that At is on, without its end; "" if unknown

	// Damage is true if the file could not be read, in whole or from here on.
	Damage bool
	// Follows is a file, or a folder that ends in a slash. If it is damaged, this problem is
	// only a consequence. "" if the problem does not depend on a file.
	Follows string
}

// Topic documents a code, for `briefpack explain`.
type Topic struct {
	Code string
	Doc  string // the rule, in whole sentences
	Why  string // why it matters, in whole sentences
	Help string // what to do, without a full stop
	Bad  string // an example with the problem; "" if there is none
	Good string // the same example without the problem
}

// Sort orders problems by place, then code and message, and drops exact repeats.
func Sort(ps []Problem) []Problem {
	slices.SortFunc(ps, func(a, b Problem) int {
		return cmp.Or(
			cmp.Compare(a.At.File, b.At.File),
			cmp.Compare(a.At.Line, b.At.Line),
			cmp.Compare(a.At.Col, b.At.Col),
			cmp.Compare(a.Severity, b.Severity),
			cmp.Compare(a.Code, b.Code),
			cmp.Compare(a.Message, b.Message),
		)
	})
	return slices.CompactFunc(ps, func(a, b Problem) bool {
		return a.At == b.At && a.Code == b.Code && a.Message == b.Message
	})
}

// HasErrors reports whether one of the problems stops a build.
func HasErrors(ps []Problem) bool {
	return slices.ContainsFunc(ps, func(p Problem) bool { return p.Severity == Error })
}
