package briefing

import (
	"slices"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// criteria composes the selection criteria, with a table for each group.
func criteria(c composer) []document.Block {
	bs := []document.Block{c.Para("criteria.how", writer.Put("numbers", c.strengths()))}
	for _, g := range groups(c.In.Criteria) {
		if g.name != "" {
			bs = append(bs, document.Heading{Level: 2, ID: document.Slug(g.name), Text: document.Words(writer.Capital(g.name))})
		}
		bs = append(bs, c.group(g))
	}
	bs = append(bs, c.Heading(2, "criteria.choosing"), c.Para("criteria.sectors"))
	if c.In.Reading.HasReaders() {
		bs = append(bs, c.Para("criteria.numbers", writer.Put("people", c.Words.List(c.needed()))))
	}
	if c.HasDocument("attendance") {
		bs = append(bs, c.Para("criteria.attending", writer.Set("attendance", c.To("attendance"))))
	}
	return bs
}

// needed counts the people who read or may read, in words.
func (c composer) needed() []string {
	list := []string{c.howMany(c.In.Reading.Readers, "reader")}
	if r := c.In.Reading.Reserves; !r.Set || r.V > 0 {
		list = append(list, c.howMany(r, "reserve"))
	}
	return list
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
func (c composer) howMany(n definition.Int, role string) string {
	if !n.Set {
		return c.Say("value.how_many", writer.Put("label", c.Values.RolePlural(role)), writer.Put("open", c.Say("value.open")))
	}
	return c.Some(n.V, role)
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
