package generator

import (
	"bytes"
	"context"
	"fmt"
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/roster"
	"briefpack/generator/read/tomledit"
)

// Definition returns the path of an inspection's definition within a site.
func Definition(inspection string) string { return "content/inspections/" + inspection + ".toml" }

// Fixed is a definition into which the pairs were put.
type Fixed struct {
	Data  []byte // all of the file
	Pairs int    // how many were added
}

// FixPairs puts a [[pairing]] for every reader whom the program matched into the
// definition of the inspection that o.Only names. Data is the file as it is; everything
// that stands in it stays. Nothing is changed while the content has errors.
func FixPairs(ctx context.Context, o Options, data []byte) (Fixed, Report, error) {
	watch := stopwatch{}
	s, problems, err := prepare(ctx, o, &watch)
	report := Report{Problems: problems}
	if err != nil || diag.HasErrors(problems) {
		return Fixed{Data: data}, report, err
	}
	e, err := s.edit(data)
	if err != nil {
		return Fixed{}, report, err
	}
	var places []place
	n := 0
	for _, seat := range roster.Match(s.only()).Pairs {
		if seat.Inspector == nil {
			continue
		}
		places = append(places, seatOf(seat))
		if !seat.Fixed {
			e.add(seatOf(seat))
			n++
		}
	}
	if _, err := s.amended(e, places, 0); err != nil {
		return Fixed{}, report, err
	}
	return Fixed{e.data, n}, report, nil
}

// editor changes a definition step by step, until one fails.
type editor struct {
	path string
	data []byte
	err  error
}

// edit opens a definition for changes. It has to be what was just read and checked.
func (s *site) edit(data []byte) (*editor, error) {
	e := &editor{path: Definition(s.options.Only), data: data}
	was, _ := s.tree.Get(e.path)
	now, _ := s.tree.With(e.path, data).Get(e.path)
	if !bytes.Equal(was.Data, now.Data) {
		return nil, fmt.Errorf("%s changed while it was read", e.path)
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

// place is where a reader sits, by ids.
type place struct{ reader, inspector, room string }

func seatOf(s roster.Seat) place {
	return place{s.Reader.Person.V, s.Inspector.ID.V, s.Room}
}

// add puts a pairing at the end of the others.
func (e *editor) add(p place) {
	pairs := []tomledit.Pair{{Key: "reader", Value: tomledit.Text(p.reader)}, {Key: "inspector", Value: tomledit.Text(p.inspector)}}
	if p.room != "" {
		pairs = append(pairs, tomledit.Pair{Key: "room", Value: tomledit.Text(p.room)})
	}
	e.append("pairing", pairs...)
}

// amended reads the site as it would be with the changed definition. It makes sure that
// everybody sits there where they should, so that no slip can reach the file. So many
// errors about who sits where may be left.
func (s *site) amended(e *editor, places []place, left int) (*site, error) {
	if e.err != nil {
		return nil, fmt.Errorf("change %s: %w", e.path, e.err)
	}
	after, problems, err := s.memory.examine(s.tree.With(e.path, e.data), nil, s.options, &stopwatch{})
	if err != nil {
		return nil, err
	}
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
			return nil, fmt.Errorf("change %s: %q would not sit with %q", e.path, p.reader, p.inspector)
		}
	}
	return after, nil
}

// only returns the inspection that was asked for.
func (s *site) only() *definition.Inspection { return s.chosen()[0] }
