package rules

import (
	"unicode/utf8"

	"briefpack/generator/cache/digest"
	"briefpack/generator/model/definition"
)

// sharedNames stands for whose names there are, and which of them are ordinary words.
type sharedNames struct {
	named  digest.Sum
	common []string
}

// partnership is an inspection and the names of its partnership.
type partnership struct {
	folder string
	names  []string
}

func partnershipOf(in *definition.Inspection) partnership {
	return partnership{in.Folder, namesOf(in.Partnership)}
}

func namesOf(p definition.Partnership) []string {
	var list []string
	for _, t := range []definition.Text{p.Name, p.ShortName, p.Council} {
		if t.Set && utf8.RuneCountInString(t.V) > 2 {
			list = append(list, t.V)
		}
	}
	return list
}
