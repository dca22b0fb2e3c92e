package people

import (
	"regexp"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var GssCode = rule.Rule{
	Code: "gss-code",
	Doc:  "The code of a council area is a capital letter and eight digits. In Scotland it starts with S12.",
	Why:  "Four areas got new codes when their boundaries changed, and old spreadsheets still have the old codes.",
	Help: "look up the code in the register of geographic codes",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		code := in.Partnership.GSS
		if !code.Set {
			return
		}
		if area, now := recoded(code.V); now != "" {
			r.Addf(code.At, "%q is the old code of %s, which is now %q", code.V, area, now)
			return
		}
		if !goodGSS.MatchString(code.V) {
			r.Addf(code.At, "%q is not the code of an area", code.V)
		}
	},
}

var goodGSS = regexp.MustCompile(`^(S12|E0[6-9]|E10|W06|N09)[0-9]{6}$`)

// recoded returns the Scottish council area that had a code before, and its code now;
// "" when the code was never changed.
func recoded(code string) (area, now string) {
	switch code {
	case "S12000015":
		return "Fife", "S12000047"
	case "S12000024":
		return "Perth and Kinross", "S12000048"
	case "S12000046":
		return "Glasgow City", "S12000049"
	case "S12000044":
		return "North Lanarkshire", "S12000050"
	}
	return "", ""
}
