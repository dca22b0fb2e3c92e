package definition

import "slices"

// IsFor reports whether the page is in the packs of a programme's inspections at a stage.
func (g *Guidance) IsFor(programme string, stage Stage) bool {
	isStage := func(t Text) bool { return t.V == stage.String() }
	return g.IsForProgramme(programme) && (len(g.Stages) == 0 || slices.ContainsFunc(g.Stages, isStage))
}

// IsForProgramme reports whether the page is in packs of a programme's inspections.
func (g *Guidance) IsForProgramme(programme string) bool {
	isIt := func(t Text) bool { return t.Set && t.V == programme }
	return len(g.Programmes) == 0 || slices.ContainsFunc(g.Programmes, isIt)
}
