package definition

// Variant returns the translation of a page into a language, or nil if there is none.
func Variant(guidance []*Guidance, page, lang string) *Guidance {
	for _, g := range guidance {
		if g.Of == page && g.Lang == lang && lang != "" {
			return g
		}
	}
	return nil
}

// Variants returns the translations of a page, in the order of the guidance.
func Variants(guidance []*Guidance, page string) []*Guidance {
	var list []*Guidance
	for _, g := range guidance {
		if g.Of == page && page != "" {
			list = append(list, g)
		}
	}
	return list
}

// GuidanceName is what links to a page of guidance depend on.
type GuidanceName struct {
	Name, Of, Lang string // as in Guidance
	Shared         bool
}

// NameOfGuidance returns the name of a page.
func NameOfGuidance(g *Guidance) GuidanceName { return GuidanceName{g.Name, g.Of, g.Lang, g.Shared.V} }

// NamesOfGuidance returns the names of pages.
func NamesOfGuidance(pages []*Guidance) []GuidanceName {
	var list []GuidanceName
	for _, g := range pages {
		list = append(list, NameOfGuidance(g))
	}
	return list
}
