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
