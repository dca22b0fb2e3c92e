package holidays

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
)

// longest is how many days an entry may last before Briefpack asks whether it is a holiday.
const longest = 21

// Needed is the entries that an inspection can need.
type Needed struct {
	From, To day.Date            // entries outside of these days are left out
	Calendar definition.Calendar // how the inspection counts its weeks
}

// Count returns the holidays among the entries of a calendar file, by the listing that names
// the file. Others are the further listings of the same file: what one of them names in its
// key only belongs to that one.
func Count(entries []Entry, l definition.HolidayFile, others []definition.HolidayFile, n Needed) ([]definition.Holiday, []diag.Problem) {
	if l.Kind.Set && !slices.Contains(definition.HolidayKinds(), l.Kind.V) {
		return nil, nil // a rule reports it
	}
	c := counter{listing: l, others: others, needed: n}
	var list []definition.Holiday
	whole := stretches(entries)
	for i, e := range entries {
		if kind := c.kindOf(e, whole[i]); kind != "" {
			list = append(list, e.holiday(kind))
		}
	}
	for _, text := range l.Only {
		if strings.TrimSpace(text.V) != "" && !slices.ContainsFunc(entries, func(e Entry) bool { return matches([]definition.Text{text}, e) }) {
			p := holidayEntry.Warning(text.At, "no entry of %s has %q in its name", l.File.V, diag.Shorten(text.V))
			p.Help = "write it as the calendar file does, or take it out"
			c.problems = append(c.problems, *p)
		}
	}
	if c.unknown > 0 {
		more := ""
		if c.unknown > 1 {
			more = fmt.Sprintf(" and %d more", c.unknown-1)
		}
		c.problems = append(c.problems, *holidayKind.Problem(l.File.At, "nothing says what kind of holiday %q%s is", c.first, more))
	}
	return list, c.problems
}

// counter decides about the entries of one file.
type counter struct {
	listing  definition.HolidayFile
	others   []definition.HolidayFile
	needed   Needed
	problems []diag.Problem
	first    string // entry whose kind nothing says
	unknown  int    // how many of those there are
}

// stretch is days in a row, with weekends between them.
type stretch struct{ from, to day.Date }

// stretches returns for each entry the days that it begins, which entries of the same name go on
// with; nothing for those entries.
func stretches(entries []Entry) []stretch {
	const weekend = 3 // days from a Friday to a Monday
	order := make([]int, len(entries))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(strings.Compare(entries[a].Name.V, entries[b].Name.V), entries[a].From.Compare(entries[b].From))
	})
	list := make([]stretch, len(entries))
	first := -1
	for _, i := range order {
		e := entries[i]
		if first < 0 || entries[first].Name.V != e.Name.V || e.From.Sub(list[first].to) > weekend {
			first, list[i] = i, stretch{e.From, e.To}
		} else if e.To.After(list[first].to) {
			list[first].to = e.To
		}
	}
	return list
}

// kindOf returns the kind of an entry; "" when it is not a holiday of the inspection. It asks
// whether a long stretch is a holiday.
func (c *counter) kindOf(e Entry, whole stretch) string {
	if e.To.Before(c.needed.From) || e.From.After(c.needed.To) || matches(c.needed.Calendar.LeaveOut, e) {
		return ""
	}
	isNamed := matches(c.listing.Only, e)
	switch {
	case isNamed && c.listing.Kind.Set:
		return c.listing.Kind.V
	case len(c.listing.Only) > 0 && !isNamed:
		return ""
	case len(c.listing.Only) == 0 && slices.ContainsFunc(c.others, func(o definition.HolidayFile) bool { return matches(o.Only, e) }):
		return ""
	}
	kind := c.unnamed(e)
	if kind != "" && whole.to.Sub(whole.from)+1 > longest && (kind != InService || c.needed.Calendar.Counts(kind)) {
		name := diag.Shorten(e.Name.V)
		c.ask(longHoliday, e, fmt.Sprintf("if it is a holiday, list the file once more, with only = [%q] and its kind; if not, add %[1]q to leave_out in [calendar]", name),
			"%q lasts from %s to %s: more than three weeks, all of which are a holiday", name, whole.from, whole.to)
	}
	return kind
}

// unnamed returns the kind of an entry that the listing does not name.
func (c *counter) unnamed(e Entry) string {
	says, name := e.says, diag.Shorten(e.Name.V)
	if c.listing.Kind.Set && (says.trust < read || says.kind == c.listing.Kind.V) {
		return c.listing.Kind.V
	}
	help := fmt.Sprintf("state the kind of the file: holidays = [{ file = %q, kind = %q }]", c.listing.File.V, says.kind)
	if c.listing.Kind.Set {
		help = fmt.Sprintf("to decide it, list the file once more, with only = [%q] and its kind, or add %[1]q to leave_out in [calendar]", name)
	}
	switch {
	case says.trust == 0:
		if c.unknown++; c.unknown == 1 {
			c.first = name
		}
		return ""
	case says.kind == none:
		if says.trust != stated {
			c.ask(holidayGuess, e, fmt.Sprintf("if it is a holiday, list the file once more, with only = [%q] and its kind; if not, add %[1]q to leave_out in [calendar]", name),
				"%q is left out: by %s it is not a holiday", name, says.by)
		}
		return ""
	case says.trust != stated:
		c.ask(holidayGuess, e, help, "%q counts as %s, by %s", name, described(says.kind), says.by)
	}
	return says.kind
}

func described(kind string) string {
	switch kind {
	case Public:
		return "a public holiday"
	case School:
		return "a holiday of schools"
	}
	return "an in-service day"
}

// ask reports a doubt about an entry.
func (c *counter) ask(t diag.Topic, e Entry, help, format string, args ...any) {
	p := t.Warning(e.Name.At, format, args...)
	p.Help = help
	c.problems = append(c.problems, *p)
}

// matches reports whether the name of an entry contains one of some texts, in any case.
func matches(texts []definition.Text, e Entry) bool {
	name := strings.ToLower(e.Name.V)
	return slices.ContainsFunc(texts, func(t definition.Text) bool {
		return strings.TrimSpace(t.V) != "" && strings.Contains(name, strings.ToLower(t.V))
	})
}

func (e Entry) holiday(kind string) definition.Holiday {
	return definition.Holiday{
		At: e.At, Name: e.Name,
		From: definition.Date{V: e.From, At: e.At, Set: true}, To: definition.Date{V: e.To, At: e.At, Set: true},
		Kind: definition.Text{V: kind, At: e.Name.At, Set: true},
	}
}
