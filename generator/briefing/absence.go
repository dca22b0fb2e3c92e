package briefing

import (
	"briefpack/generator/document"
	"briefpack/generator/pack"
)

// absences is the table of who steps in when one reader, or two, cannot come. Only print
// has it.
func (s scribe) absences() []document.Block {
	if len(s.In.Absences) == 0 {
		return nil
	}
	t := document.Table{
		Caption:  s.say("roster.if_caption"),
		Columns:  []document.Column{s.wide("roster.away"), s.wide("roster.then")},
		RowHeads: true,
	}
	for _, a := range s.In.Absences {
		var away [][]document.Inline
		for _, id := range a.Away {
			away = append(away, s.whoIs(id))
		}
		t.Rows = append(t.Rows, row(s.listed(away), inLines(s.then(a)...)))
	}
	return []document.Block{s.heading(2, "roster.if"), s.para("roster.if_lead"), t}
}

// then writes what happens in an absence, one change after the other.
func (s scribe) then(a pack.Absence) [][]document.Inline {
	var lines [][]document.Inline
	for _, c := range a.Changes {
		key := "roster.moves"
		if c.StepsIn {
			key = "roster.steps_in"
		}
		lines = append(lines, s.phrase(key, slot{"person", s.whoIs(c.Person)}, slot{"inspector", s.whoIs(c.Inspector)}))
	}
	if a.Moved > 0 {
		lines = append(lines, s.phrase("roster.no_other_way"))
	}
	if a.Unfilled > 0 {
		lines = append(lines, s.counted("roster.unfilled", a.Unfilled))
	}
	if len(lines) == 0 {
		lines = append(lines, s.phrase("roster.no_change"))
	}
	return lines
}

// whoIs writes the person of an id.
func (s scribe) whoIs(id string) []document.Inline {
	for i := range s.In.People {
		if p := &s.In.People[i]; p.ID.V == id {
			return s.who(p)
		}
	}
	return s.phrase("gap.person")
}
