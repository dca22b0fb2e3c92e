package nominations

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

// checkPlaces compares how many people have a status with how many should.
func checkPlaces(in *definition.Inspection, r *rule.Report, status string, places definition.Int) {
	if !places.Set || places.V < 0 || len(in.Readers) == 0 {
		return
	}
	listedHere := lookup.WithStatus(in, status)
	given := diag.Counted(len(listedHere), status) + " for " + diag.Counted(places.V, "place")
	switch missing := places.V - len(listedHere); {
	case missing > 0 && everyStatusIsKnown(in):
		// Without anyone to point at, the last of those who are trained is nearest.
		last := in.Readers[len(in.Readers)-1]
		if n := len(listedHere); n > 0 {
			last = listedHere[n-1]
		}
		r.Addf(r.Own(last.Status.At, last.At), "%s: %d %s missing", given, missing, rule.Is(missing))
	case missing < 0:
		extra := listedHere[places.V:]
		var ids []string
		for _, e := range extra {
			ids = append(ids, e.Person.V)
		}
		r.Addf(r.Own(extra[0].Status.At, extra[0].At), "%s: %s %s too many", given, rule.Quoted(ids), rule.Is(len(ids)))
	}
}

// everyStatusIsKnown reports whether each person has a known status. A person with a misspelt
// status may be the one who seems to be missing.
func everyStatusIsKnown(in *definition.Inspection) bool {
	return !slices.ContainsFunc(in.Readers, func(one definition.Reader) bool {
		return !slices.Contains([]string{lookup.Reader, lookup.Reserve, lookup.Trainee}, one.Status.V)
	})
}
