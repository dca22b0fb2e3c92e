package main

import (
	"fmt"
	"path"
	"path/filepath"

	"briefpack/generator"
	"briefpack/generator/model/diag"
)

// verdict prints the problems of a run for a person, and what was refused. It
// returns nil when neither stands in the way; warnings do not.
func (s *screen) verdict(o generator.Options, r generator.Report) error {
	if err := diag.Text(s.err, within(o.Site, r.Problems), s.style()); err != nil {
		return unprintable(err)
	}
	if diag.HasErrors(r.Problems) {
		return said(exitProblems)
	}
	for _, l := range r.Leaks {
		fmt.Fprintln(s.err, s.bold("refused:"), diag.Visible(leaked(o.Public, l)))
	}
	if len(r.Leaks) > 0 {
		return &failure{exitRefused, "", leakHint}
	}
	if r.Public.InPlace || r.Packs.InPlace {
		fmt.Fprintln(s.err, s.bold("note:"), inPlaceNote)
	}
	return nil
}

const leakHint = "nothing was written; look for the name in content/ and layouts/ and write the role instead, or mark the person publish = true"

const inPlaceNote = "an output folder could not be exchanged in one step, so its files were replaced one by one"

// leaked says what a file would give away, without giving it away.
func leaked(public string, l generator.Leak) string {
	file := filepath.ToSlash(filepath.Join(public, l.File))
	if l.Kind == "text" {
		return fmt.Sprintf("%s would show %s of %s", file, l.ID, l.Owner)
	}
	return fmt.Sprintf("%s would name person %s of %s (%s)", file, l.ID, l.Owner, l.Kind)
}

// within returns problems with the paths of their files as seen from the working
// folder, so that a terminal, an editor and a code review find them.
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
