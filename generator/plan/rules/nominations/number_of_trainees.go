package nominations

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var NumberOfTrainees = rule.Rule{
	Code: "number-of-trainees",
	Doc:  "No more people are trained than the programme allows. Readers and reserves count too if includes_readers is true.",
	Why:  "The room and the trainers can only take so many.",
	Help: "take someone out of [[reader]], or change max_trainees in [training]",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		most, all := in.Training.MaxTrainees, in.Training.IncludesReaders
		if !most.Set || !all.Set || most.V < 0 || most.V == 0 && !in.Training.Held() {
			return
		}
		counted, one, several := in.Readers, "person is", "people are"
		if !all.V {
			counted, one, several = lookup.WithStatus(in, lookup.Trainee), "trainee is", "trainees are"
		}
		if len(counted) <= most.V {
			return
		}
		who := several
		if len(counted) == 1 {
			who = one
		}
		extra := slices.Clone(counted[most.V:])
		var ids []string
		for _, e := range extra {
			ids = append(ids, e.Person.V)
		}
		r.Addf(r.Own(extra[0].Person.At, extra[0].At), "%d %s listed for %s in the training: %s %s too many",
			len(counted), who, diag.Counted(most.V, "place"), rule.Quoted(ids), rule.Is(len(ids)))
	},
}
