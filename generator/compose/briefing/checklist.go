package briefing

import (
	"slices"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/document"
)

// checklist composes the tasks: a table for each owner, in date order, with tick boxes.
func checklist(c composer) []document.Block {
	all := writer.Deadlines(c.In)
	if len(all) == 0 {
		return c.noLongerAsked()
	}
	bs := []document.Block{c.Para("checklist.how")}
	for _, o := range byOwner(all) {
		bs = append(bs, document.Heading{Level: 2, ID: document.Slug(o.role), Text: document.Words(c.Owner(o.role))})
		if people := c.NamedInRole(o.role); len(people) > 0 {
			bs = append(bs, document.Paragraph{Text: people})
		}
		bs = slices.Concat(bs, c.tasks(o), c.done(o))
	}
	return slices.Concat(bs, c.noLongerAsked(), c.workings(all))
}

// noLongerAsked lists the cancelled tasks of earlier versions.
func (c composer) noLongerAsked() []document.Block {
	list := document.List{}
	for _, t := range c.In.Tasks {
		if t.Cancelled.V {
			list.Items = append(list.Items, writer.Item(c.Phrase("checklist.off", writer.Set("task", c.Prose(t.Title)...), writer.Put("owner", c.Owner(t.Owner.V)))...))
		}
	}
	if len(list.Items) == 0 {
		return nil
	}
	return []document.Block{c.Heading(2, "checklist.cancelled"), list}
}

// ownedTasks holds the tasks of one role.
type ownedTasks struct {
	role  string
	tasks []writer.Deadline
}

// byOwner groups tasks by owner. The owner of the earliest task comes first.
func byOwner(all []writer.Deadline) []ownedTasks {
	var owners []ownedTasks
	for _, d := range all {
		role := d.Task.Owner.V
		i := slices.IndexFunc(owners, func(o ownedTasks) bool { return o.role == role })
		if i < 0 {
			owners = append(owners, ownedTasks{role: role})
			i = len(owners) - 1
		}
		owners[i].tasks = append(owners[i].tasks, d)
	}
	return owners
}

// tasks composes the table of the open tasks of an owner.
func (c composer) tasks(o ownedTasks) []document.Block {
	t := document.Table{
		Caption: c.Say("checklist.caption", writer.Put("owner", c.Owner(o.role))),
		Columns: []document.Column{
			c.Column("checklist.by"),
			c.Wide("checklist.what"),
			{Title: c.Say("checklist.done"), Tick: true},
		},
	}
	for _, d := range o.tasks {
		if d.Done.Set {
			continue
		}
		t.Rows = append(t.Rows, writer.Row(c.dueOn(d), writer.InLines(c.Prose(d.Task.Title), c.Prose(d.Task.Notes)), nil))
	}
	if len(t.Rows) == 0 {
		return nil
	}
	return []document.Block{t}
}

// dueOn writes the deadline of a task, or how it is counted if the date is not known.
func (c composer) dueOn(d writer.Deadline) []document.Inline {
	if d.Set {
		return []document.Inline{c.By(d, c.InColumn)}
	}
	return c.CountedFrom(d.Task)
}

// done lists the tasks of an owner that are done.
func (c composer) done(o ownedTasks) []document.Block {
	list := document.List{}
	for _, d := range o.tasks {
		if d.Done.Set {
			item := writer.Item(c.Phrase("checklist.done_on", writer.Set("task", c.Prose(d.Task.Title)...), writer.Set("date", c.OnShort(d.Done.V)))...)
			item.Done = true
			list.Items = append(list.Items, item)
		}
	}
	if len(list.Items) == 0 {
		return nil
	}
	return []document.Block{list}
}
