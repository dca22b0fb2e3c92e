package edit

import (
	"bytes"
	"context"
	"fmt"
	"path"
	"slices"
	"strings"

	"briefpack/generator"
	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/privacy"
	"briefpack/generator/read/tomledit"
)

// Closing is the result of a close.
type Closing struct {
	Data    []byte   // the new text of the definition
	Removed []string // keys with personal data, and comments that name someone
	Counts  definition.Counts

	Records  []Rewrite   // records of issues, without ids
	Named    []NamedFile // other files that name people of the inspection
	Disposal []byte      // a record of the removed data, for the lead to complete; it names no one
	Place    string      // of that record, within the site
}

// Rewrite is the new text of a file.
type Rewrite struct {
	Path     string // within the site
	Old, New []byte
}

// NamedFile is a file that names people, and the lines in which it does.
type NamedFile struct {
	Path  string
	Lines []int
}

// Close removes personal data from the definition of the inspection o.Only, keeps how many people
// took part, and sets its stage. Data is the text of the definition. If hold gives a reason to keep
// the data, the error is a *RefusedError.
func Close(ctx context.Context, o generator.Options, data []byte, today day.Date) (Closing, generator.Report, error) {
	s, report, err := open(ctx, o)
	if err != nil {
		return Closing{}, report, err
	}
	if p := damage(report.Problems); p != nil {
		return Closing{}, report, &RefusedError{What: fmt.Sprintf("%s cannot be read: %s", p.At.File, p.Message), Hint: p.Help}
	}
	in := s.only()
	if in.Hold.Set {
		return Closing{}, report, &RefusedError{What: "hold gives a reason to keep the data: " + in.Hold.V, Hint: "remove hold from the definition when the reason no longer applies"}
	}
	e, err := s.edit(data)
	if err != nil {
		return Closing{}, report, err
	}
	c := Closing{Counts: countsOf(in)}
	finder := privacy.NewFinder(&s.Settings.V, in)
	c.remove(e, in, finder)
	s.markClosed(e, in, c.Counts, today)
	if _, err := s.amended(e, nil, 0); err != nil {
		return Closing{}, report, err
	}
	c.Data = e.data
	if c.Records, err = s.withoutIDs(in); err != nil {
		return Closing{}, report, err
	}
	c.Named = s.naming(append(slices.Clone(c.Records), Rewrite{Path: e.path, New: e.data}), finder)
	c.Place = "disposal/" + in.Folder + "-" + today.String() + ".md"
	c.Disposal = s.disposal(c, in, today)
	return c, generator.Report{}, nil
}

// remove removes personal data, and comments that name someone.
func (c *Closing) remove(e *editor, in *definition.Inspection, f privacy.Finder) {
	for _, p := range personalIn(in) {
		was := e.data
		e.remove(p.path)
		if !bytes.Equal(was, e.data) {
			c.Removed = append(c.Removed, p.says)
		}
	}
	if n := len(e.removeComments(f.Finds)); n > 0 {
		c.Removed = append(c.Removed, fmt.Sprintf("comments that name someone (%d)", n))
	}
}

// markClosed sets the stage and notes it, and writes how many people took part.
func (s *session) markClosed(e *editor, in *definition.Inspection, n definition.Counts, today day.Date) {
	if !in.IsClosed() {
		e.set(tomledit.At("stage"), tomledit.Text(definition.Closed.String()))
		e.append("change", tomledit.Pair{Key: "date", Value: tomledit.Date(today.String())},
			tomledit.Pair{Key: "note", Value: tomledit.Text(s.Theme.Theme.Words.V.Say("change.closed"))})
	}
	if in.Counts.At.File != "" || len(in.People) == 0 {
		return
	}
	e.addTable("counts", tomledit.Pair{Key: "trained", Value: tomledit.Int(n.Trained.V)}, tomledit.Pair{Key: "readers", Value: tomledit.Int(n.Readers.V)},
		tomledit.Pair{Key: "reserves", Value: tomledit.Int(n.Reserves.V)}, tomledit.Pair{Key: "inspectors", Value: tomledit.Int(n.Inspectors.V)})
}

// countsOf counts the people of an inspection.
func countsOf(in *definition.Inspection) definition.Counts {
	c := definition.Counts{Trained: definition.Int{V: len(in.Readers), Set: true}}
	for _, r := range in.Readers {
		switch r.Status.V {
		case "reader":
			c.Readers.V++
		case "reserve":
			c.Reserves.V++
		}
	}
	for _, p := range in.People {
		if p.Role.V == "inspector" {
			c.Inspectors.V++
		}
	}
	return c
}

// withoutIDs returns the records of issues with numbers in place of ids.
func (s *session) withoutIDs(in *definition.Inspection) ([]Rewrite, error) {
	number := map[string]string{}
	for i, p := range in.People {
		number[p.ID.V] = fmt.Sprint(i + 1)
	}
	numbered := func(ids []definition.Text) tomledit.Value {
		var list []string
		for _, id := range ids {
			n, ok := number[id.V]
			if !ok {
				n = "?"
			}
			list = append(list, n)
		}
		return tomledit.Texts(list)
	}
	var list []Rewrite
	for _, issue := range in.Issues {
		f, ok := s.Tree.Get(issue.At.File)
		if !ok || len(in.People) == 0 {
			continue
		}
		e := &editor{path: f.Path, data: f.Data}
		if len(issue.Sent) > 0 {
			e.set(tomledit.At("sent"), numbered(issue.Sent))
		}
		for _, d := range issue.Documents {
			if len(d.Sent) > 0 {
				e.set(tomledit.At("document", d.Key, "sent"), numbered(d.Sent))
			}
			e.remove(tomledit.At("document", d.Key, "print"))
		}
		if e.err != nil {
			return nil, fmt.Errorf("change %s: %w", f.Path, e.err)
		}
		list = append(list, Rewrite{f.Path, f.Data, e.data})
	}
	return list, nil
}

// naming lists the files of the site that name someone, after some are rewritten.
func (s *session) naming(rewrites []Rewrite, f privacy.Finder) []NamedFile {
	var list []NamedFile
	tree := s.Tree
	for _, r := range rewrites {
		tree = tree.With(r.Path, r.New)
	}
	for _, folder := range []string{"content", "layouts"} {
		for _, file := range tree.Under(folder) {
			if !isText(file.Path) {
				continue
			}
			n := NamedFile{Path: file.Path}
			for i, line := range strings.Split(string(file.Data), "\n") {
				if f.Finds(line) {
					n.Lines = append(n.Lines, i+1)
				}
			}
			if len(n.Lines) > 0 {
				list = append(list, n)
			}
		}
	}
	return list
}

func isText(file string) bool {
	switch path.Ext(file) {
	case ".toml", ".md", ".ics", ".html", ".css", ".js", ".svg", ".txt":
		return true
	}
	return false
}
