package edit

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"briefpack/generator"
	"briefpack/generator/compose/issued"
	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/dates"
	"briefpack/generator/plan/rules/privacy"
	"briefpack/generator/read/tomledit"
)

// Issue is a request to issue a new version of a pack.
type Issue struct {
	Note  string // for the change notes, which are public; may be "" if the definition has notes for the next version
	Today day.Date
}

// firstVersion is the version of a definition that has none.
const firstVersion = "1.0"

// IssuePack raises the version of the inspection o.Only, dates it, adds its change note and writes
// a record of what its documents say. Data is the text of the definition. While the content has
// errors, IssuePack changes nothing. If the pack cannot be issued, it returns a *RefusedError.
func IssuePack(ctx context.Context, o generator.Options, data []byte, i Issue) (Issued, generator.Report, error) {
	s, report, err := open(ctx, o)
	if err != nil || diag.HasErrors(report.Problems) {
		return Issued{}, report, err
	}
	in := s.only()
	done, err := s.nextIssue(in, i)
	if err != nil {
		return Issued{}, report, err
	}
	e, err := s.edit(data)
	if err != nil {
		return Issued{}, report, err
	}
	done.write(e, in, i)
	after, err := s.amended(e, nil, 0)
	if err != nil {
		return Issued{}, report, err
	}
	done.Data = e.data
	after.describe(&done)
	report.Problems = slices.DeleteFunc(report.Problems, func(p diag.Problem) bool { return p.Code == dates.ChangedSinceIssue.Code }) // this issues them
	return done, report, nil
}

// nextIssue returns the version, the date and the notes of the next issue.
func (s *session) nextIssue(in *definition.Inspection, i Issue) (Issued, error) {
	if refused := whyNotIssue(in, i); refused != nil {
		return Issued{}, refused
	}
	if why := privacy.Unfit(&s.Settings.V, in, "note", i.Note); why != "" {
		return Issued{}, &RefusedError{What: why, Hint: "write a note without names or health: everyone reads the change notes"}
	}
	version, ok := nextVersion(in.Version.V)
	if !ok {
		return Issued{}, &RefusedError{What: fmt.Sprintf("cannot raise version %q", in.Version.V), Hint: "write the version as numbers with dots between them, such as \"1.2\""}
	}
	done := Issued{Version: version, Date: i.Today, RecordPath: "content/issued/" + in.Folder + "/" + version + ".toml"}
	for _, c := range pending(in) {
		done.Notes = append(done.Notes, in.Changes[c].Note.V)
	}
	if note := strings.TrimSpace(i.Note); note != "" {
		done.Notes = append(done.Notes, sentence(note))
	}
	if len(done.Notes) == 0 {
		return Issued{}, &RefusedError{What: "the new version needs a note that says what changed", Hint: `write it in one sentence: --note "The training is a week later."`}
	}
	return done, nil
}

// whyNotIssue returns why an inspection cannot be issued now; nil if it can.
func whyNotIssue(in *definition.Inspection, i Issue) *RefusedError {
	switch {
	case in.IsClosed():
		return &RefusedError{What: in.Folder + " is closed", Hint: "a closed inspection has no pack to issue"}
	case !in.Reached(definition.Announced):
		return &RefusedError{What: in.Folder + " is only planned, and no one but you knows of it", Hint: `set stage = "announced" in its definition first`}
	case in.Draft.V:
		return &RefusedError{What: in.Folder + " is marked as a draft", Hint: "remove draft = true from its definition first"}
	case in.Issued.V.After(i.Today):
		return &RefusedError{What: fmt.Sprintf("version %q is issued on %s, which is after today, %s", in.Version.V, in.Issued.V, i.Today), Hint: "correct issued in the definition, or the date of --today"}
	}
	return nil
}

// pending returns the positions of the change notes for the next version.
func pending(in *definition.Inspection) []int {
	var list []int
	for i, c := range in.Changes {
		if !c.Version.Set {
			list = append(list, i)
		}
	}
	return list
}

// nextVersion raises the last number of a version: "1.2" becomes "1.3", "2" becomes "2.1". It returns
// false for a version that is not numbers with dots between them: the record has its name.
func nextVersion(v string) (string, bool) {
	if v == "" {
		return firstVersion, true
	}
	numbers := strings.Split(v, ".")
	if len(numbers) == 1 {
		numbers = append(numbers, "0")
	}
	var last uint64
	for _, number := range numbers {
		var err error
		if last, err = strconv.ParseUint(number, 10, 31); err != nil {
			return "", false
		}
	}
	return strings.Join(numbers[:len(numbers)-1], ".") + "." + strconv.FormatUint(last+1, 10), true
}

// write writes the version, its date and its notes into the definition.
func (d Issued) write(e *editor, in *definition.Inspection, i Issue) {
	e.set(tomledit.At("version"), tomledit.Text(d.Version))
	e.set(tomledit.At("issued"), tomledit.Date(d.Date.String()))
	if in.Version.Set {
		e.set(tomledit.At("replaces"), tomledit.Text(in.Version.V))
	}
	for _, n := range pending(in) {
		e.set(tomledit.In("change", n, "version"), tomledit.Text(d.Version))
	}
	if note := strings.TrimSpace(i.Note); note != "" {
		e.append("change", tomledit.Pair{Key: "version", Value: tomledit.Text(d.Version)},
			tomledit.Pair{Key: "date", Value: tomledit.Date(d.Date.String())}, tomledit.Pair{Key: "note", Value: tomledit.Text(sentence(note))})
	}
}

// describe adds what the documents say, and what changed since the last issue.
func (s *session) describe(d *Issued) {
	in, now, was := s.only(), s.documents(), &definition.Issue{}
	if last := in.LastIssue(); last != nil {
		was, d.Since = last, last.Version
	}
	d.Changes = issued.Since(was, now)
	d.Handouts = handouts(in, now, d.Changes)
	d.Record = record(in, d, now)
}
