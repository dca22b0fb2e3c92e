package dates

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/calendar"
	"briefpack/generator/plan/rules/rule"
)

var DateInSchoolHoliday = rule.Rule{
	Code:     "date-in-school-holiday",
	Severity: diag.Warning,
	Doc:      "The training and the reading days are not in a school holiday or on an in-service day.",
	Why:      "Offices are open, but people who work in schools and people with children may be away.",
	Help:     "ask the key contact whether everyone can come, or move the date",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		days := calendar.Working(in.Holidays)
		check := func(d definition.Date, what string) {
			h, ok := days.Holiday(d.V)
			if d.Set && ok && (h.Kind.V == definition.School || h.Kind.V == definition.InService) {
				r.Addf(d.At, "%s on %s falls in a holiday, %q (%s)", what, r.Date(d.V), h.Name.V, h.Kind.V)
			}
		}
		for _, s := range calendar.Sittings(in) {
			check(s.Date, rule.NameOfSitting(s))
		}
		for _, d := range in.Reading.Dates {
			check(d, "the reading day")
		}
	},
}
