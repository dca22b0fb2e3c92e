package roster

import (
	"slices"

	"briefpack/generator/model/definition"
)

// The kinds of ground.
const (
	fixed      = "fixed"      // the definition says so
	experience = "experience" // an experienced inspector for somebody new to audit
	background = "background" // somebody of another field
	room       = "room"       // the room that the reader needs
	mode       = "mode"       // the way in which the reader needs to take part
	free       = "free"       // nothing of this, and nothing against it
)

// grounds returns what a programme could prefer in a pair.
func (c candidate) grounds(inspector *definition.Person) []definition.Ground {
	var list []definition.Ground
	if c.New.V && inspector.Experienced.V {
		list = append(list, definition.Ground{Kind: experience})
	}
	if differ(c.kind, inspector.Background) {
		list = append(list, definition.Ground{Kind: background, Reader: c.kind.V, Inspector: inspector.Background.V})
	}
	if c.Room.V != "" && same(c.Room, inspector.Room) {
		list = append(list, definition.Ground{Kind: room, Reader: c.Room.V})
	}
	if c.Mode.V != "" && same(c.Mode, inspector.Mode) {
		list = append(list, definition.Ground{Kind: mode, Reader: c.Mode.V})
	}
	return list
}

// Grounds returns what speaks for a pair that was made: that the definition has it, then
// every preference that has a weight, and that they are free for each other when
// nothing else does.
func Grounds(in *definition.Inspection, s Seat) []definition.Ground {
	if s.Inspector == nil {
		return nil
	}
	var list []definition.Ground
	if s.Fixed {
		list = append(list, definition.Ground{Kind: fixed})
	}
	list = append(list, slices.DeleteFunc(candidateOf(in, s.Reader).grounds(s.Inspector), func(g definition.Ground) bool {
		return weightOf(in.Matching, g.Kind).V <= 0
	})...)
	if len(list) == 0 {
		list = []definition.Ground{{Kind: free}}
	}
	return list
}

func weightOf(m definition.Matching, kind string) definition.Int {
	switch kind {
	case experience:
		return m.Experience
	case background:
		return m.Background
	case room:
		return m.Room
	case mode:
		return m.Mode
	}
	return definition.Int{}
}
