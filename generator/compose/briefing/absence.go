package briefing

import (
	"slices"
	"strconv"
	"strings"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/roster"
)

// absences composes the table of changes if one or two readers cannot attend. Only print has it.
// For two absences, each row shows who takes that reader's seat, so that the table stays short.
func (s composer) absences() []document.Block {
	covers := s.covers(s.ofOwnSeat())
	if len(covers) == 0 {
		return nil
	}
	hasTwos := slices.ContainsFunc(covers, func(c cover) bool { return len(c.shared) > 0 })
	t := document.Table{
		Caption:  s.Say("roster.if_caption"),
		Columns:  []document.Column{s.Column("roster.away"), s.Wide("roster.then")},
		RowHeads: true,
	}
	if hasTwos {
		t.Caption = s.Say("roster.if_two_caption")
		t.Columns = append(t.Columns, s.Wide("roster.then_two"))
	}
	called := s.AnyOf
	if len(covers) > mostByName {
		called = func(ids []string) []document.Inline { return document.Words(s.numbers(covers, ids)) }
	}
	for i, c := range covers {
		cells := [][]document.Inline{c.away, writer.InLines(c.alone...)}
		if len(covers) > mostByName {
			cells[0] = s.Phrase("roster.numbered", writer.Put("number", strconv.Itoa(i+1)), writer.Set("person", c.away...))
		}
		if hasTwos {
			cells = append(cells, writer.InLines(s.together(c, called)...))
		}
		t.Rows = append(t.Rows, writer.Row(cells...))
	}
	bs := []document.Block{s.Heading(2, "roster.if"), s.Para("roster.if_lead")}
	if hasTwos {
		bs = append(bs, s.Para("roster.if_two_lead"))
	}
	if hasTwos && len(covers) > mostByName {
		bs = append(bs, s.Para("roster.if_numbers"))
	}
	return append(bs, t)
}

// mostByName is the maximum number of readers for which rows use names. With more readers, rows
// refer to each other by number.
const mostByName = 10

// numbers lists the row numbers of people who are alternatives: "3, 7 to 12 or 15".
func (s composer) numbers(covers []cover, ids []string) string {
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
				parts = append(parts, s.Say("roster.to", writer.Put("from", strconv.Itoa(from+1)), writer.Put("to", strconv.Itoa(i))))
			}
			from = -1
		}
	}
	last := len(parts) - 1
	if last < 1 {
		return strings.Join(parts, "")
	}
	return strings.Join(parts[:last], s.Say("format.comma")) + s.Say("roster.or") + parts[last]
}

// outcome describes the changes if two people are absent, for the row of one of them. byName is
// true if the text applies only to these two.
type outcome func(a definition.Absence, one, other string, byName bool) [][]document.Inline

// ofBoth returns an outcome that describes both seats.
func (s composer) ofBoth() outcome {
	seats := inspectorsOf(s.In)
	return func(a definition.Absence, _, other string, byName bool) [][]document.Inline {
		if byName {
			return s.then(a, "")
		}
		return s.then(a, seats[other])
	}
}

// ofOwnSeat returns an outcome that describes only the seat of the row's reader, unless other
// people must move.
func (s composer) ofOwnSeat() outcome {
	seats := inspectorsOf(s.In)
	return func(a definition.Absence, one, other string, _ bool) [][]document.Inline {
		isElsewhere := func(c definition.Sitting) bool {
			return !c.StepsIn || c.Inspector != seats[one] && c.Inspector != seats[other]
		}
		if slices.ContainsFunc(a.Changes, isElsewhere) || seats[one] == "" {
			return s.then(a, "")
		}
		i := slices.IndexFunc(a.Changes, func(c definition.Sitting) bool { return c.Inspector == seats[one] })
		if i < 0 {
			return [][]document.Inline{s.Phrase("roster.empty_seat")}
		}
		return [][]document.Inline{s.Phrase("roster.takes_seat", writer.Set("person", s.WhoIs(a.Changes[i].Person)...))}
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
func (s composer) covers(two outcome) []cover {
	var list []cover
	for _, a := range s.In.Absences {
		if len(a.Away) == 1 {
			list = append(list, cover{id: a.Away[0], away: s.WhoIs(a.Away[0]), alone: s.then(a, "")})
		}
	}
	for i := range list {
		c := &list[i]
		for _, a := range s.In.Absences {
			if j := slices.Index(a.Away, c.id); j >= 0 && len(a.Away) == 2 {
				c.add(a.Away[1-j], two(a, c.id, a.Away[1-j], false))
			}
		}
		c.gather(func(id string) [][]document.Inline { return two(s.absenceOf(c.id, id), c.id, id, true) })
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
func (s composer) absenceOf(one, other string) definition.Absence {
	i := slices.IndexFunc(s.In.Absences, func(a definition.Absence) bool {
		return len(a.Away) == 2 && slices.Contains(a.Away, one) && slices.Contains(a.Away, other)
	})
	return s.In.Absences[i]
}

// together describes the changes if another person is absent as well. called writes the names or
// numbers of the others.
func (s composer) together(c cover, called func(ids []string) []document.Inline) [][]document.Inline {
	var lines [][]document.Inline
	for _, o := range c.shared {
		if o.rest {
			lines = append(lines, o.then...)
			continue
		}
		lines = append(lines, s.Phrase("roster.with", writer.Set("people", called(o.ids)...), writer.Set("then", s.inOneLine(o.then)...)))
	}
	return lines
}

// inOneLine joins changes into one sentence.
func (s composer) inOneLine(lines [][]document.Inline) []document.Inline {
	var out []document.Inline
	for i, line := range lines {
		if i > 0 {
			out = append(out, s.Phrase("roster.next")...)
		}
		out = append(out, line...)
	}
	return out
}

// then writes the changes of an absence, in order. If others is not "", the inspector with this
// id is called the other reader's.
func (s composer) then(a definition.Absence, others string) [][]document.Inline {
	var lines [][]document.Inline
	for _, c := range a.Changes {
		key, with := "roster.moves", s.WhoIs(c.Inspector)
		if c.StepsIn {
			key = "roster.steps_in"
		}
		if others != "" && c.Inspector == others {
			with = s.Phrase("roster.others_inspector")
		}
		lines = append(lines, s.Phrase(key, writer.Set("person", s.WhoIs(c.Person)...), writer.Set("inspector", with...)))
	}
	if a.Unfilled > 0 {
		lines = append(lines, s.Counted("roster.unfilled", a.Unfilled))
	}
	if len(lines) == 0 {
		lines = append(lines, s.Phrase("roster.no_change"))
	}
	return lines
}
