package pairs

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var TraineePaired = rule.Rule{
	Code: "trainee-paired",
	Doc:  "A trainee has no inspector.",
	Why:  "Trainees take part in the training and do not read.",
	Help: "make them a reader or a reserve, or delete the [[pairing]]",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		for _, p := range in.Pairings {
			if one := lookup.TrainedAs(in, p.Reader.V); p.Reader.Set && one != nil && one.Status.V == lookup.Trainee {
				r.Addf(p.Reader.At, "%q is a trainee, but is matched to the inspector %q", p.Reader.V, p.Inspector.V)
			}
		}
	},
}
