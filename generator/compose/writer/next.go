package writer

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// FirstAsked writes the first open task of the partnership, or that there is none.
func (w Writer) FirstAsked() []document.Inline {
	steps := w.Due(w.OpenTasks())
	if len(steps) == 0 {
		return w.Phrase("index.nothing_asked")
	}
	return w.Step(steps[0])
}

// Due leaves out the inspection team's own steps. It keeps a step if a person in the role has an
// agency, or no one has the role. If the definition has no agencies, it leaves out the lead's steps.
func (w Writer) Due(steps []Deadline) []Deadline {
	return slices.DeleteFunc(steps, func(d Deadline) bool {
		people := w.InRole(d.Task.Owner.V)
		if len(w.In.Agencies) == 0 {
			return d.Task.Owner.V == "inspection_lead"
		}
		return len(people) > 0 && !slices.ContainsFunc(people, func(p *definition.Person) bool { return w.Agency(p) != nil })
	})
}

// Step writes a task with its owner, and with its date or how that is counted.
func (w Writer) Step(d Deadline) []document.Inline {
	if !d.Set {
		return w.Phrase("overview.step_open", Set("when", w.CountedFrom(d.Task)...), Put("owner", w.Owner(d.Task.Owner.V)), Slot{"task", w.Prose(d.Task.Title)})
	}
	return w.Phrase("overview.step", Set("date", document.Strong{Kids: []document.Inline{w.By(d, w.On)}}), Put("owner", w.Owner(d.Task.Owner.V)), Slot{"task", w.Prose(d.Task.Title)})
}

// WhoToAsk writes the inspection lead if the edition names them, or else the site's contact.
func (w Writer) WhoToAsk() []document.Inline {
	for _, p := range w.InRole("inspection_lead") {
		if contact := w.Contact(p); Has(p.Name) && len(contact) > 0 {
			return InLines(w.Named(p), contact)
		}
	}
	return w.SiteContact()
}

// SiteContact writes the contact of the site.
func (w Writer) SiteContact() []document.Inline {
	c := w.Site.Contact
	return InLines(document.Words(c.Name.V), w.Contact(&definition.Person{Phone: c.Phone, Email: c.Email}))
}

// DoneTasks writes how many tasks are done, if any are.
func (w Writer) DoneTasks() []document.Inline {
	done, all := 0, 0
	for _, d := range AllDeadlines(w.In) {
		if d.Task.Cancelled.V {
			continue
		}
		all++
		if d.Done.Set {
			done++
		}
	}
	if done == 0 {
		return nil
	}
	return w.Counted("overview.done_tasks", done, Put("all", w.Words.Number(all)))
}
