package main

import (
	"fmt"
	"path"
	"path/filepath"

	"briefpack/generator"
	"briefpack/generator/model/diag"
)

// printReport prints problems, and what Briefpack refused to publish. It returns a failure
// if there is an error or a refusal.
func (c *console) printReport(o generator.Options, r generator.Report) error {
	if err := diag.Text(c.err, within(o.Site, r.Problems), c.style()); err != nil {
		return cannotPrint(err)
	}
	if diag.HasErrors(r.Problems) {
		return printed(exitProblems)
	}
	for _, l := range r.Leaks {
		fmt.Fprintln(c.err, c.bold("refused:"), diag.Visible(leakText(o, l)))
	}
	if len(r.Leaks) > 0 {
		return &failure{exitRefused, "", leakHint}
	}
	if isInPlace(r) {
		c.note(inPlaceNote)
	}
	return nil
}

const leakHint = "nothing was written; find the name in content/ and layouts/ and write the role instead, or set publish = true for the person"

const inPlaceNote = "Briefpack cannot exchange an output folder in one step here, so it replaced the files one by one"

func isInPlace(r generator.Report) bool { return r.Public.InPlace || r.Packs.InPlace }

// leakText returns a sentence about a leak that does not repeat the leaked value. It has the place
// in the file and, if it is known, the place in the content.
func leakText(o generator.Options, l generator.Leak) string {
	at := fmt.Sprintf("%s:%d:%d", filepath.ToSlash(filepath.Join(o.Public, l.File)), l.Line, l.Col)
	text := fmt.Sprintf("%s would name person %s of %s (%s)", at, l.ID, l.Owner, l.Kind)
	if l.Kind == "text" {
		text = fmt.Sprintf("%s would show %s of %s", at, l.ID, l.Owner)
	}
	if l.From.File != "" {
		text += fmt.Sprintf(", from %s:%d:%d", path.Join(filepath.ToSlash(o.Site), l.From.File), l.From.Line, l.From.Col)
	}
	return text
}

// within returns problems with file paths relative to the working folder, so that a
// terminal, an editor and a code review can open them.
func within(site string, ps []diag.Problem) []diag.Problem {
	out := make([]diag.Problem, len(ps))
	for i, p := range ps {
		if p.At.File != "" {
			p.At.File = path.Join(filepath.ToSlash(site), p.At.File)
		}
		out[i] = p
	}
	return out
}
