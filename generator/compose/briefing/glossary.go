package briefing

import (
	"cmp"
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// glossary composes the terms, then the abbreviations, both in alphabetical order. People who
// look one up know only one of them.
func glossary(s composer) []document.Block {
	terms := slices.DeleteFunc(slices.Clone(s.In.Terms), func(t definition.Term) bool { return !has(t.Name) })
	if len(terms) == 0 {
		return []document.Block{s.para("glossary.none")}
	}
	slices.SortStableFunc(terms, func(a, b definition.Term) int { return alphabetical(a.Name.V, b.Name.V) })
	var facts document.Facts
	for _, t := range terms {
		facts.Items = append(facts.Items, document.Fact{Term: s.term(t), Value: s.prose(t.Definition)})
	}
	bs := []document.Block{s.heading(2, "glossary.terms"), facts}
	return append(bs, s.abbreviations(terms)...)
}

// term writes a term with its abbreviation: "Community planning partnership (CPP)".
func (v phrasebook) term(t definition.Term) string {
	if !has(t.Short) {
		return t.Name.V
	}
	return v.say("glossary.term", put("name", t.Name.V), put("short", t.Short.V))
}

func (s composer) abbreviations(terms []definition.Term) []document.Block {
	var short []definition.Term
	for _, t := range terms {
		if has(t.Short) {
			short = append(short, t)
		}
	}
	if len(short) == 0 {
		return nil
	}
	slices.SortStableFunc(short, func(a, b definition.Term) int { return alphabetical(a.Short.V, b.Short.V) })
	t := document.Table{
		Caption:  s.say("glossary.caption"),
		Columns:  []document.Column{s.column("glossary.short"), s.wide("glossary.stands_for")},
		RowHeads: true,
	}
	for _, a := range short {
		t.Rows = append(t.Rows, row(document.Words(a.Short.V), document.Words(a.Name.V)))
	}
	return []document.Block{s.heading(2, "glossary.abbreviations"), t}
}

// alphabetical compares words and ignores case and accents.
func alphabetical(a, b string) int {
	return cmp.Or(cmp.Compare(document.Bare(a), document.Bare(b)), cmp.Compare(a, b))
}
