// Package absences composes who steps in if readers cannot attend: a table with a row for each reader, or
// a ranking if there are many.
//
// To change who steps in, see package roster, which works it out.
package absences

import (
	"slices"
	"strconv"
	"strings"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/roster"
)

// composer composes the absences of one inspection.
type composer struct{ writer.Writer }

// Of composes the changes if one or two readers cannot attend. Only print has them.
// For two absences, each row shows who takes that reader's seat, so that the table stays short.
func Of(w writer.Writer) []document.Block {
	c := composer{w}
	covers := c.covers(c.ofOwnSeat())
	if len(covers) == 0 {
		return nil
	}
	if len(covers) > mostByName {
		if bs, ok := c.ranked(covers); ok {
			return bs
		}
	}
	hasTwos := slices.ContainsFunc(covers, func(one cover) bool { return len(one.shared) > 0 })
	t := document.Table{
		Caption:  c.Say("roster.if"),
		Columns:  []document.Column{c.Column("roster.away"), c.Wide("roster.then")},
		RowHeads: true,
	}
	if hasTwos {
		t.Columns = append(t.Columns, c.Wide("roster.then_two"))
	}
	called := c.AnyOf
	if len(covers) > mostByName {
		called = func(ids []string) []document.Inline { return document.Words(c.numbers(covers, ids)) }
	}
	for i, one := range covers {
		cells := [][]document.Inline{one.away, writer.InLines(one.alone...)}
		if len(covers) > mostByName {
			cells[0] = c.Phrase("roster.numbered", writer.Put("number", strconv.Itoa(i+1)), writer.Set("person", one.away...))
		}
		if hasTwos {
			cells = append(cells, writer.InLines(c.together(one, called)...))
		}
		t.Rows = append(t.Rows, writer.Row(cells...))
	}
	bs := []document.Block{c.Heading(2, "roster.if"), c.Para("roster.if_lead")}
	if hasTwos {
		bs = append(bs, c.Para("roster.if_two_lead"))
	}
	if hasTwos && len(covers) > mostByName {
		bs = append(bs, c.Para("roster.if_numbers"))
	}
	return append(bs, t)
}

// mostByName is the maximum number of readers for which rows use names. With more readers, rows
// refer to each other by number.
const mostByName = 10

// numbers lists the row numbers of people who are alternatives: "3, 7 to 12 or 15".
func (c composer) numbers(covers []cover, ids []string) string {
	var parts []string
	from := -1
	for i := range len(covers) + 1 {
		isOne := i < len(covers) && slices.Contains(ids, covers[i].id)
		switch {
		case isOne && from < 0:
			from = i
		case !isOne && from >= 0:
			switch i - from {
			case 1:
				parts = append(parts, strconv.Itoa(from+1))
			case 2:
				parts = append(parts, strconv.Itoa(from+1), strconv.Itoa(i))
			default:
				parts = append(parts, c.Say("roster.to", writer.Put("from", strconv.Itoa(from+1)), writer.Put("to", strconv.Itoa(i))))
			}
			from = -1
		}
	}
	last := len(parts) - 1
	if last < 1 {
		return strings.Join(parts, "")
	}
	return strings.Join(parts[:last], c.Say("format.comma")) + c.Say("roster.or") + parts[last]
}

// outcome describes the changes if two people are absent, for the row of one of them. byName is
// true if the text applies only to these two.
type outcome func(a definition.Absence, one, other string, byName bool) [][]document.Inline

// ofBoth returns an outcome that describes both seats.
func (c composer) ofBoth() outcome {
	seats := inspectorsOf(c.In)
	return func(a definition.Absence, _, other string, byName bool) [][]document.Inline {
		if byName {
			return c.then(a, "")
		}
		return c.then(a, seats[other])
	}
}

// ofOwnSeat returns an outcome that describes only the seat of the row's reader, unless other
// people must move.
func (c composer) ofOwnSeat() outcome {
	seats := inspectorsOf(c.In)
	return func(a definition.Absence, one, other string, _ bool) [][]document.Inline {
		isElsewhere := func(sitting definition.Sitting) bool {
			return !sitting.StepsIn || sitting.Inspector != seats[one] && sitting.Inspector != seats[other]
		}
		if slices.ContainsFunc(a.Changes, isElsewhere) || seats[one] == "" || seats[one] == seats[other] {
			return c.then(a, "")
		}
		i := slices.IndexFunc(a.Changes, func(sitting definition.Sitting) bool { return sitting.Inspector == seats[one] })
		if i < 0 {
			return [][]document.Inline{c.Phrase("roster.empty_seat")}
		}
		return [][]document.Inline{c.Phrase("roster.takes_seat", writer.Set("person", c.WhoIs(a.Changes[i].Person)...))}
	}
}

// cover describes the changes if one reader is absent.
type cover struct {
	id     string
	away   []document.Inline
	alone  [][]document.Inline // the changes, in order
	shared []coAbsent
}

// coAbsent is a group of second absentees with the same outcome.
type coAbsent struct {
	ids  []string
	rest bool // true for the group of everyone who is in no other group
	then [][]document.Inline
}

// covers returns the changes for each absent reader, alone and with each other reader. Readers
// with the most common outcome are in one group; exceptions follow.
func (c composer) covers(two outcome) []cover {
	var list []cover
	for _, a := range c.In.Absences {
		if len(a.Away) == 1 {
			list = append(list, cover{id: a.Away[0], away: c.WhoIs(a.Away[0]), alone: c.then(a, "")})
		}
	}
	for i := range list {
		one := &list[i]
		for _, a := range c.In.Absences {
			if j := slices.Index(a.Away, one.id); j >= 0 && len(a.Away) == 2 {
				one.add(a.Away[1-j], two(a, one.id, a.Away[1-j], false))
			}
		}
		one.gather(func(id string) [][]document.Inline { return two(c.absenceOf(one.id, id), one.id, id, true) })
	}
	return list
}

// inspectorsOf returns the id of each reader's inspector.
func inspectorsOf(in *definition.Inspection) map[string]string {
	m := map[string]string{}
	for _, seat := range roster.Of(in).Pairs {
		if seat.Inspector != nil {
			m[seat.Reader.Person.V] = seat.Inspector.ID.V
		}
	}
	return m
}

// add adds a second absentee to the group with the same outcome.
func (c *cover) add(id string, then [][]document.Inline) {
	said := document.Plain(writer.InLines(then...))
	for i, o := range c.shared {
		if document.Plain(writer.InLines(o.then...)) == said {
			c.shared[i].ids = append(o.ids, id)
			return
		}
	}
	c.shared = append(c.shared, coAbsent{ids: []string{id}, then: then})
}

// gather puts the largest group first, as the rule. A single exception is described by name.
func (c *cover) gather(byName func(id string) [][]document.Inline) {
	most := 0
	for i, o := range c.shared {
		if len(o.ids) > len(c.shared[most].ids) {
			most = i
		}
	}
	for i := range c.shared {
		if o := &c.shared[i]; len(o.ids) == 1 {
			o.then = byName(o.ids[0])
		} else if i == most {
			o.rest = true
		}
	}
	slices.SortStableFunc(c.shared, func(a, b coAbsent) int {
		switch {
		case a.rest:
			return -1
		case b.rest:
			return 1
		}
		return 0
	})
}

// absenceOf returns the changes if two people are absent.
func (c composer) absenceOf(one, other string) definition.Absence {
	i := slices.IndexFunc(c.In.Absences, func(a definition.Absence) bool {
		return len(a.Away) == 2 && slices.Contains(a.Away, one) && slices.Contains(a.Away, other)
	})
	return c.In.Absences[i]
}

// together describes the changes if another person is absent as well. called writes the names or
// numbers of the others.
func (c composer) together(one cover, called func(ids []string) []document.Inline) [][]document.Inline {
	var lines [][]document.Inline
	for _, o := range one.shared {
		if o.rest {
			lines = append(lines, o.then...)
			continue
		}
		lines = append(lines, c.Phrase("roster.with", writer.Set("people", called(o.ids)...), writer.Set("then", c.inOneLine(o.then)...)))
	}
	return lines
}

// inOneLine joins changes into one sentence.
func (c composer) inOneLine(lines [][]document.Inline) []document.Inline {
	var out []document.Inline
	for i, line := range lines {
		if i > 0 {
			out = append(out, c.Phrase("roster.next")...)
		}
		out = append(out, line...)
	}
	return out
}

// then writes the changes of an absence, in order. If others is not "", the inspector with this
// id is called the other reader's.
func (c composer) then(a definition.Absence, others string) [][]document.Inline {
	var lines [][]document.Inline
	for _, one := range a.Changes {
		key, with := "roster.moves", c.WhoIs(one.Inspector)
		if one.StepsIn {
			key = "roster.steps_in"
		}
		if others != "" && one.Inspector == others {
			with = c.Phrase("roster.others_inspector")
		}
		lines = append(lines, c.Phrase(key, writer.Set("person", c.WhoIs(one.Person)...), writer.Set("inspector", with...)))
	}
	if a.Unfilled > 0 {
		lines = append(lines, c.Counted("roster.unfilled", a.Unfilled))
	}
	if len(lines) == 0 {
		lines = append(lines, c.Phrase("roster.no_change"))
	}
	return lines
}
