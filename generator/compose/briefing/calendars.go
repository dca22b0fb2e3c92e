package briefing

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/calendar"
)

// Calendar is dates that people add to their own calendars.
type Calendar struct {
	Name   string // stem of its file: "training", "reading" or the role of an owner
	Title  string // as a download
	Shown  string // what calendar programs call it
	Beside string // the document that says the same
	Events []Event
}

// Event is one entry of a calendar: on days as a whole, or between two clock times.
type Event struct {
	ID          string // made of the folder, the year, the site and what it is about, so that a new version replaces it
	Title       string
	Description string
	Place       string
	Address     string // web address of the document that says the same; "" when the site has none
	First, Last day.Date
	Timed       bool
	From, To    day.Clock
	CalledOff   bool // whether it does not take place any more
}

// CalendarsOf returns the calendars of an inspection: the training, the reading days, and
// one for each owner of tasks or milestones. One without a date is left out.
func CalendarsOf(b *Brief) []Calendar {
	s := newScribe(b)
	all := []Calendar{
		{"training", s.say("calendar.training"), s.shown(s.label("training")), "training", s.trainingEvents()},
		{"reading", s.say("calendar.reading"), s.shown(s.label("reading")), "timetable", s.readingEvents()},
	}
	taken := map[string]bool{"training": true, "reading": true}
	for _, o := range s.dutiesByOwner() {
		name := cmp.Or(document.Slug(o.role), "owner")
		for n := 2; taken[name]; n++ {
			name = document.Slug(o.role) + "-" + strconv.Itoa(n)
		}
		taken[name] = true
		owner := s.owner(o.role)
		all = append(all, Calendar{name, s.say("calendar.owner", put("owner", owner)), s.shown(owner), "checklist", o.events})
	}
	return slices.DeleteFunc(all, func(c Calendar) bool { return len(c.Events) == 0 })
}

// shown puts the partnership before the title of an event or a calendar: whoever adds it
// to their own has many others there.
func (s scribe) shown(title string) string {
	return s.say("calendar.event", put("partnership", s.In.Partnership.Short()), put("title", title))
}

// event returns an event of the inspection; what tells it from all others.
func (s scribe) event(what, title, beside string, about ...string) Event {
	about = append(about, s.version(), s.editionLine())
	return Event{
		ID:          s.In.Folder + "-" + calendarYear(s.In) + "-" + what + "@" + calendarDomain(s.Site) + ".briefpack",
		Title:       s.shown(title),
		Description: strings.Join(slices.DeleteFunc(about, func(s string) bool { return s == "" }), "\n"),
		Address:     address(s.Site.Address.V, s.In.Folder, document.PageFile(beside)),
	}
}

// calendarYear tells an inspection from one of the same partnership in another year, whose
// file has the same name. The year of the notification is known first and moves least.
func calendarYear(in *definition.Inspection) string {
	dates := []definition.Date{in.Training.Date, in.Issued}
	if days := readingDays(in); len(days) > 0 {
		dates = slices.Insert(dates, 0, definition.Date{V: days[0], Set: true})
	}
	if notified, ok := in.Dates.Get("notification"); ok {
		dates = slices.Insert(dates, 0, notified)
	}
	for _, d := range dates {
		if d.Set {
			return strconv.Itoa(d.V.Year)
		}
	}
	return "0"
}

// calendarDomain tells a site from all others: by its address, or by its name while it has
// none.
func calendarDomain(site *definition.Site) string {
	_, name, ok := strings.Cut(strings.TrimRight(strings.ToLower(site.Address.V), "/"), "://")
	if !ok {
		name = site.Organisation.V + "\x00" + site.Title.V
	}
	sum := sha256.Sum256([]byte(name))
	return fmt.Sprintf("%x", sum[:6])
}

// on places an event on a day, and between clock times when both are known.
func (e Event) on(d day.Date, start definition.Clock, minutes int) Event {
	e.First, e.Last = d, d
	if start.Set && minutes > 0 {
		e.Timed, e.From, e.To = true, start.V, start.V.Add(minutes)
	}
	return e
}

func (s scribe) trainingEvents() []Event {
	var events []Event
	t := s.In.Training
	for _, sitting := range calendar.Sittings(s.In) {
		if !sitting.Date.Set {
			continue
		}
		title, at, minutes := s.title("training"), place{t.Mode, t.Venue, t.Access, t.Joining}, calendar.Length(s.In.Agenda, sitting.Number)
		if minutes == 0 && sitting.Number == 1 {
			minutes = t.Minutes.V
		}
		if own := sitting.Own; own != nil {
			title = s.say("calendar.session", put("title", title), put("number", strconv.Itoa(sitting.Number)))
			if has(own.Venue) || has(own.Joining) {
				at = place{venue: own.Venue, access: own.Access, joining: own.Joining}
			}
		}
		about := append([]string{s.access(at)}, s.itemLines(sitting)...)
		e := s.event(fmt.Sprintf("training-%d", sitting.Number), title, "training", about...)
		e.Place = document.Plain(s.prose(at.venue))
		events = append(events, e.on(sitting.Date.V, sitting.Start, minutes))
	}
	taken := func(n int) bool {
		return slices.ContainsFunc(calendar.Sittings(s.In), func(o calendar.Sitting) bool { return o.Number == n })
	}
	return append(events, s.calledOff("training", s.say("calendar.no_training"), "training", t.Off, taken)...)
}

// calledOff returns the events of days that an earlier version had. They take the first
// numbers that no event has now: of those the events of earlier versions were, whichever
// day it was that fell away.
func (s scribe) calledOff(what, title, beside string, off []definition.Date, taken func(int) bool) []Event {
	var events []Event
	n := 0
	for _, d := range calendar.InOrder(off) {
		for n++; taken(n); {
			n++
		}
		e := s.event(what+"-"+strconv.Itoa(n), title, beside, s.say("calendar.called_off"))
		e.CalledOff = true
		events = append(events, e.on(d, definition.Clock{}, 0))
	}
	return events
}

// access says how to get to a place, and how to join from elsewhere.
func (s scribe) access(p place) string {
	parts := []string{document.Plain(s.prose(p.access)), p.joining.V}
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), "\n")
}

// itemLines writes the agenda of a session, a line for each item.
func (s scribe) itemLines(sitting calendar.Sitting) []string {
	var lines []string
	for _, turn := range sitting.Turns {
		when := document.Plain(s.time(sitting.Start, turn.Slot))
		lines = append(lines, s.say("calendar.item", put("time", when), slot{"title", s.prose(s.In.Agenda[turn.Item].Title)}))
	}
	return lines
}

func (s scribe) readingEvents() []Event {
	var events []Event
	r := s.In.Reading
	days := readingDays(s.In)
	for i, d := range days {
		minutes := 0
		for _, it := range itemsOn(s.In.Day, i, len(days)) {
			minutes += it.Minutes.V
		}
		n := strconv.Itoa(i + 1)
		e := s.event("reading-"+n, s.say("overview.reading_day", put("number", n)), "timetable", s.access(place{access: r.Access, joining: r.Joining}))
		e.Place = document.Plain(s.prose(r.Venue))
		events = append(events, e.on(d, r.Start, minutes))
	}
	return append(events, s.calledOff("reading", s.say("calendar.no_reading"), "timetable", r.Off, func(n int) bool { return n <= len(days) })...)
}

// duties is the dated tasks and milestones of one role.
type duties struct {
	role   string
	events []Event
}

// dutiesByOwner gathers what has a date by its owner, in order of the dates.
func (s scribe) dutiesByOwner() []duties {
	var owners []duties
	add := func(role string, e Event) {
		i := slices.IndexFunc(owners, func(o duties) bool { return o.role == role })
		if i < 0 {
			i, owners = len(owners), append(owners, duties{role: role})
		}
		owners[i].events = append(owners[i].events, e)
	}
	ids := stems{}
	for _, d := range allDeadlines(s.In) {
		if !d.set {
			continue
		}
		title := document.Plain(s.prose(d.task.Title))
		about := []string{document.Plain(s.prose(d.task.Notes)), s.ownerLine(d.task.Owner.V),
			s.say("calendar.counted", put("anchor", s.anchor(d.reckoned.Anchor)), put("how", s.reckoned(d.reckoned)))}
		if d.task.CalledOff.V {
			title, about = s.say("calendar.no_task", put("title", title)), []string{s.say("calendar.task_off")}
		}
		e := s.event(ids.of("task", d.task.Owner.V, d.task.Title.V), title, "checklist", about...)
		e.CalledOff = d.task.CalledOff.V
		add(d.task.Owner.V, e.on(d.due, definition.Clock{}, 0))
	}
	plan := calendar.PlanOf(s.In)
	for _, m := range s.In.Milestones {
		days, ok := plan.Milestone(m)
		if !ok || !has(m.Owner) {
			continue
		}
		about := []string{s.ownerLine(m.Owner.V)}
		if days.Apart != nil {
			about = append(about, s.say("calendar.days", put("days", document.Plain(s.days(days.Apart, s.on)))))
		}
		e := s.event(ids.of("milestone", m.ID.V, m.Title.V), document.Plain(s.prose(m.Title)), "overview", about...)
		e.First, e.Last = days.First, days.Last
		add(m.Owner.V, e)
	}
	for _, o := range owners {
		slices.SortStableFunc(o.events, func(a, b Event) int { return a.First.Compare(b.First) })
	}
	return owners
}

// ownerLine says who has to do something, by name where the edition has it.
func (s scribe) ownerLine(role string) string {
	line := s.owner(role)
	if people := s.namedInRole(role); len(people) > 0 {
		line = s.say("calendar.person", put("owner", line), put("people", document.Plain(people)))
	}
	return line
}

// stems gives each task a name that outlives its date and its values: a digest of the
// words of the definition, which says nothing about anybody.
type stems map[string]int

func (ids stems) of(kind string, words ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(words, "\x00")))
	stem := fmt.Sprintf("%s-%x", kind, sum[:6])
	ids[stem]++
	if n := ids[stem]; n > 1 {
		stem += "-" + strconv.Itoa(n)
	}
	return stem
}
