package roster

import "briefpack/generator/model/definition"

// Arrange returns a copy of an inspection with a pairing, and its grounds, for every reader who
// can have an inspector, and with the absences. It shares unchanged parts with the inspection.
// Call it before an edition withholds values that pairs depend on.
func Arrange(in *definition.Inspection) *definition.Inspection {
	out := *in
	r := Match(in)
	out.Pairings = make([]definition.Pairing, len(in.Pairings), len(in.Pairings)+len(r.Pairs))
	copy(out.Pairings, in.Pairings)
	for _, s := range r.Pairs {
		if s.Inspector == nil {
			continue
		}
		if !s.Fixed {
			out.Pairings = append(out.Pairings, pairingOf(s))
		}
		for i := range out.Pairings {
			if p := &out.Pairings[i]; p.Reader.V == s.Reader.Person.V && p.Inspector.V == s.Inspector.ID.V {
				p.Grounds = Grounds(in, s)
			}
		}
	}
	out.Absences = Absences(in, r)
	return &out
}

// pairingOf returns the pairing of a seat, as a definition has it.
func pairingOf(s Seat) definition.Pairing {
	return definition.Pairing{
		At: s.Reader.At, Reader: s.Reader.Person, Inspector: definition.Text{V: s.Inspector.ID.V, At: s.Inspector.ID.At, Set: true},
		Room: definition.Text{V: s.Room, At: s.Reader.At, Set: s.Room != ""},
	}
}
