package dates

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/rule"
)

var ChangeNotes = rule.Rule{
	Code:     "change-notes",
	Severity: diag.Warning,
	Doc: "A new version has a [[change]] that says what is new. " +
		"The newest [[change]] has the version of the pack, and is not dated after it.",
	Why:   "People with an earlier printout want to know what changed.",
	Help:  "add a [[change]] with version, date and a note of one sentence",
	Needs: []string{"change"},
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		if !in.Version.Set {
			return
		}
		issued := slices.DeleteFunc(slices.Clone(in.Changes), func(c definition.Change) bool { return !c.Version.Set }) // the others are for the next version
		if len(issued) == 0 {
			if in.Replaces.Set {
				r.Addf(in.Replaces.At, "version %q replaces %q, but no [[change]] says what is new", in.Version.V, in.Replaces.V)
			}
			return
		}
		newest := issued[0]
		for _, c := range issued[1:] {
			if !c.Date.V.Before(newest.Date.V) {
				newest = c
			}
		}
		if newest.Version.V != in.Version.V {
			r.Addf(newest.Version.At, "the newest change is for version %q, but the pack is version %q", newest.Version.V, in.Version.V)
		}
		if newest.Date.Set && in.Issued.Set && newest.Date.V.After(in.Issued.V) {
			r.Addf(newest.Date.At, "the newest change is dated %s, after the pack is issued on %s", r.Date(newest.Date.V), r.Date(in.Issued.V))
		}
	},
}
