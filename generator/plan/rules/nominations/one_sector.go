package nominations

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var OneSector = rule.Rule{
	Code:     "one-sector",
	Severity: diag.Warning,
	Doc:      "Readers come from both statutory services and the third sector, if agencies of both take part.",
	Why:      "Local readers are there so that different kinds of organisation take part and learn.",
	Help:     "ask the key contact for someone from the other sector, at least as a reserve",
	Needs:    []string{"reader.status", "person.agency", "agency.sector"},
	From:     definition.Chosen,
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		readers := lookup.WithStatus(in, lookup.Reader)
		if len(readers) < 2 {
			return
		}
		first := sectorOf(in, readers[0])
		for _, one := range readers {
			if s := sectorOf(in, one); s == "" || s != first {
				return
			}
		}
		isOther := func(a definition.Agency) bool { return a.Sector.Set && a.Sector.V != first }
		if !slices.ContainsFunc(in.Agencies, isOther) {
			return
		}
		r.Addf(readers[0].Person.At, "all of the %d readers are from the %s sector", len(readers), theSector(first))
	},
}

func sectorOf(in *definition.Inspection, one definition.Reader) string {
	p := in.Person(one.Person.V)
	if p == nil || !p.Agency.Set {
		return ""
	}
	if a := in.Agency(p.Agency.V); a != nil {
		return a.Sector.V
	}
	return ""
}

func theSector(s string) string {
	if s == "third sector" {
		return "third"
	}
	return s
}
