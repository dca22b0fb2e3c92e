package edit

import (
	"fmt"
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/roster"
	"briefpack/generator/read/tomledit"
)

// swap is the pairs after a promotion.
type swap struct {
	in     *definition.Inspection
	places []place              // of all readers
	moved  []definition.Sitting // other readers whose inspector changes
}

// swap returns the pairs after a promotion.
func (s *session) swap(p Promotion) (swap, error) {
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
			What: fmt.Sprintf("%q cannot replace %q: they cannot read with the inspector, and moving other readers does not help", p.Reserve, p.Reader),
			Hint: "briefpack roster " + in.Folder + " lists who can",
		}
	}
	return w, nil
}

// steppingIn returns the pairs after a reserve has replaced a reader, and false if there is no
// place for the reserve.
func steppingIn(in *definition.Inspection, r roster.Roster, seat, reserve roster.Seat) (swap, bool) {
	isUnmatched := func(s roster.Seat) bool { return s.Inspector == nil }
	if slices.ContainsFunc(r.Pairs, isUnmatched) {
		// No roster was printed yet, so pairs that are not fixed may change.
		w := swap{in: in}
		if in.Reading.Seats() == 0 { // readers work without inspectors
			return w, true
		}
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

// pick returns the seat of a person of a status.
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

// sits returns the id of a reader's inspector after the swap; "" if readers work without.
func (w swap) sits(id string) string {
	i := slices.IndexFunc(w.places, func(p place) bool { return p.reader == id })
	if i < 0 {
		return ""
	}
	return w.places[i].inspector
}

// write writes the statuses and the pairs.
func (w swap) write(e *editor, p Promotion) {
	for i, r := range w.in.Readers {
		switch r.Person.V {
		case p.Reader:
			e.set(tomledit.In("reader", i, "status"), tomledit.Text("trainee"))
		case p.Reserve:
			e.set(tomledit.In("reader", i, "status"), tomledit.Text("reader"))
		}
	}
	w.pairs(e, p)
}

// pairs writes the pairs. A pairing keeps its reader or else its inspector, and with it the room.
func (w swap) pairs(e *editor, p Promotion) {
	left, isKept := w.places, map[int]bool{}
	keep := func(fits func(x definition.Pairing, at place) bool) {
		var further []place
		for _, at := range left {
			i := 0
			for i < len(w.in.Pairings) && (isKept[i] || !fits(w.in.Pairings[i], at)) {
				i++
			}
			if i == len(w.in.Pairings) {
				further = append(further, at)
				continue
			}
			isKept[i] = true
			w.pair(e, i, at, p)
		}
		left = further
	}
	keep(func(x definition.Pairing, at place) bool {
		return x.Reader.V == at.reader && x.Inspector.V == at.inspector
	})
	keep(func(x definition.Pairing, at place) bool { return x.Inspector.V == at.inspector })
	keep(func(definition.Pairing, place) bool { return true })
	for _, at := range left {
		e.add(at)
	}
}

// pair replaces the ith pairing.
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
		set("reason", old.Reason, p.Reason) // the old one was about another reader
	}
}
