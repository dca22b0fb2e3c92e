package sitepages

import (
	"cmp"
	"slices"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/document"
)

// newest is the number of changes on the front page: about one screen of a phone. A long list of
// partnerships leaves room for half of them. There may be more, because the changes of a day stay together.
const newest = 10

// mostNews is the maximum number of changes.
const mostNews = 3 * newest

// Change is a change that a version of a pack brought.
type Change struct {
	Folder  string
	Page    string // document about it
	Title   string // partnership and version
	Version string
	Nth     int // among those of the version, from the first in the definition
	Date    string
	Text    string
}

// mostChanges is the maximum number of changes in the feed.
const mostChanges = 50

// Changes lists the latest changes that versions brought, newest first.
func (f *Front) Changes() []Change {
	p := f.phrasebook()
	var list []Change
	for _, from := range f.byName() {
		nth := map[string]int{}
		for _, n := range slices.Backward(from.news) {
			if n.version == "" || n.date.V.IsZero() {
				continue
			}
			nth[n.version]++
			title := p.Say("index.change", writer.Put("partnership", from.Short), writer.Put("version", n.version))
			list = append(list, Change{from.Folder, from.pageOfChanges(), title, n.version, nth[n.version], n.date.V.String(), document.Plain(n.note)})
		}
	}
	slices.SortStableFunc(list, func(a, b Change) int { return cmp.Compare(b.Date, a.Date) })
	return list[:min(len(list), mostChanges)]
}

// pageOfChanges returns the document of the pack that lists its changes.
func (p *Partnership) pageOfChanges() string {
	for _, d := range p.Documents {
		if d.Name == document.Changes && !p.IsClosed() {
			return d.File
		}
	}
	return document.Overview
}

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
	most := newest
	if len(f.Partnerships) > few {
		most = newest / 2
	}
	for i, e := range all {
		if i >= most && e.date.V != all[i-1].date.V || i == mostNews {
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
