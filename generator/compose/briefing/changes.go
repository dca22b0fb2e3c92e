package briefing

import (
	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// changes composes the changes of this version, then the earlier ones, newest first.
func (c composer) changes() []document.Block {
	bs := []document.Block{c.Heading(2, "overview.changes")}
	if writer.Has(c.In.Replaces) {
		bs = append(bs, c.Para("overview.replaces", writer.Put("version", c.In.Version.V), writer.Put("replaces", c.In.Replaces.V)))
	}
	var now, earlier []definition.Change
	for _, change := range writer.NewestFirst(c.In.Changes) {
		if change.Version.V == c.In.Version.V {
			now = append(now, change)
		} else {
			earlier = append(earlier, change)
		}
	}
	for _, change := range now {
		bs = append(bs, document.Paragraph{Text: c.Prose(change.Note)})
	}
	if len(now) == 0 && !writer.Has(c.In.Replaces) {
		bs = append(bs, c.Para("overview.no_changes"))
	}
	return append(bs, c.earlier(earlier)...)
}

// earlier composes the changes of earlier versions.
func (c composer) earlier(cs []definition.Change) []document.Block {
	if len(cs) == 0 {
		return nil
	}
	t := document.Table{
		Caption:  c.Say("overview.changes_caption"),
		Columns:  []document.Column{c.Column("overview.version"), c.Column("overview.date"), c.Wide("overview.change")},
		RowHeads: true,
	}
	for _, change := range cs {
		t.Rows = append(t.Rows, writer.Row(document.Words(change.Version.V), c.ShortDateOf(change.Date), c.Prose(change.Note)))
	}
	return []document.Block{c.Heading(3, "overview.earlier"), t}
}
