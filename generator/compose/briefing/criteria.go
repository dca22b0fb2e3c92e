package briefing

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// criteria composes the selection criteria, with a table for each group.
func criteria(s composer) []document.Block {
	if len(s.In.Criteria) == 0 {
		return []document.Block{s.para("criteria.none")}
	}
	bs := []document.Block{s.para("criteria.how", put("numbers", s.strengths()))}
	for _, g := range groups(s.In.Criteria) {
		if g.name != "" {
			bs = append(bs, document.Heading{Level: 2, ID: document.Slug(g.name), Text: document.Words(capital(g.name))})
		}
		bs = append(bs, s.group(g))
	}
	return append(bs,
		s.heading(2, "criteria.choosing"),
		s.para("criteria.sectors"),
		s.para("criteria.numbers",
			put("readers", s.howMany(s.In.Reading.Readers, "reader", "readers")),
			put("reserves", s.howMany(s.In.Reading.Reserves, "reserve", "reserves")),
			set("attendance", s.to("attendance"))))
}

// strengths counts the criteria: "seven points are essential and one point is helpful".
func (s composer) strengths() string {
	var kinds []definition.Text
	count := map[string]int{}
	for _, c := range s.In.Criteria {
		if count[c.Strength.V] == 0 {
			kinds = append(kinds, c.Strength)
		}
		count[c.Strength.V]++
	}
	var parts []string
	for _, k := range kinds {
		parts = append(parts, document.Plain(s.counted("criteria.points", count[k.V],
			put("strength", uncapital(s.choice("strength", k))))))
	}
	return s.words.List(parts)
}

// group composes the table of one group.
func (s composer) group(g criterionGroup) document.Block {
	t := document.Table{
		Caption: s.say("criteria.caption", put("group", g.name)),
		Columns: []document.Column{s.wide("criteria.criterion"), s.column("criteria.strength")},
	}
	for _, c := range g.criteria {
		t.Rows = append(t.Rows, row(s.prose(c.Text), document.Words(s.choice("strength", c.Strength))))
	}
	return t
}

// howMany writes a number of people in words, or that it is to be confirmed.
func (s composer) howMany(n definition.Int, one, many string) string {
	if !n.Set {
		return s.say("gap.how_many", put("label", s.values.Label(many)))
	}
	return s.some(n.V, one, many)
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
