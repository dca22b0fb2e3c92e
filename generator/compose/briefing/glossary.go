package briefing

import (
	"slices"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// glossary composes the terms, then the abbreviations, both in alphabetical order. People who
// look one up know only one of them.
func glossary(c composer) []document.Block {
	terms := slices.DeleteFunc(slices.Clone(c.In.Terms), func(t definition.Term) bool { return !writer.Has(t.Name) })
	slices.SortStableFunc(terms, func(a, b definition.Term) int { return writer.Alphabetical(a.Name.V, b.Name.V) })
	var facts document.Facts
	for _, t := range terms {
		facts.Items = append(facts.Items, document.Fact{Term: c.Term(t), Value: c.Prose(t.Definition)})
	}
	bs := []document.Block{c.Heading(2, "glossary.terms"), facts}
	return append(bs, c.abbreviations(terms)...)
}

func (c composer) abbreviations(terms []definition.Term) []document.Block {
	var short []definition.Term
	for _, t := range terms {
		if writer.Has(t.Short) {
			short = append(short, t)
		}
	}
	if len(short) == 0 {
		return nil
	}
	slices.SortStableFunc(short, func(a, b definition.Term) int { return writer.Alphabetical(a.Short.V, b.Short.V) })
	t := document.Table{
		Caption:  c.Say("glossary.caption"),
		Columns:  []document.Column{c.Column("glossary.short"), c.Wide("glossary.stands_for")},
		RowHeads: true,
	}
	for _, a := range short {
		t.Rows = append(t.Rows, writer.Row(document.Words(a.Short.V), document.Words(a.Name.V)))
	}
	return []document.Block{c.Heading(2, "glossary.abbreviations"), t}
}
