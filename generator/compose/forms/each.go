package forms

import (
	"strconv"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/calendar"
	"briefpack/generator/plan/roster"
)

// item is an entry of a list of the definition.
type item struct {
	name []document.Inline
	more []document.Inline // further facts about it
}

// items returns the entries of the list that a field is about; none if it is about no list.
func (c composer) items(f definition.Field) []item {
	var list []item
	add := func(name, more []document.Inline) { list = append(list, item{name, more}) }
	switch f.Each.V {
	case "agency":
		for _, a := range c.In.Agencies {
			add(document.Words(a.Name.V), nil)
		}
	case "source":
		for _, s := range c.In.Reading.Sources {
			add(document.Words(writer.Capital(document.Plain(c.Prose(s)))), nil)
		}
	case "criterion":
		for _, one := range c.In.Criteria {
			add(c.Prose(one.Text), document.Words(c.Choice("strength", one.Strength)))
		}
	case "evaluation":
		for _, e := range c.In.Scale {
			add(c.level(e))
		}
	case "reader":
		return c.readers()
	case "reading day":
		for _, d := range calendar.ReadingDays(c.In) {
			add([]document.Inline{c.On(d)}, nil)
		}
	}
	return list
}

// titleOf returns the title of the column of a table that has a row for each item of a list.
func (c composer) titleOf(each string) string {
	switch each {
	case "agency":
		return c.Role("agency")
	case "source":
		return c.Say("form.source")
	case "criterion":
		return c.Say("form.criterion")
	case "evaluation":
		return c.Say("form.level")
	case "reader":
		return c.Role("reader")
	}
	return c.Label("reading_day")
}

// level writes a level of the scale, by its number if it has one, and what the level means.
func (c composer) level(e definition.Evaluation) (name, means []document.Inline) {
	if !e.Level.Set {
		return c.Prose(e.Name), c.Prose(e.Descriptor)
	}
	name, means = document.Words(strconv.Itoa(e.Level.V)), c.Prose(e.Name)
	if writer.Has(e.Descriptor) {
		means = c.Phrase("form.means", writer.Set("name", means...), writer.Set("meaning", c.Prose(e.Descriptor)...))
	}
	return name, means
}

// readers lists the people who read, and a place for each who is to be chosen.
func (c composer) readers() []item {
	var list []item
	for _, seat := range roster.Of(c.In).Pairs {
		list = append(list, item{c.Who(seat.Person), c.AgencyOf(seat.Person)})
	}
	for len(list) < min(c.In.Reading.Readers.V, writer.MostSigners) {
		list = append(list, item{c.Open(), nil})
	}
	return list
}
