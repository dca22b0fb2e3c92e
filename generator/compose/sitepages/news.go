package sitepages

import (
	"slices"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/document"
)

// newest is the number of changes on the front page: about one screen of a phone. There may be
// more, because the changes of a day stay together.
const newest = 10

// mostNews is the maximum number of changes.
const mostNews = 3 * newest

// news lists the latest changes of all partnerships, newest first.
func (f *Front) news(p phrasebook) []document.Block {
	type entry struct {
		newsItem
		partnership string
	}
	var all []entry
	for _, from := range f.byName() {
		for _, n := range from.news {
			all = append(all, entry{n, from.Short})
		}
	}
	slices.SortStableFunc(all, func(a, b entry) int { return b.date.V.Compare(a.date.V) })
	bs := []document.Block{p.Heading(2, "index.news")}
	if len(all) == 0 {
		return append(bs, p.Para("index.no_news"))
	}
	list := document.List{}
	for i, e := range all {
		if i >= newest && e.date.V != all[i-1].date.V || i == mostNews {
			bs = append(bs, p.Para("index.older"))
			break
		}
		key := "index.news_item"
		if e.version == "" {
			key = "index.news_next"
		}
		list.Items = append(list.Items, writer.Item(p.Phrase(key,
			writer.Set("date", p.ShortDateOf(e.date)...),
			writer.Put("partnership", e.partnership),
			writer.Put("version", e.version),
			writer.Set("note", e.note...))...))
	}
	return slices.Insert(bs, 1, document.Block(list))
}
