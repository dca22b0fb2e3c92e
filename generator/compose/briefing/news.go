package briefing

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// newest is the number of changes on the front page: about one screen of a phone. There may be
// more, because the changes of a day stay together.
const newest = 10

// mostNews is the maximum number of changes.
const mostNews = 3 * newest

// news lists the latest changes of all partnerships, newest first.
func (f *Front) news(v phrasebook) []document.Block {
	type entry struct {
		in     *definition.Inspection
		change definition.Change
		number int // position among the changes of the inspection
	}
	var all []entry
	for _, in := range f.byName() {
		for i, c := range newestFirst(in.Changes) {
			all = append(all, entry{in, c, i})
		}
	}
	slices.SortStableFunc(all, func(a, b entry) int { return b.change.Date.V.Compare(a.change.Date.V) })
	bs := []document.Block{v.heading(2, "index.news")}
	if len(all) == 0 {
		return append(bs, v.para("index.no_news"))
	}
	list := document.List{}
	for i, e := range all {
		if i >= newest && e.change.Date.V != all[i-1].change.Date.V || i == mostNews {
			bs = append(bs, v.para("index.older"))
			break
		}
		list.Items = append(list.Items, item(v.phrase("index.news_item",
			slot{"date", v.shortDateOf(e.change.Date)},
			put("partnership", e.in.Partnership.Short()),
			put("version", e.change.Version.V),
			slot{"note", f.tell(e.in).notes[e.number]})...))
	}
	return slices.Insert(bs, 1, document.Block(list))
}
