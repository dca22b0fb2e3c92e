package generator

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/roster"
	"briefpack/generator/plan/rules/privacy"
	"briefpack/generator/read/tomledit"
)

// Promotion is a reserve who steps in for a reader.
type Promotion struct {
	Reserve, Reader string   // ids of the people
	Reason          string   // for the change notes, which everybody reads
	Date            day.Date // of the change; when it is zero, Today, or the day of issue if that is later
	Today           day.Date
}

// Promoted is what came of a promotion.
type Promoted struct {
	Data    []byte               // all of the changed definition
	Version string               // its new version
	Sits    string               // id of the inspector with whom the reserve sits
	Moved   []definition.Sitting // others who had to change their inspector
	Reprint []string             // titles of the printed documents that changed, in the order of the pack
}

// Promote makes a reserve a reader in place of somebody else, in the definition of the
// inspection that o.Only names. The reader becomes a trainee, their pair is the
// reserve's, every other pair stays and is written down, the version is raised and the
// change noted. Data is the file as it is. Nothing is changed while the content has
// errors, unless all are about who sits where and the swap mends them. A *RefusedError
// says that the swap cannot be made.
func Promote(ctx context.Context, o Options, data []byte, p Promotion) (Promoted, Report, error) {
	watch := stopwatch{}
	s, problems, err := prepare(ctx, o, &watch)
	report := Report{Problems: problems}
	if err != nil || standsInTheWay(problems) {
		return Promoted{}, report, err
	}
	if why := privacy.UnfitReason(&s.content.Site, s.only(), p.Reason); why != "" {
		return Promoted{}, report, &RefusedError{What: why, Hint: "give a reason without names or health: everyone reads the change notes"}
	}
	swap, err := s.swap(p)
	if err != nil {
		return Promoted{}, report, err
	}
	e, err := s.edit(data)
	if err != nil {
		return Promoted{}, report, err
	}
	done := Promoted{Sits: swap.sits(p.Reserve), Moved: swap.moved}
	swap.write(e, p)
	if done.Version, err = s.raise(e, p); err != nil {
		return Promoted{}, report, err
	}
	after, err := s.amended(e, swap.places, len(withoutWarnings(problems))-1)
	if err != nil {
		return Promoted{}, report, err
	}
	done.Data, done.Reprint = e.data, reprint(s, after)
	return done, Report{Problems: withoutErrors(problems)}, nil
}

// isAboutSeats reports whether a problem is one that a reserve who steps in may mend.
func isAboutSeats(p diag.Problem) bool {
	return slices.Contains([]string{"no-possible-pairing", "reader-without-inspector", "reader-not-there", "precluded-pair",
		"inspector-not-there", "another-room", "another-mode"}, p.Code)
}

// withoutErrors leaves the warnings of some problems.
func withoutErrors(problems []diag.Problem) []diag.Problem {
	return slices.DeleteFunc(slices.Clone(problems), func(p diag.Problem) bool { return p.Severity == diag.Error })
}

// standsInTheWay reports whether there is an error that no reserve can mend.
func standsInTheWay(problems []diag.Problem) bool {
	return slices.ContainsFunc(withoutWarnings(problems), func(p diag.Problem) bool { return !isAboutSeats(p) })
}

func withoutWarnings(problems []diag.Problem) []diag.Problem {
	return slices.DeleteFunc(slices.Clone(problems), func(p diag.Problem) bool { return p.Severity != diag.Error })
}

// swap is who sits where once the reserve has stepped in.
type swap struct {
	in     *definition.Inspection
	places []place              // of everybody who reads
	moved  []definition.Sitting // others who have another inspector than before
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
	w, ok := steppingIn(in, r, seat, reserve)
	if !ok {
		return swap{}, &RefusedError{
			What: fmt.Sprintf("%q cannot step in for %q: they may not sit with the inspector, and no move of others would help", p.Reserve, p.Reader),
			Hint: "briefpack roster " + in.Folder + " says who can",
		}
	}
	return w, nil
}

// steppingIn returns who sits where when a reserve steps in for somebody.
func steppingIn(in *definition.Inspection, r roster.Roster, seat, reserve roster.Seat) (swap, bool) {
	isUnmatched := func(s roster.Seat) bool { return s.Inspector == nil }
	if slices.ContainsFunc(r.Pairs, isUnmatched) {
		// There was no roster yet that anybody could know, so what is not fixed may change.
		w := swap{in: in}
		for _, s := range roster.Match(roster.WithPromoted(in, reserve.Reader, seat.Reader)).Pairs {
			if isUnmatched(s) && s.Reader.Person.V == reserve.Reader.Person.V {
				return swap{}, false
			}
			if !isUnmatched(s) {
				w.places = append(w.places, seatOf(s))
			}
		}
		return w, true
	}
	r.Reserves = []roster.Seat{reserve}
	a := roster.AbsenceOf(in, r, seat)
	w := swap{in: in}
	for _, s := range r.Pairs {
		i := slices.IndexFunc(a.Changes, func(c definition.Sitting) bool { return c.Person == s.Reader.Person.V })
		switch {
		case s.Reader == seat.Reader:
		case i < 0:
			w.places = append(w.places, seatOf(s))
		default:
			w.moved = append(w.moved, a.Changes[i])
		}
	}
	for _, c := range a.Changes {
		w.places = append(w.places, place{c.Person, c.Inspector, c.Room})
	}
	return w, a.Unfilled == 0
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

// sits returns the id of the inspector with whom somebody sits after the swap.
func (w swap) sits(id string) string {
	i := slices.IndexFunc(w.places, func(p place) bool { return p.reader == id })
	return w.places[i].inspector
}

// write changes who reads, and with whom.
func (w swap) write(e *editor, p Promotion) {
	for i, r := range w.in.Readers {
		switch r.Person.V {
		case p.Reader:
			e.set(tomledit.In("reader", i, "status"), tomledit.Text("trainee"))
		case p.Reserve:
			e.set(tomledit.In("reader", i, "status"), tomledit.Text("reader"))
		}
	}
	// An inspector keeps their pairing, and with it their room, whoever sits with them.
	var further []place
	isKept := map[int]bool{}
	for _, at := range w.places {
		i := slices.IndexFunc(w.in.Pairings, func(x definition.Pairing) bool { return x.Inspector.V == at.inspector })
		if i < 0 {
			further = append(further, at)
			continue
		}
		isKept[i] = true
		w.pair(e, i, at, p)
	}
	for i := range w.in.Pairings {
		if !isKept[i] && len(further) > 0 {
			w.pair(e, i, further[0], p)
			further = further[1:]
		}
	}
	for _, at := range further {
		e.add(at)
	}
}

// pair writes one pair over the ith pairing that there is.
func (w swap) pair(e *editor, i int, is place, p Promotion) {
	old := w.in.Pairings[i]
	if is == (place{old.Reader.V, old.Inspector.V, old.Room.V}) {
		return
	}
	set := func(key string, was definition.Text, now string) {
		if now != was.V && now != "" {
			e.set(tomledit.In("pairing", i, key), tomledit.Text(now))
		}
	}
	set("reader", old.Reader, is.reader)
	set("inspector", old.Inspector, is.inspector)
	set("room", old.Room, is.room)
	if old.Reason.Set {
		set("reason", old.Reason, p.Reason) // the old one was about somebody else
	}
}

// raise gives the definition its next version and notes the change.
func (s *site) raise(e *editor, p Promotion) (string, error) {
	in := s.only()
	version, ok := nextVersion(in.Version.V)
	if !ok {
		return "", &RefusedError{What: fmt.Sprintf("there is no version after %q", in.Version.V), Hint: "write the version as numbers with dots between them: \"1.2\""}
	}
	if p.Date.IsZero() {
		if p.Date = p.Today; in.Issued.V.After(p.Today) {
			p.Date = in.Issued.V
		}
	}
	if p.Date.Before(in.Issued.V) {
		return "", &RefusedError{
			What: fmt.Sprintf("version %q is issued on %s, so the one after it cannot be issued on %s", in.Version.V, in.Issued.V, p.Date),
			Hint: fmt.Sprintf("give --date %s, or a later day", in.Issued.V),
		}
	}
	values := s.printed(in).Values
	note := strings.ReplaceAll(values.Text(s.kit.words.Say("change.promoted")), "{reason}", sentence(p.Reason))
	e.set(tomledit.At("version"), tomledit.Text(version))
	e.set(tomledit.At("issued"), tomledit.Date(p.Date.String()))
	e.set(tomledit.At("replaces"), tomledit.Text(in.Version.V))
	e.append("change", tomledit.Pair{Key: "version", Value: tomledit.Text(version)},
		tomledit.Pair{Key: "date", Value: tomledit.Date(p.Date.String())}, tomledit.Pair{Key: "note", Value: tomledit.Text(note)})
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
