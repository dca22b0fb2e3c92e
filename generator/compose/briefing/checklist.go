package briefing

import (
	"slices"
	"strconv"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// checklist is what has to be done: a table for each owner, by date, with boxes to tick.
func checklist(s scribe) []document.Block {
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

// noLongerAsked lists the tasks of an earlier version that nobody has to do any more.
func (s scribe) noLongerAsked() []document.Block {
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

// ownedTasks is what one role has to do.
type ownedTasks struct {
	role  string
	tasks []deadline
}

// byOwner gathers tasks by owner; the owner whose first task is due first comes first.
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

// owner returns what the owner of tasks is called.
func (s scribe) owner(role string) string {
	if role == "" {
		return s.say("gap.person")
	}
	return s.label(role)
}

// namedInRole writes the names of those who have a role, where the edition has them.
func (s scribe) namedInRole(role string) []document.Inline {
	var list [][]document.Inline
	for _, p := range s.inRole(role) {
		if has(p.Name) {
			list = append(list, s.named(p))
		}
	}
	return s.listed(list)
}

func (s scribe) tasks(o ownedTasks) document.Block {
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

// dueOn writes when a task is due: its date, or how it is counted until that is known.
func (s scribe) dueOn(d deadline) []document.Inline {
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

// anchor says in words what a task is counted from.
func (s scribe) anchor(name string) string {
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

// distance says how far a task is from its anchor: "2 weeks and 3 working days".
func (s scribe) distance(t definition.Task) string {
	var parts []string
	if n := t.Weeks.V; n != 0 {
		parts = append(parts, document.Plain(s.counted("checklist.weeks", n, put("digits", strconv.Itoa(n)))))
	}
	if n := t.WorkingDays.V; n != 0 {
		parts = append(parts, document.Plain(s.counted("checklist.working_days", n, put("digits", strconv.Itoa(n)))))
	}
	return s.words.List(parts)
}
