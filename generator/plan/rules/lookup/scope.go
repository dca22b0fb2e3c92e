package lookup

import (
	"slices"

	"briefpack/generator/model/definition"
)

// IsFor reports whether a page of guidance is in an inspection's pack at its stage.
func IsFor(g *definition.Guidance, in *definition.Inspection) bool {
	return g.IsFor(in.ProgrammeID.V, in.StageNow())
}

// byFile returns the inspections by their file.
func byFile(c *definition.Content) map[string]*definition.Inspection {
	m := make(map[string]*definition.Inspection, len(c.Inspections))
	for _, in := range c.Inspections {
		m[in.At.File] = in
	}
	return m
}

// SharedFiles returns the files that do not belong to one inspection.
func SharedFiles(c *definition.Content) []*definition.File {
	own := byFile(c)
	return slices.DeleteFunc(slices.Clone(c.Files), func(f *definition.File) bool { return own[f.Path] != nil })
}

// KeysOfCommon returns the keys of the names that the site lists as ordinary words.
func KeysOfCommon(c *definition.Content) []string {
	var keys []string
	for _, t := range c.Site.CommonWords {
		keys = append(keys, KeyOf(t.V))
	}
	return keys
}

// ReadersOfShared returns, by shared file, the inspections that have it in their packs.
func ReadersOfShared(c *definition.Content) map[string][]*definition.Inspection {
	m := map[string][]*definition.Inspection{}
	for _, in := range c.Inspections {
		if in.Programme != nil {
			m[in.Programme.At.File] = append(m[in.Programme.At.File], in)
		}
	}
	for _, g := range c.Guidance {
		for _, in := range c.Inspections {
			if IsFor(g, in) {
				m[g.At.File] = append(m[g.At.File], in)
			}
		}
	}
	return m
}
