package briefing

import (
	"slices"

	"briefpack/generator/document"
	"briefpack/generator/pack"
)

// changes is the history of the pack, newest first.
func (s scribe) changes() []document.Block {
	bs := []document.Block{s.heading(2, "overview.changes")}
	if has(s.In.Replaces) {
		bs = append(bs, s.para("overview.replaces", put("version", s.In.Version.V), put("replaces", s.In.Replaces.V)))
	}
	switch {
	case len(s.In.Changes) == 0 && has(s.In.Replaces):
		return bs
	case len(s.In.Changes) == 0:
		return append(bs, s.para("overview.no_changes"))
	}
	t := document.Table{
		Caption:  s.say("overview.changes_caption"),
		Columns:  []document.Column{s.column("overview.version"), s.column("overview.date"), s.wide("overview.change")},
		RowHeads: true,
	}
	for _, c := range newestFirst(s.In.Changes) {
		t.Rows = append(t.Rows, row(document.Words(c.Version.V), s.shortDateOf(c.Date), s.prose(c.Note)))
	}
	return append(bs, t)
}

// newestFirst orders changes by date; of one day, what the definition has last is newest.
func newestFirst(cs []pack.Change) []pack.Change {
	list := slices.Clone(cs)
	slices.Reverse(list)
	slices.SortStableFunc(list, func(a, b pack.Change) int { return b.Date.V.Compare(a.Date.V) })
	return list
}
