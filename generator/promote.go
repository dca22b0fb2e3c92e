package generator

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"briefpack/generator/amend"
	"briefpack/generator/day"
	"briefpack/generator/diag"
	"briefpack/generator/pack"
	"briefpack/generator/roster"
)

// Promotion is a reserve who steps in for a reader.
type Promotion struct {
	Reserve, Reader string // ids of the people
	Reason          string // for the change notes, which everybody reads
	Date            day.Date
}

// Promoted is what came of a promotion.
type Promoted struct {
	Data    []byte         // all of the changed definition
	Version string         // its new version
	Sits    string         // id of the inspector with whom the reserve sits
	Moved   []pack.Sitting // others who had to change their inspector
	Reprint []string       // titles of the printed documents that changed, in the order of the pack
}

// Promote makes a reserve a reader in place of somebody else, in the definition of the
// inspection that o.Only names. The reader becomes a trainee, their pair is the
// reserve's, every other pair stays and is written down, the version is raised and the
// change noted. Data is the file as it is. Nothing is changed while the content has
// errors. A *RefusedError says that the swap cannot be made.
func Promote(ctx context.Context, o Options, data []byte, p Promotion) (Promoted, Report, error) {
	watch := stopwatch{}
	s, problems, err := prepare(ctx, o, &watch)
	report := Report{Problems: problems}
	if err != nil || diag.HasErrors(problems) {
		return Promoted{}, report, err
	}
	swap, err := s.swap(p)
	if err != nil {
		return Promoted{}, report, err
	}
	e, err := s.edit(data)
	if err != nil {
		return Promoted{}, report, err
	}
	done := Promoted{Sits: swap.sits(p.Reserve).inspector}
	swap.write(e, p)
	if done.Version, err = s.raise(e, p); err != nil {
		return Promoted{}, report, err
	}
	after, err := s.amended(e, swap.places())
	if err != nil {
		return Promoted{}, report, err
	}
	for _, c := range swap.absence.Changes {
		if !c.StepsIn {
			done.Moved = append(done.Moved, c)
		}
	}
	done.Data, done.Reprint = e.data, reprint(s, after)
	return done, report, nil
}

// swap is who sits where once the reserve has stepped in.
type swap struct {
	in      *pack.Inspection
	before  roster.Roster
	absence pack.Absence
}

func (s *site) swap(p Promotion) (swap, error) {
	in := s.only()
	r := roster.Match(in)
	seat, err := pick(r.Pairs, p.Reader, "reader", in.Folder)
	if err != nil {
		return swap{}, err
	}
	reserve, err := pick(r.Reserves, p.Reserve, "reserve", in.Folder)
	if err != nil {
		return swap{}, err
	}
	only := r
	only.Reserves = []roster.Seat{reserve}
	a := roster.AbsenceOf(in, only, seat)
	if a.Unfilled > 0 || seat.Inspector == nil {
		return swap{}, &RefusedError{
			What: fmt.Sprintf("%q cannot step in for %q: they may not sit with the inspector, and no move of others would help", p.Reserve, p.Reader),
			Hint: "briefpack roster " + in.Folder + " says who can",
		}
	}
	return swap{in, r, a}, nil
}

// pick finds somebody of a status.
func pick(seats []roster.Seat, id, status, folder string) (roster.Seat, error) {
	var ids []string
	for _, s := range seats {
		if s.Reader.Person.V == id {
			return s, nil
		}
		ids = append(ids, s.Reader.Person.V)
	}
	return roster.Seat{}, &UnknownReaderError{ID: id, Status: status, Folder: folder, Near: diag.Nearest(id, ids), Known: ids}
}

// sits returns where somebody sits after the swap.
func (w swap) sits(id string) place {
	for _, c := range w.absence.Changes {
		if c.Person == id {
			return place{c.Person, c.Inspector, c.Room}
		}
	}
	for _, s := range w.before.Pairs {
		if s.Reader.Person.V == id && s.Inspector != nil {
			return seatOf(s)
		}
	}
	return place{}
}

// places returns where everybody sits after the swap.
func (w swap) places() []place {
	var list []place
	for _, s := range w.before.Pairs {
		switch id := s.Reader.Person.V; {
		case s.Inspector == nil: // nobody was left for them, and nobody is
		case slices.Contains(w.absence.Away, id):
		default:
			list = append(list, w.sits(id))
		}
	}
	for _, c := range w.absence.Changes {
		if c.StepsIn {
			list = append(list, w.sits(c.Person))
		}
	}
	return list
}

// write changes who reads, and with whom.
func (w swap) write(e *editor, p Promotion) {
	for i, r := range w.in.Readers {
		switch r.Person.V {
		case p.Reader:
			e.set(amend.In("reader", i, "status"), amend.Text("trainee"))
		case p.Reserve:
			e.set(amend.In("reader", i, "status"), amend.Text("reader"))
		}
	}
	for _, s := range w.before.Pairs {
		id := s.Reader.Person.V
		if id == p.Reader {
			id = p.Reserve
		}
		if s.Inspector == nil {
			continue
		}
		w.pair(e, s, w.sits(id), p)
	}
}

// pair writes one pair down: over the pairing that there is, or as a new one.
func (w swap) pair(e *editor, was roster.Seat, is place, p Promotion) {
	i := slices.IndexFunc(w.in.Pairings, func(x pack.Pairing) bool { return x.Reader.V == was.Reader.Person.V })
	if i < 0 {
		e.add(is)
		return
	}
	if is == seatOf(was) {
		return
	}
	old := w.in.Pairings[i]
	if is.reader != old.Reader.V {
		e.set(amend.In("pairing", i, "reader"), amend.Text(is.reader))
	}
	if is.inspector != old.Inspector.V {
		e.set(amend.In("pairing", i, "inspector"), amend.Text(is.inspector))
	}
	if is.room != old.Room.V {
		e.set(amend.In("pairing", i, "room"), amend.Text(is.room))
	}
	if old.Reason.Set {
		e.set(amend.In("pairing", i, "reason"), amend.Text(p.Reason)) // the old one was about somebody else
	}
}

// raise gives the definition its next version and notes the change.
func (s *site) raise(e *editor, p Promotion) (string, error) {
	in := s.only()
	version, ok := nextVersion(in.Version.V)
	if !ok {
		return "", &RefusedError{What: fmt.Sprintf("there is no version after %q", in.Version.V), Hint: "write the version as numbers with dots between them: \"1.2\""}
	}
	values := s.printed(in).Values
	note := strings.ReplaceAll(values.Text(s.words.Say("change.promoted")), "{reason}", sentence(p.Reason))
	e.set(amend.At("version"), amend.Text(version))
	e.set(amend.At("issued"), amend.Date(p.Date.String()))
	e.set(amend.At("replaces"), amend.Text(in.Version.V))
	e.append("change", amend.Pair{Key: "version", Value: amend.Text(version)},
		amend.Pair{Key: "date", Value: amend.Date(p.Date.String())}, amend.Pair{Key: "note", Value: amend.Text(note)})
	return version, nil
}

// nextVersion raises the last number of a version: "1.2" becomes "1.3", "2" becomes "2.1".
func nextVersion(v string) (string, bool) {
	head, last := v, "0"
	if i := strings.LastIndexByte(v, '.'); i >= 0 {
		head, last = v[:i], v[i+1:]
	} else if _, err := strconv.ParseUint(v, 10, 31); err != nil {
		return "", false
	}
	n, err := strconv.ParseUint(last, 10, 31)
	return head + "." + strconv.FormatUint(n+1, 10), err == nil
}

func sentence(s string) string {
	s = strings.TrimSpace(s)
	if strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?") {
		return s
	}
	return s + "."
}
