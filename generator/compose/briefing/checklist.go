package briefing

import (
	"slices"
	"strconv"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// checklist composes the tasks: a table for each owner, in date order, with tick boxes.
func checklist(s composer) []document.Block {
	all := deadlines(s.In)
	if len(all) == 0 {
		return append([]document.Block{s.para("checklist.none")}, s.noLongerAsked()...)
	}
	bs := []document.Block{s.para("checklist.how")}
	for _, o := range byOwner(all) {
		bs = append(bs, document.Heading{Level: 2, ID: document.Slug(o.role), Text: document.Words(s.owner(o.role))})
		if people := s.namedInRole(o.role); len(people) > 0 {
			bs = append(bs, document.Paragraph{Text: people})
		}
		bs = append(bs, s.tasks(o))
	}
	return slices.Concat(bs, s.noLongerAsked(), s.workings(all))
}

// noLongerAsked lists the cancelled tasks of earlier versions.
func (s composer) noLongerAsked() []document.Block {
	list := document.List{}
	for _, t := range s.In.Tasks {
		if t.CalledOff.V {
			list.Items = append(list.Items, item(s.phrase("checklist.off", slot{"task", s.prose(t.Title)}, put("owner", s.owner(t.Owner.V)))...))
		}
	}
	if len(list.Items) == 0 {
		return nil
	}
	return []document.Block{s.heading(2, "checklist.called_off"), list}
}

// ownedTasks holds the tasks of one role.
type ownedTasks struct {
	role  string
	tasks []deadline
}

// byOwner groups tasks by owner. The owner of the earliest task comes first.
func byOwner(all []deadline) []ownedTasks {
	var owners []ownedTasks
	for _, d := range all {
		role := d.task.Owner.V
		i := slices.IndexFunc(owners, func(o ownedTasks) bool { return o.role == role })
		if i < 0 {
			owners = append(owners, ownedTasks{role: role})
			i = len(owners) - 1
		}
		owners[i].tasks = append(owners[i].tasks, d)
	}
	return owners
}

// owner returns the name of an owner's role.
func (s composer) owner(role string) string {
	if role == "" {
		return s.say("gap.person")
	}
	return s.label(role)
}

// namedInRole writes the names of the people in a role, if the edition has them.
func (s composer) namedInRole(role string) []document.Inline {
	var list [][]document.Inline
	for _, p := range s.inRole(role) {
		if has(p.Name) {
			list = append(list, s.named(p))
		}
	}
	return s.listed(list)
}

func (s composer) tasks(o ownedTasks) document.Block {
	t := document.Table{
		Caption: s.say("checklist.caption", put("owner", s.owner(o.role))),
		Columns: []document.Column{
			s.column("checklist.by"),
			s.wide("checklist.what"),
			{Title: s.say("checklist.done"), Tick: true},
		},
	}
	for _, d := range o.tasks {
		t.Rows = append(t.Rows, row(s.dueOn(d), inLines(s.prose(d.task.Title), s.prose(d.task.Notes)), nil))
	}
	return t
}

// dueOn writes the deadline of a task, or how it is counted if the date is not known.
func (s composer) dueOn(d deadline) []document.Inline {
	if d.set {
		return []document.Inline{s.inColumn(d.due)}
	}
	anchor, way := d.task.Before.V, "before"
	if !has(d.task.Before) {
		anchor, way = d.task.After.V, "after"
	}
	if anchor == "" {
		return s.phrase("gap.date")
	}
	name := put("anchor", s.anchor(anchor))
	distance := s.distance(d.task)
	if distance == "" {
		return s.phrase("checklist.at", name)
	}
	if way == "after" {
		return s.phrase("checklist.after", put("distance", distance), name)
	}
	return s.phrase("checklist.before", put("distance", distance), name)
}

// anchor writes the event that a task is counted from.
func (s composer) anchor(name string) string {
	if s.words.Has("anchor." + name) {
		return s.say("anchor." + name)
	}
	if _, ok := s.In.Dates.Get(name); !ok {
		for _, m := range s.In.Milestones {
			switch name {
			case m.ID.V:
				return s.say("checklist.first_day_of", slot{"name", s.prose(m.Title)})
			case m.ID.V + "_end":
				return s.say("checklist.last_day_of", slot{"name", s.prose(m.Title)})
			}
		}
	}
	return s.say("checklist.date_of", put("name", uncapital(s.label(name))))
}

// distance writes the time between a task and its event: "2 weeks and 3 working days".
func (s composer) distance(t definition.Task) string {
	var parts []string
	if n := t.Weeks.V; n != 0 {
		parts = append(parts, document.Plain(s.counted("checklist.weeks", n, put("digits", strconv.Itoa(n)))))
	}
	if n := t.WorkingDays.V; n != 0 {
		parts = append(parts, document.Plain(s.counted("checklist.working_days", n, put("digits", strconv.Itoa(n)))))
	}
	return s.words.List(parts)
}
