package dates

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var VersionOrder = rule.Rule{
	Code: "version-order",
	Doc:  "A version is higher than the version that it replaces.",
	Why:  "Otherwise people with both printouts cannot tell which is the current one.",
	Help: "give this version a higher number than the version it replaces",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		if !in.Version.Set || !in.Replaces.Set {
			return
		}
		switch order := definition.CompareVersions(in.Version.V, in.Replaces.V); {
		case in.Version.V == in.Replaces.V:
			r.Addf(in.Replaces.At, "version %q replaces itself", in.Version.V)
		case order < 0:
			r.Addf(in.Replaces.At, "version %q replaces the later version %q", in.Version.V, in.Replaces.V)
		}
	},
}
