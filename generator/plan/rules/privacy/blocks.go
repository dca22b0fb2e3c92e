package privacy

import (
	"regexp"
	"slices"
	"strings"

	"briefpack/generator/cache"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/model/document"
	"briefpack/generator/model/names"
	"briefpack/generator/plan/rules/rule"
)

// shownBlock is the text of a block as readers of a page see it.
type shownBlock struct {
	Text    string
	IsCell  bool // of a table
	EndsRow bool
}

// shownPage is a page as its readers see it, and a search.
type shownPage struct {
	search cache.Value[search]
	blocks cache.Value[[]shownBlock]
}

// searchShown returns the certain hits in the blocks of a page, and the surnames that have their
// title in the block before, and numbers in two blocks. checkPieces reports full names in two
// blocks, and checkSplit other details.
func searchShown(p shownPage) []names.Hit {
	inside, across := p.search.V.Detector.NewReader(), p.search.V.Detector.NewReader()
	for _, b := range p.blocks.V {
		inside.Read(b.Text, names.Prose)
		if b.IsCell {
			across.Cell()
		}
		across.Block(b.Text)
		if b.EndsRow {
			across.EndRow()
		}
	}
	across.EndRun()
	isOther := func(h names.Hit) bool {
		return h.Evidence != names.Titled && p.search.V.Secrets[h.Secret].Kind == "name"
	}
	return append(inside.Hits(), slices.DeleteFunc(across.Hits(), isOther)...)
}

// checkShown reports people that a page identifies in its rendered text but not in its source:
// without the addresses of links, and with the letters that entities such as &nbsp; stand for.
// known holds the hits in the source. A new hit gets the place of a weaker hit about the same
// person, or the start of the page.
func checkShown(g *definition.Guidance, known []found, everyone cache.Value[search], r *rule.Report, report func(found)) {
	args := shownPage{everyone, cache.Plain(shownBlocks(g.Blocks))}
	byWords := map[answer][]names.Hit{} // several inspections may withhold one person
	var order []answer
	for _, h := range rule.MadeOf(r, searchShown, args).V {
		if isKnown(known, h) {
			continue
		}
		words := answer{h.Text, h.Evidence, h.Grade}
		if byWords[words] == nil {
			order = append(order, words)
		}
		h.From, h.To = 0, 0
		byWords[words] = append(byWords[words], h)
	}
	for _, words := range order {
		hits := byWords[words]
		report(found{definition.Text{At: everyone.V.weaker(known, hits[0], g)}, hits})
	}
}

// isKnown reports whether the source of a page identifies the person of a hit in the same way.
func isKnown(known []found, h names.Hit) bool {
	isSame := func(k names.Hit) bool {
		return k.Secret == h.Secret && k.Grade == names.Certain && k.Evidence == h.Evidence
	}
	return slices.ContainsFunc(known, func(f found) bool { return slices.ContainsFunc(f.hits, isSame) })
}

// weaker returns the place of a hit about the same person as h, if possible of some of its words,
// or the start of the page.
func (s search) weaker(known []found, h names.Hit, g *definition.Guidance) diag.Place {
	at := g.At
	for _, f := range known {
		for _, k := range f.hits {
			if s.Secrets[k.Secret].ID != s.Secrets[h.Secret].ID {
				continue
			}
			if k.Grade == names.Likely && strings.Contains(h.Text, k.Text) {
				return f.place(k)
			}
			at = f.place(k)
		}
	}
	return at
}

var (
	// control matches the parts of a condition, which are not shown.
	control = regexp.MustCompile(`\{\{\s*(?:if\s[^{}]*|else|end)\s*\}\}`)
	// hidden matches what a condition may leave out.
	hidden = regexp.MustCompile(`(?s)\{\{\s*(?:if\s[^{}]*|else)\s*\}\}.*?\{\{\s*(?:else|end)\s*\}\}`)
)

// variants returns a text with everything that its conditions may show, and with the least.
func variants(text string) []string {
	if !strings.Contains(text, "{{") {
		return []string{text}
	}
	list := []string{control.ReplaceAllString(text, "")}
	if least := hidden.ReplaceAllString(text, ""); least != text {
		list = append(list, control.ReplaceAllString(least, ""))
	}
	return list
}

// conditional returns the certain hits that a text has only without its conditions, or without
// what they hide. All of the text is their place.
func (s search) conditional(text string, known []names.Hit) []names.Hit {
	var list []names.Hit
	for _, v := range variants(text) {
		if v == text {
			continue
		}
		for _, h := range s.find(v) {
			if h.Grade == names.Certain && !isKnown([]found{{hits: append(known, list...)}}, h) {
				h.From, h.To = 0, len(text)
				list = append(list, h)
			}
		}
	}
	return list
}

// addShown adds the variants of a text.
func addShown(list []shownBlock, b shownBlock) []shownBlock {
	for _, v := range variants(b.Text) {
		list = append(list, shownBlock{v, b.IsCell, false})
	}
	return list
}

// shownBlocks returns the words of blocks, each run of text in one piece.
func shownBlocks(bs []document.Block) []shownBlock {
	var list []shownBlock
	add := func(s string) { list = addShown(list, shownBlock{Text: s}) }
	for _, b := range bs {
		if t, ok := b.(document.Table); ok {
			list = append(list, shownRows(t)...)
			continue
		}
		document.Visit(b, document.Parts{
			Blocks: func(bs []document.Block) { list = append(list, shownBlocks(bs)...) },
			Text:   func(ins []document.Inline) { add(document.Plain(ins)) },
			Words:  add,
		})
	}
	return list
}

// shownRows returns the words of a table, cell by cell.
func shownRows(t document.Table) []shownBlock {
	var list []shownBlock
	for _, c := range t.Columns {
		list = append(list, shownBlock{Text: c.Title, IsCell: true})
	}
	for _, r := range t.Rows {
		if len(list) > 0 {
			list[len(list)-1].EndsRow = true
		}
		for _, c := range r.Cells {
			list = addShown(list, shownBlock{Text: document.Plain(c.Text), IsCell: true})
		}
	}
	if len(list) > 0 {
		list[len(list)-1].EndsRow = true
	}
	return list
}
