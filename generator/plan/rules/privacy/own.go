package privacy

import (
	"briefpack/generator/cache"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/words"
	"briefpack/generator/plan/rules/rule"
)

// own is what is found in the texts of an inspection.
type own struct {
	found []found
	split []split
}

// ownOf returns what is found in the texts of an inspection.
func ownOf(r *rule.Report, in *definition.Inspection, everyone cache.Value[search]) own {
	return rule.OfGiven(r, in, everyone, searchOwn)
}

func searchOwn(in *definition.Inspection, s search, _ *words.Table) own {
	texts := textsOf(in)
	return own{s.in(texts), s.split(texts)}
}
