package briefing

import (
	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// changes composes the changes of this version, then the earlier ones, newest first.
func (s composer) changes() []document.Block {
	bs := []document.Block{s.Heading(2, "overview.changes")}
	if writer.Has(s.In.Replaces) {
		bs = append(bs, s.Para("overview.replaces", writer.Put("version", s.In.Version.V), writer.Put("replaces", s.In.Replaces.V)))
	}
	var now, earlier []definition.Change
	for _, c := range writer.NewestFirst(s.In.Changes) {
		if c.Version.V == s.In.Version.V {
			now = append(now, c)
		} else {
			earlier = append(earlier, c)
		}
	}
	for _, c := range now {
		bs = append(bs, document.Paragraph{Text: s.Prose(c.Note)})
	}
	if len(now) == 0 && !writer.Has(s.In.Replaces) {
		bs = append(bs, s.Para("overview.no_changes"))
	}
	return append(bs, s.earlier(earlier)...)
}

// earlier composes the changes of earlier versions.
func (s composer) earlier(cs []definition.Change) []document.Block {
	if len(cs) == 0 {
		return nil
	}
	t := document.Table{
		Caption:  s.Say("overview.changes_caption"),
		Columns:  []document.Column{s.Column("overview.version"), s.Column("overview.date"), s.Wide("overview.change")},
		RowHeads: true,
	}
	for _, c := range cs {
		t.Rows = append(t.Rows, writer.Row(document.Words(c.Version.V), s.ShortDateOf(c.Date), s.Prose(c.Note)))
	}
	return []document.Block{s.Heading(3, "overview.earlier"), t}
}
