package edit

import (
	"fmt"
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/roster"
	"briefpack/generator/read/tomledit"
)

// swap is who sits where once the reserve has stepped in.
type swap struct {
	in     *definition.Inspection
	places []place              // of everybody who reads
	moved  []definition.Sitting // others who have another inspector than before
}

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
