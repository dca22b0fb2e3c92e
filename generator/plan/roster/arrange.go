package roster

import "briefpack/generator/model/definition"

// Arrange returns an inspection in which every reader who can have an inspector has a
// pairing, each with what speaks for it, and which knows who steps in for whom. What was
// there is shared with it and not changed. It has to come before an edition withholds
// what the pairs depend on.
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

// pairingOf writes a pair as a definition would.
func pairingOf(s Seat) definition.Pairing {
	return definition.Pairing{
		At: s.Reader.At, Reader: s.Reader.Person, Inspector: definition.Text{V: s.Inspector.ID.V, At: s.Inspector.ID.At, Set: true},
		Room: definition.Text{V: s.Room, At: s.Reader.At, Set: s.Room != ""},
	}
}
