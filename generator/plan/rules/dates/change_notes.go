package dates

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/rule"
)

var ChangeNotes = rule.Rule{
	Code:     "change-notes",
	Severity: diag.Warning,
	Doc: "Whoever holds an earlier printout wants to know what changed. " +
		"The newest [[change]] belongs to the version of the pack, and is no younger than the pack.",
	Help:  "add a [[change]] with version, date and a note of one sentence",
	Needs: []string{"change"},
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		if !in.Version.Set {
			return
		}
		if len(in.Changes) == 0 {
			if in.Replaces.Set {
				r.Addf(in.Replaces.At, "version %q replaces %q, but no [[change]] says what is new", in.Version.V, in.Replaces.V)
			}
			return
		}
		newest := in.Changes[0]
		for _, c := range in.Changes[1:] {
			if !c.Date.V.Before(newest.Date.V) {
				newest = c
			}
		}
		if newest.Version.Set && newest.Version.V != in.Version.V {
			r.Addf(newest.Version.At, "the newest change is of version %q, but the pack is version %q", newest.Version.V, in.Version.V)
		}
		if newest.Date.Set && in.Issued.Set && newest.Date.V.After(in.Issued.V) {
			r.Addf(newest.Date.At, "the change of %s is younger than the pack, which is issued on %s", r.Date(newest.Date.V), r.Date(in.Issued.V))
		}
	},
}
