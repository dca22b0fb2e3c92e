package rules

import (
	"regexp"

	"briefpack/generator/pack"
)

var gssCode = Rule{
	Code: "gss-code",
	Doc: "The code of a council area is a capital letter and eight digits; in Scotland it starts with S12. " +
		"Four areas have new codes since their borders moved, and old spreadsheets still hold the old ones.",
	Help: "look the code up in the register of geographic codes",
	Inspection: func(in *pack.Inspection, r *Report) {
		code := in.Partnership.GSS
		if !code.Set {
			return
		}
		if now, old := recoded[code.V]; old {
			r.Addf(code.At, "%q is the old code of %s, which is now %q", code.V, now.area, now.code)
			return
		}
		if !goodGSS.MatchString(code.V) {
			r.Addf(code.At, "%q is not the code of an area", code.V)
		}
	},
}

var goodGSS = regexp.MustCompile(`^(S12|E0[6-9]|E10|W06|N09)[0-9]{6}$`)

// recoded lists the Scottish council areas whose code has changed.
var recoded = map[string]struct{ code, area string }{
	"S12000015": {"S12000047", "Fife"},
	"S12000024": {"S12000048", "Perth and Kinross"},
	"S12000046": {"S12000049", "Glasgow City"},
	"S12000044": {"S12000050", "North Lanarkshire"},
}
