// Package calendars composes the calendars of an inspection: events that people import into
// their own calendars.
package calendars

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/calendar"
)

// Calendar holds dates for people to import into their own calendars.
type Calendar struct {
	Name   string // stem of the file name: "training", "reading" or the role of an owner
	Title  string // title as a download
	Shown  string // name in calendar programs
	Beside string // document with the same information
	Owner  string // role whose dates it has; "" for the training and the reading days
	Events []Event
}

// Event is an entry of a calendar, for whole days or between two times.
type Event struct {
	ID          string // built from folder, year, site and subject, so that a new version replaces the event
	Title       string
	Description string
	Place       string
	Address     string // web address of the document with the same information; "" if the site has no address
	First, Last day.Date
	Timed       bool
	From, To    day.Clock
	Alarm       bool // true if calendars remind people on the day before
	Cancelled   bool // true for a cancelled event
}

// composer composes the calendars of one inspection.
type composer struct{ writer.Writer }

// Of returns the calendars of an inspection: the training, the reading days, and one
// for each owner of tasks or milestones, with the training and the reading days as well. It leaves out calendars without dates.
func Of(b *writer.Brief) []Calendar {
	if b.In.IsClosed() {
		return nil
	}
	s := composer{writer.New(b)}
	all := []Calendar{
		{s.In.FileOf("training"), s.Say("calendar.training"), s.shown(s.Label("training")), s.beside("training"), "", s.trainingEvents()},
		{s.In.FileOf("timetable"), s.Say("calendar.reading"), s.shown(s.Label("reading")), s.beside("timetable"), "", s.readingEvents()},
	}
	taken := map[string]bool{all[0].Name: true, all[1].Name: true}
	for _, o := range s.tasksByRole() {
		role, _ := definition.RoleOf(s.In.Roles, o.role)
		stem := cmp.Or(role.File.V, document.Slug(o.role), "owner")
		name := stem
		for n := 2; taken[name]; n++ {
			name = stem + "-" + strconv.Itoa(n)
		}
		taken[name] = true
		owner := s.Owner(o.role)
		all = append(all, Calendar{name, s.Say("calendar.owner", writer.Put("owner", owner)), s.shown(owner), s.beside("checklist"), o.role, inOrder(all[0].Events, all[1].Events, o.events)})
	}
	return slices.DeleteFunc(all, func(c Calendar) bool { return len(c.Events) == 0 })
}

// beside returns the document with the same information as a calendar, or the overview if the pack
// does not have it.
func (c composer) beside(name string) string {
	if c.HasDocument(name) {
		return name
	}
	return document.Overview
}

// shown puts the partnership before a title, because people have many other events in their
// calendars.
func (c composer) shown(title string) string {
	return c.Say("calendar.event", writer.Put("partnership", c.In.Partnership.Short()), writer.Put("title", title))
}

// event returns an event of the inspection. what and about make its ID unique.
func (c composer) event(what, title, beside string, about ...string) Event {
	online := c.Online(c.beside(beside))
	about = append(about, online, c.Version(), c.EditionLine())
	return Event{
		ID:          c.In.Folder + "-" + calendarYear(c.In) + "-" + what + "@" + calendarDomain(c.Site) + ".briefpack",
		Title:       c.shown(title),
		Description: strings.Join(slices.DeleteFunc(about, func(s string) bool { return s == "" }), "\n"),
		Address:     online,
	}
}

// calendarYear distinguishes inspections of one partnership in different years, whose files have
// the same name. It uses the year of the notification, which is known first and changes least, or
// else of the first reading day before any was moved.
func calendarYear(in *definition.Inspection) string {
	notified, _ := in.Dates.Get("notification")
	dates := []definition.Date{notified}
	if moved := in.Reading.Off; len(moved) > 0 {
		dates = append(dates, slices.MinFunc(moved, func(a, b definition.Date) int { return a.V.Compare(b.V) }))
	}
	if days := calendar.ReadingDays(in); len(days) > 0 {
		dates = append(dates, definition.Date{V: days[0], Set: true})
	}
	for _, d := range append(dates, in.Training.Date, in.Issued) {
		if d.Set {
			return strconv.Itoa(d.V.Year)
		}
	}
	return "0"
}

// calendarDomain distinguishes sites: by the address, or by the name if there is no address.
func calendarDomain(site *definition.Site) string {
	_, name, ok := strings.Cut(strings.TrimRight(strings.ToLower(site.Address.V), "/"), "://")
	if !ok {
		name = site.Organisation.V + "\x00" + site.Title.V
	}
	sum := sha256.Sum256([]byte(name))
	return fmt.Sprintf("%x", sum[:6])
}

// on sets the day of an event, and the times if both are known.
func (e Event) on(d day.Date, start definition.Clock, minutes int) Event {
	e.First, e.Last = d, d
	if start.Set && minutes > 0 {
		e.Timed, e.From, e.To = true, start.V, start.V.Add(minutes)
	}
	return e
}

func (c composer) trainingEvents() []Event {
	var events []Event
	t := c.In.Training
	for _, sitting := range calendar.Sittings(c.In) {
		if !sitting.Date.Set {
			continue
		}
		title, at, minutes := c.Title("training"), writer.Place{Mode: t.Mode, Venue: t.Venue, Access: t.Access, Joining: t.Joining}, calendar.Length(c.In.Agenda, sitting.Number)
		if minutes == 0 && sitting.Number == 1 {
			minutes = t.Minutes.V
		}
		if own := sitting.Own; own != nil {
			title = c.Say("calendar.session", writer.Put("title", title), writer.Put("number", strconv.Itoa(sitting.Number)))
			if writer.Has(own.Venue) || writer.Has(own.Joining) {
				at = writer.Place{Venue: own.Venue, Access: own.Access, Joining: own.Joining}
			}
		}
		about := append([]string{c.access(at)}, c.itemLines(sitting)...)
		e := c.event(fmt.Sprintf("training-%d", sitting.Number), title, "training", about...)
		e.Place = document.Plain(c.Prose(at.Venue))
		events = append(events, e.on(sitting.Date.V, sitting.Start, minutes))
	}
	taken := func(n int) bool {
		return slices.ContainsFunc(calendar.Sittings(c.In), func(o calendar.Sitting) bool { return o.Number == n })
	}
	return append(events, c.cancelled("training", c.Say("calendar.no_training"), "training", t.Off, taken)...)
}

// cancelled returns events for the cancelled days of earlier versions. They use the first
// numbers that no current event has, because earlier versions used those numbers.
func (c composer) cancelled(what, title, beside string, off []definition.Date, taken func(int) bool) []Event {
	var events []Event
	n := 0
	for _, d := range calendar.InOrder(off) {
		for n++; taken(n); {
			n++
		}
		e := c.event(what+"-"+strconv.Itoa(n), title, beside, c.Say("calendar.cancelled"))
		e.Cancelled = true
		events = append(events, e.on(d, definition.Clock{}, 0))
	}
	return events
}

// access writes how to get to a place and how to join remotely.
func (c composer) access(p writer.Place) string {
	parts := []string{document.Plain(c.Prose(p.Access)), p.Joining.V}
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), "\n")
}

// itemLines writes the agenda of a session, one line for each item.
func (c composer) itemLines(sitting calendar.Sitting) []string {
	var lines []string
	for _, turn := range sitting.Turns {
		when := document.Plain(c.Time(sitting.Start, turn.Slot))
		lines = append(lines, c.Say("calendar.item", writer.Put("time", when), writer.Set("title", c.Prose(c.In.Agenda[turn.Item].Title)...)))
	}
	return lines
}

func (c composer) readingEvents() []Event {
	var events []Event
	r := c.In.Reading
	days := calendar.ReadingDays(c.In)
	for i, d := range days {
		minutes := 0
		for _, it := range writer.ItemsOn(c.In.Day, i, len(days)) {
			minutes += it.Minutes.V
		}
		n := strconv.Itoa(i + 1)
		e := c.event("reading-"+n, c.Say("overview.reading_day", writer.Put("number", n)), "timetable", c.access(writer.Place{Access: r.Access, Joining: r.Joining}))
		e.Place = document.Plain(c.Prose(r.Venue))
		events = append(events, e.on(d, r.Start, minutes))
	}
	return append(events, c.cancelled("reading", c.Say("calendar.no_reading"), "timetable", r.Off, func(n int) bool { return n <= len(days) })...)
}

// roleTasks holds the dated tasks and milestones of one role.
type roleTasks struct {
	role   string
	events []Event
}

// tasksByRole groups dated tasks and milestones by owner, in date order.
func (c composer) tasksByRole() []roleTasks {
	var owners []roleTasks
	add := func(role string, e Event) {
		i := slices.IndexFunc(owners, func(o roleTasks) bool { return o.role == role })
		if i < 0 {
			i, owners = len(owners), append(owners, roleTasks{role: role})
		}
		owners[i].events = append(owners[i].events, e)
	}
	for _, d := range writer.AllDeadlines(c.In) {
		if !d.Set || d.Done.Set {
			continue
		}
		title := document.Plain(c.Prose(d.Task.Title))
		about := []string{document.Plain(c.Prose(d.Task.Notes)), c.ownerLine(d.Task.Owner.V),
			c.Say("calendar.counted", writer.Put("anchor", c.Anchor(d.Reckoned.Anchor)), writer.Put("how", c.Reckoned(d.Reckoned)))}
		if d.Task.Cancelled.V {
			title, about = c.Say("calendar.no_task", writer.Put("title", title)), []string{c.Say("calendar.task_off")}
		}
		e := c.event("task-"+d.Task.Key, title, "checklist", about...)
		e.Cancelled = d.Task.Cancelled.V
		e.Alarm = !c.Site.Alarms.Set || c.Site.Alarms.V
		add(d.Task.Owner.V, e.on(d.Due, definition.Clock{}, 0))
	}
	ids, plan := taskIDs{}, calendar.PlanOf(c.In)
	for _, m := range c.In.Milestones {
		days, ok := plan.Milestone(m)
		if !ok || !writer.Has(m.Owner) {
			continue
		}
		about := []string{c.ownerLine(m.Owner.V)}
		if days.Apart != nil {
			about = append(about, c.Say("calendar.days", writer.Put("days", document.Plain(c.Days(days.Apart, c.On)))))
		}
		e := c.event(ids.of("milestone", m.ID.V, m.Title.V), document.Plain(c.Prose(m.Title)), document.Overview, about...)
		e.First, e.Last = days.First, days.Last
		add(m.Owner.V, e)
		for _, role := range m.With {
			add(role.V, e)
		}
	}
	return owners
}

// inOrder joins events by their days.
func inOrder(lists ...[]Event) []Event {
	events := slices.Concat(lists...)
	slices.SortStableFunc(events, func(a, b Event) int { return a.First.Compare(b.First) })
	return events
}

// ownerLine writes who owns a task, by name if the edition has it.
func (c composer) ownerLine(role string) string {
	line := c.Owner(role)
	if people := c.NamedInRole(role); len(people) > 0 {
		line = c.Say("calendar.person", writer.Put("owner", line), writer.Put("people", document.Plain(people)))
	}
	return line
}

// taskIDs numbers tasks by an ID that does not change with dates and values: a digest of the words
// in the definition, which identifies no one.
type taskIDs map[string]int

func (ids taskIDs) of(kind string, words ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(words, "\x00")))
	stem := fmt.Sprintf("%s-%x", kind, sum[:6])
	ids[stem]++
	if n := ids[stem]; n > 1 {
		stem += "-" + strconv.Itoa(n)
	}
	return stem
}
