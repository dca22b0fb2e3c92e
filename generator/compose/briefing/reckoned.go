package briefing

import (
	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// workings explains the date of each task, so that people can check it.
func (c composer) workings(all []writer.Deadline) []document.Block {
	if a := c.Audience; a != "" && a != definition.ForLead {
		return nil
	}
	list := document.List{}
	for _, d := range all {
		if !d.Set || d.Done.Set {
			continue
		}
		list.Items = append(list.Items, writer.Item(c.Phrase("reckoning.item",
			writer.Set("task", c.Prose(d.Task.Title)...), writer.Set("date", c.On(d.Reckoned.Date)),
			writer.Put("anchor", c.Anchor(d.Reckoned.Anchor)), writer.Put("how", c.Reckoned(d.Reckoned)))...))
	}
	if len(list.Items) == 0 {
		return nil
	}
	return []document.Block{c.Heading(2, "reckoning.workings"), c.Para("reckoning.rule"), list}
}
