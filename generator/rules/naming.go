package rules

import (
	"unicode/utf8"

	"briefpack/generator/digest"
	"briefpack/generator/pack"
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

func partnershipOf(in *pack.Inspection) partnership {
	return partnership{in.Folder, namesOf(in.Partnership)}
}

func namesOf(p pack.Partnership) []string {
	var list []string
	for _, t := range []pack.Text{p.Name, p.ShortName, p.Council} {
		if t.Set && utf8.RuneCountInString(t.V) > 2 {
			list = append(list, t.V)
		}
	}
	return list
}
