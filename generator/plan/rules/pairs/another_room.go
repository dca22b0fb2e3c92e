package pairs

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var AnotherRoom = rule.Rule{
	Code: "another-room",
	Doc:  "A reader who needs a certain room or desk sits there.",
	Why:  "They may not be able to get to another room, or to work in it.",
	Help: "change the room of the pair, or match the reader to an inspector who can sit there",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		for _, p := range in.Pairings {
			one, inspector := lookup.TrainedAs(in, p.Reader.V), in.Person(p.Inspector.V)
			if one == nil || !one.Room.Set {
				continue
			}
			switch {
			case p.Room.Set && !definition.Same(p.Room, one.Room):
				r.Addf(p.Room.At, "%q needs %q, but sits in %q", p.Reader.V, one.Room.V, p.Room.V)
			case !p.Room.Set && inspector != nil && inspector.Room.Set && !definition.Same(inspector.Room, one.Room):
				r.Addf(p.Inspector.At, "%q needs %q, but %q sits in %q", p.Reader.V, one.Room.V, p.Inspector.V, inspector.Room.V)
			}
		}
	},
}
