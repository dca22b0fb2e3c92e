package briefing

import (
	"briefpack/generator/compose/writer"
	"briefpack/generator/model/document"
)

// workings explains the date of each task, so that people can check it.
func (s composer) workings(all []writer.Deadline) []document.Block {
	list := document.List{}
	for _, d := range all {
		if !d.Set {
			continue
		}
		list.Items = append(list.Items, writer.Item(s.Phrase("reckoning.item",
			writer.Set("task", s.Prose(d.Task.Title)...), writer.Set("date", s.On(d.Reckoned.Date)),
			writer.Put("anchor", s.Anchor(d.Reckoned.Anchor)), writer.Put("how", s.Reckoned(d.Reckoned)))...))
	}
	if len(list.Items) == 0 {
		return nil
	}
	return []document.Block{s.Heading(2, "reckoning.workings"), s.Para("reckoning.rule"), list}
}
