package briefing

import (
	"slices"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// criteria composes the selection criteria, with a table for each group.
func criteria(s composer) []document.Block {
	if len(s.In.Criteria) == 0 {
		return []document.Block{s.Para("criteria.none")}
	}
	bs := []document.Block{s.Para("criteria.how", writer.Put("numbers", s.strengths()))}
	for _, g := range groups(s.In.Criteria) {
		if g.name != "" {
			bs = append(bs, document.Heading{Level: 2, ID: document.Slug(g.name), Text: document.Words(writer.Capital(g.name))})
		}
		bs = append(bs, s.group(g))
	}
	return append(bs,
		s.Heading(2, "criteria.choosing"),
		s.Para("criteria.sectors"),
		s.Para("criteria.numbers",
			writer.Put("readers", s.howMany(s.In.Reading.Readers, "reader", "readers")),
			writer.Put("reserves", s.howMany(s.In.Reading.Reserves, "reserve", "reserves")),
			writer.Set("attendance", s.To("attendance"))))
}

// strengths counts the criteria: "seven points are essential and one point is helpful".
func (c composer) strengths() string {
	var kinds []definition.Text
	count := map[string]int{}
	for _, criterion := range c.In.Criteria {
		if count[criterion.Strength.V] == 0 {
			kinds = append(kinds, criterion.Strength)
		}
		count[criterion.Strength.V]++
	}
	var parts []string
	for _, k := range kinds {
		parts = append(parts, document.Plain(c.Counted("criteria.points", count[k.V],
			writer.Put("strength", writer.Uncapital(c.Choice("strength", k))))))
	}
	return c.Words.List(parts)
}

// group composes the table of one group.
func (c composer) group(g criterionGroup) document.Block {
	t := document.Table{
		Caption: c.Say("criteria.caption", writer.Put("group", g.name)),
		Columns: []document.Column{c.Wide("criteria.criterion"), c.Column("criteria.strength")},
	}
	for _, criterion := range g.criteria {
		t.Rows = append(t.Rows, writer.Row(c.Prose(criterion.Text), document.Words(c.Choice("strength", criterion.Strength))))
	}
	return t
}

// howMany writes a number of people in words, or that it is to be confirmed.
func (c composer) howMany(n definition.Int, one, many string) string {
	if !n.Set {
		return c.Say("gap.how_many", writer.Put("label", c.Values.Label(many)))
	}
	return c.Some(n.V, one, many)
}

type criterionGroup struct {
	name     string
	criteria []definition.Criterion
}

// groups groups criteria, in the order in which the groups first appear.
func groups(cs []definition.Criterion) []criterionGroup {
	var gs []criterionGroup
	for _, c := range cs {
		i := slices.IndexFunc(gs, func(g criterionGroup) bool { return g.name == c.Group.V })
		if i < 0 {
			gs = append(gs, criterionGroup{name: c.Group.V})
			i = len(gs) - 1
		}
		gs[i].criteria = append(gs[i].criteria, c)
	}
	return gs
}
