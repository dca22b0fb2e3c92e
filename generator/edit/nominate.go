package edit

import (
	"context"
	"fmt"

	"briefpack/generator"
	"briefpack/generator/edit/nominations"
	"briefpack/generator/model/diag"
	"briefpack/generator/read/spreadsheet"
)

// ExportNominations returns the spreadsheet in which a partnership nominates people for the
// inspection o.Only. While the content has errors, it returns none.
func ExportNominations(ctx context.Context, o generator.Options) ([]byte, generator.Report, error) {
	s, report, err := open(ctx, o)
	if err != nil || diag.HasErrors(report.Problems) {
		return nil, report, err
	}
	data, err := nominations.Export(s.only(), &s.Content.Site, s.words())
	return data, report, err
}

// Nominated holds the changes that a returned spreadsheet would make.
type Nominated struct {
	*nominations.Plan
	Data     []byte         // the new text of the definition
	Problems []diag.Problem // that the definition would have and does not have yet
}

// ImportNominations returns the changes of a returned spreadsheet to the definition of the
// inspection o.Only. data is the text of the definition. While the plan has errors, the text is
// unchanged. If the file cannot be read, the error is a *spreadsheet.RefusedError.
func ImportNominations(ctx context.Context, o generator.Options, data, file []byte) (Nominated, error) {
	book, err := spreadsheet.Read(file)
	if err != nil {
		return Nominated{}, err
	}
	s, report, err := open(ctx, o)
	if err != nil {
		return Nominated{}, err
	}
	if p := damage(report.Problems); p != nil {
		return Nominated{}, &RefusedError{What: fmt.Sprintf("%s cannot be read: %s", p.At.File, p.Message), Hint: p.Help}
	}
	e, err := s.edit(data)
	if err != nil {
		return Nominated{}, err
	}
	n := Nominated{Plan: nominations.Read(s.only(), &s.Content.Site, s.words(), book), Data: data}
	if n.HasErrors() {
		return n, nil
	}
	if n.Data, err = n.Apply(data); err != nil {
		return Nominated{}, err
	}
	n.Problems, err = s.newProblems(e.path, n.Data, report.Problems)
	return n, err
}

// damage returns the first problem because of which a file was not read; nil if there is none.
func damage(problems []diag.Problem) *diag.Problem {
	for i := range problems {
		if problems[i].Damage {
			return &problems[i]
		}
	}
	return nil
}

// newProblems returns the errors that a changed definition would have and the old one does not have.
func (s *session) newProblems(path string, data []byte, known []diag.Problem) ([]diag.Problem, error) {
	_, problems, err := s.check(s.Tree.With(path, data))
	if err != nil {
		return nil, err
	}
	was := map[string]bool{}
	for _, p := range known {
		was[p.Code+p.Message] = true
	}
	var list []diag.Problem
	for _, p := range withoutWarnings(problems) {
		if !was[p.Code+p.Message] {
			list = append(list, p)
		}
	}
	return list, nil
}
