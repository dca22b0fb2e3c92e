package edit

import (
	"bytes"
	"fmt"
	"slices"

	"briefpack/generator/plan/roster"
	"briefpack/generator/read/atomicfile"
	"briefpack/generator/read/source"
	"briefpack/generator/read/tomledit"
)

// editor changes a definition step by step, until a step fails.
type editor struct {
	path string
	data []byte
	err  error
}

// edit returns an editor for a definition. The site must have been read from the same data.
func (s *session) edit(data []byte) (*editor, error) {
	e := &editor{path: source.Definition(s.options.Only), data: data}
	was, _ := s.Tree.Get(e.path)
	now, _ := s.Tree.With(e.path, data).Get(e.path)
	if !bytes.Equal(was.Data, now.Data) {
		return nil, &atomicfile.ChangedError{Path: e.path}
	}
	return e, nil
}

func (e *editor) set(path tomledit.Path, v tomledit.Value) {
	if e.err == nil {
		e.data, e.err = tomledit.Set(e.data, path, v)
	}
}

func (e *editor) append(list string, pairs ...tomledit.Pair) {
	if e.err == nil {
		e.data, e.err = tomledit.Append(e.data, list, pairs...)
	}
}

// place is a pair and its room, by ids.
type place struct{ reader, inspector, room string }

func seatOf(s roster.Seat) place {
	return place{s.Reader.Person.V, s.Inspector.ID.V, s.Room}
}

// add appends a pairing.
func (e *editor) add(p place) {
	pairs := []tomledit.Pair{{Key: "reader", Value: tomledit.Text(p.reader)}, {Key: "inspector", Value: tomledit.Text(p.inspector)}}
	if p.room != "" {
		pairs = append(pairs, tomledit.Pair{Key: "room", Value: tomledit.Text(p.room)})
	}
	e.append("pairing", pairs...)
}

// amended returns the site with the changed definition. It returns an error unless all readers
// are in their places. Up to left errors about pairs may remain.
func (s *session) amended(e *editor, places []place, left int) (*session, error) {
	if e.err != nil {
		return nil, fmt.Errorf("change %s: %w", e.path, e.err)
	}
	changed, problems, err := s.check(s.Tree.With(e.path, e.data))
	if err != nil {
		return nil, err
	}
	after := &session{changed, s.cache, s.options}
	for _, p := range withoutWarnings(problems) {
		if left > 0 && isAboutSeats(p) {
			left--
			continue
		}
		if p.At.File == e.path {
			return nil, &RefusedError{What: "the changed definition would have a problem: " + p.Message, Hint: p.Help}
		}
	}
	var found []place
	for _, seat := range roster.Of(after.only()).Pairs {
		if seat.Inspector != nil {
			found = append(found, seatOf(seat))
		}
	}
	for _, p := range places {
		sitsThere := func(f place) bool {
			return f == p || p.room == "" && f.reader == p.reader && f.inspector == p.inspector
		}
		if !slices.ContainsFunc(found, sitsThere) {
			return nil, fmt.Errorf("change %s: %q would not be in a pair with %q", e.path, p.reader, p.inspector)
		}
	}
	return after, nil
}

func (e *editor) remove(path tomledit.Path) {
	if e.err == nil {
		e.data, e.err = tomledit.Remove(e.data, path)
	}
}

// removeComments removes the comments for which isOut reports true, and returns their lines.
func (e *editor) removeComments(isOut func(string) bool) (lines []int) {
	if e.err == nil {
		e.data, lines, e.err = tomledit.RemoveComments(e.data, isOut)
	}
	return lines
}

func (e *editor) addTable(name string, pairs ...tomledit.Pair) {
	if e.err == nil {
		e.data, e.err = tomledit.AddTable(e.data, name, pairs...)
	}
}
