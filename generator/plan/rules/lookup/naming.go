package lookup

import (
	"unicode/utf8"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

// SharedNames holds names that inspections have, and the names that are also ordinary words.
type SharedNames[T any] struct {
	Named  rule.Gathered[T]
	Common []string
}

// Partnership is an inspection and the names of its partnership.
type Partnership struct {
	Folder string
	Names  []string
}

// PartnershipOf returns the folder of an inspection and the names of its partnership.
func PartnershipOf(in *definition.Inspection) Partnership {
	return Partnership{in.Folder, NamesOf(in.Partnership)}
}

// PartnershipNames gathers the names of every partnership.
func PartnershipNames(r *rule.Report, c *definition.Content) SharedNames[Partnership] {
	return SharedNames[Partnership]{rule.Gather(r, PartnershipOf), KeysOfCommon(c)}
}

// NamesOf returns the full and the short name of a partnership, and the name of its council.
func NamesOf(p definition.Partnership) []string {
	var list []string
	for _, t := range []definition.Text{p.Name, p.ShortName, p.Council} {
		if t.Set && utf8.RuneCountInString(t.V) > 2 {
			list = append(list, t.V)
		}
	}
	return list
}
