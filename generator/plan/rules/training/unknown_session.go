package training

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/calendar"
	"briefpack/generator/plan/rules/rule"
)

var UnknownSession = rule.Rule{
	Code: "unknown-session",
	Doc: "An agenda item belongs to session 1, which is in [training], or to a [[session]] of the inspection. " +
		"The numbers of further sessions run from 2, or from 1 if there is no [training], without gaps or repeats, and every session has items.",
	Why:   "Otherwise no one knows when an item takes place.",
	Help:  "give each [[session]] its own number, and use it in the agenda",
	Needs: []string{"session.number", "agenda.session"},
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		first, seen := 2, []int{1}
		if !in.Training.Held() && len(in.Sessions) > 0 {
			first, seen = 1, nil
		}
		for _, s := range in.Sessions {
			switch n := s.Number; {
			case !n.Set:
			case n.V < first:
				r.Addf(n.At, "the session has the number %d, but further sessions count from %d", n.V, first)
			case slices.Contains(seen, n.V):
				r.Addf(n.At, "there is another session %d", n.V)
			case len(in.Agenda) > 0 && calendar.Length(in.Agenda, n.V) == 0:
				r.Addf(n.At, "no item of the agenda is in session %d", n.V)
			}
			seen = append(seen, s.Number.V)
		}
		for _, it := range in.Agenda {
			if it.Session.Set && !slices.Contains(seen, it.Session.V) {
				seen = append(seen, it.Session.V)
				r.Addf(r.Own(it.Session.At), "%q is in session %d, but there is no such [[session]]", rule.Shortened(it.Title.V), it.Session.V)
			}
		}
	},
}
