package rule

import (
	"fmt"

	"briefpack/generator/model/day"
	"briefpack/generator/model/diag"
)

// Addf reports a problem. If the place is unknown, the problem is at the start of the current
// file.
func (r *Report) Addf(at diag.Place, format string, args ...any) {
	r.Add(at, r.Rule.Help, fmt.Sprintf(format, args...))
}

// Suggestf reports a word that is not one of the candidates. The help suggests the most
// similar candidate, if there is one.
func (r *Report) Suggestf(at diag.Place, word string, candidates []string, format string, args ...any) {
	help := r.Rule.Help
	if near := diag.Nearest(word, candidates); near != "" && near != word {
		help = fmt.Sprintf("did you mean %q?", near)
	}
	r.Add(at, help, fmt.Sprintf(format, args...))
}

// Lostf is Suggestf for a missing file. The problem is dropped if the file exists but could
// not be read.
func (r *Report) Lostf(at diag.Place, file, word string, candidates []string, format string, args ...any) {
	r.Suggestf(at, word, candidates, format, args...)
	r.problems[len(r.problems)-1].Follows = file
}

// Advisef reports a problem with other help than the help of the rule.
func (r *Report) Advisef(at diag.Place, help, format string, args ...any) {
	r.Add(at, help, fmt.Sprintf(format, args...))
}

func (r *Report) Add(at diag.Place, help, message string) {
	if at.File == "" {
		at = r.Home
	}
	r.problems = append(r.problems, diag.Problem{
		Code: r.Rule.Code, Severity: r.Rule.Severity, At: at, Message: message, Help: help,
	})
}

// Own returns the first of the places in the current file, else the first that is known. So a
// problem is where an inspection overrides its programme.
func (r *Report) Own(places ...diag.Place) diag.Place {
	var known diag.Place
	for _, p := range places {
		if p.File != "" && p.File == r.Home.File {
			return p
		}
		if known.File == "" {
			known = p
		}
	}
	return known
}

// Here returns the first of the places in the current file, else the start of that file, for
// a value that only this file can set.
func (r *Report) Here(places ...diag.Place) diag.Place {
	if at := r.Own(places...); at.File == r.Home.File {
		return at
	}
	return r.Home
}

// Date writes a date as people do: "Tuesday 19 January 2027".
func (r *Report) Date(d day.Date) string {
	if !r.Words.Has("format.date") {
		return d.String()
	}
	return r.Words.Date(d)
}

// Clock writes a clock time as people do: "9:30am".
func (r *Report) Clock(c day.Clock) string {
	if !r.Words.Has("format.before_noon") {
		return c.String()
	}
	return r.Words.Clock(c)
}
