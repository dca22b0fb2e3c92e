package briefing

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// changes composes the changes of this version, then the earlier ones, newest first.
func (s composer) changes() []document.Block {
	bs := []document.Block{s.heading(2, "overview.changes")}
	if has(s.In.Replaces) {
		bs = append(bs, s.para("overview.replaces", put("version", s.In.Version.V), put("replaces", s.In.Replaces.V)))
	}
	var now, earlier []definition.Change
	for _, c := range newestFirst(s.In.Changes) {
		if c.Version.V == s.In.Version.V {
			now = append(now, c)
		} else {
			earlier = append(earlier, c)
		}
	}
	for _, c := range now {
		bs = append(bs, document.Paragraph{Text: s.prose(c.Note)})
	}
	if len(now) == 0 && !has(s.In.Replaces) {
		bs = append(bs, s.para("overview.no_changes"))
	}
	return append(bs, s.earlier(earlier)...)
}

// earlier composes the changes of earlier versions.
func (s composer) earlier(cs []definition.Change) []document.Block {
	if len(cs) == 0 {
		return nil
	}
	t := document.Table{
		Caption:  s.say("overview.changes_caption"),
		Columns:  []document.Column{s.column("overview.version"), s.column("overview.date"), s.wide("overview.change")},
		RowHeads: true,
	}
	for _, c := range cs {
		t.Rows = append(t.Rows, row(document.Words(c.Version.V), s.shortDateOf(c.Date), s.prose(c.Note)))
	}
	return []document.Block{s.heading(3, "overview.earlier"), t}
}

// newestFirst sorts changes by date. On the same day, the last in the definition is first.
func newestFirst(cs []definition.Change) []definition.Change {
	list := slices.Clone(cs)
	slices.Reverse(list)
	slices.SortStableFunc(list, func(a, b definition.Change) int { return b.Date.V.Compare(a.Date.V) })
	return list
}
