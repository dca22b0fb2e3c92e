package people

import (
	"strconv"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/rule"
)

var PartnershipTwice = rule.Rule{
	Code:     "partnership-twice",
	Severity: diag.Warning,
	Doc: "Each inspection of a programme has its own partnership, and each partnership has its own area code. " +
		"A later inspection of a partnership is named by its year: glenmarra-2029.toml after glenmarra.toml.",
	Why:    "Two files with the same name or code usually mean that one was copied and not changed.",
	Help:   "correct the partnership; for a later inspection of it, rename the file to the name of the first with the year: glenmarra-2029.toml",
	Closed: true,
	Content: func(c *definition.Content, r *rule.Report) {
		named, coded := map[string]*definition.Inspection{}, map[string]*definition.Inspection{}
		for _, in := range c.Inspections {
			r.Home = in.At
			name, code := in.Partnership.Name, in.Partnership.GSS
			if key := in.ProgrammeID.V + "\n" + strings.ToLower(name.V); name.Set {
				if other := named[key]; other != nil && area(other.Folder) != area(in.Folder) {
					r.Addf(name.At, "%q is also the partnership of %s", name.V, other.Folder)
					continue
				}
				named[key] = in
			}
			if code.Set {
				other := coded[code.V]
				if other != nil && name.Set && !strings.EqualFold(other.Partnership.Name.V, name.V) {
					r.Addf(code.At, "%q is also the area code of %s", code.V, other.Folder)
				}
				coded[code.V] = in
			}
		}
	},
}

// area returns the name of an inspection's folder without its year: "glenmarra" of
// "glenmarra-2029".
func area(folder string) string {
	i := strings.LastIndexByte(folder, '-')
	if year, err := strconv.Atoi(folder[i+1:]); i > 0 && err == nil && year >= 2000 && year < 2100 {
		return folder[:i]
	}
	return folder
}
