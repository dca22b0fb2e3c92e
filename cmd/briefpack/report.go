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
		fmt.Fprintln(c.err, c.bold("refused:"), diag.Visible(leakText(o.Public, l)))
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

// leakText returns a sentence about a leak that does not repeat the leaked value.
func leakText(public string, l generator.Leak) string {
	file := filepath.ToSlash(filepath.Join(public, l.File))
	if l.Kind == "text" {
		return fmt.Sprintf("%s would show %s of %s", file, l.ID, l.Owner)
	}
	return fmt.Sprintf("%s would name person %s of %s (%s)", file, l.ID, l.Owner, l.Kind)
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
