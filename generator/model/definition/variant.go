package definition

// Variant returns a page in a language, or nil when there is none.
func Variant(guidance []*Guidance, page, lang string) *Guidance {
	for _, g := range guidance {
		if g.Of == page && g.Lang == lang && lang != "" {
			return g
		}
	}
	return nil
}

// Variants returns a page in the languages that it has besides that of the site, in the
// order of the guidance.
func Variants(guidance []*Guidance, page string) []*Guidance {
	var list []*Guidance
	for _, g := range guidance {
		if g.Of == page && page != "" {
			list = append(list, g)
		}
	}
	return list
}
