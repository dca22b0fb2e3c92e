package roster

import (
	"slices"

	"briefpack/generator/model/definition"
)

// The kinds of ground.
const (
	fixed      = "fixed"      // a pairing in the definition
	experience = "experience" // an experienced inspector for someone new to audit
	background = "background" // an inspector from another field
	room       = "room"       // the inspector is in the room that the reader needs
	mode       = "mode"       // the inspector takes part as the reader needs to
	free       = "free"       // no other ground, and no obstacle
)

// grounds returns the possible reasons to prefer a pair.
func (c candidate) grounds(inspector *definition.Person) []definition.Ground {
	var list []definition.Ground
	if c.New.V && inspector.Experienced.V {
		list = append(list, definition.Ground{Kind: experience})
	}
	if differ(c.kind, inspector.Background) {
		list = append(list, definition.Ground{Kind: background, Reader: c.kind.V, Inspector: inspector.Background.V})
	}
	if c.Room.V != "" && definition.Same(c.Room, inspector.Room) {
		list = append(list, definition.Ground{Kind: room, Reader: c.Room.V})
	}
	if c.Mode.V != "" && definition.Same(c.Mode, inspector.Mode) {
		list = append(list, definition.Ground{Kind: mode, Reader: c.Mode.V})
	}
	return list
}

// Grounds returns the reasons for a pair: that the definition fixes it, then each preference
// with a weight. Without any, the reason is that both were free.
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
