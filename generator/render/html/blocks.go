package html

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"briefpack/generator/model/document"
)

func (w *writer) blocks(bs []document.Block) {
	for _, b := range bs {
		w.block(b)
		if h, ok := b.(document.Heading); ok {
			w.under = document.Plain(h.Text)
		}
	}
}

// folds writes blocks with each section of level 2 in an element that people can fold.
func (w *writer) folds(bs []document.Block) {
	isOpen := false
	for i, b := range bs {
		h, ok := b.(document.Heading)
		if !ok || h.Level > 2 {
			w.blocks(bs[i : i+1])
			if ok {
				w.under = document.Plain(h.Text)
			}
			continue
		}
		if isOpen {
			w.close("details")
		}
		isOpen = true
		w.put("<details class=\"fold\" open><summary>")
		w.folding = true // a click on it folds the section
		w.heading(h)
		w.folding = false
		w.put("</summary>\n")
		w.under = document.Plain(h.Text)
	}
	if isOpen {
		w.close("details")
	}
}

func (w *writer) block(b document.Block) {
	switch b := b.(type) {
	case document.Heading:
		w.heading(b)
	case document.Paragraph:
		if b.Prompt {
			w.put("<p class=\"prompt\">")
			w.inlines(b.Text)
			w.close("p")
			break
		}
		w.element("p", b.Text)
	case document.List:
		w.list(b)
	case document.Table:
		w.table(b)
	case document.Facts:
		w.facts(b)
	case document.Callout:
		w.callout(b)
	case document.Notes:
		w.notes(b)
	case document.Lines:
		w.lines(b)
	case document.Web:
		w.web(b)
	case document.Cards:
		w.cards(b)
	case document.Quote:
		w.open("blockquote")
		w.blocks(b.Blocks)
		w.close("blockquote")
	case document.Code:
		w.put("<pre><code>", escape(b.Text), "</code></pre>\n")
	case document.Rule:
		w.put("<hr>\n")
	case document.Figure:
		w.figure(b)
	case document.Timeline:
		w.timeline(b)
	}
}

// heading writes a heading, whose text is a link to itself that people can copy: a second link
// next to it would only repeat the heading to those who listen.
func (w *writer) heading(h document.Heading) {
	tag := "h" + strconv.Itoa(min(max(h.Level, 2), 6))
	w.put("<", tag)
	// Two elements with one id are invalid; the first keeps it, as links expect.
	isFirst := h.ID != "" && !w.ids[h.ID]
	if isFirst {
		w.ids[h.ID] = true
		w.attr("id", h.ID)
	}
	w.put(">")
	from := w.Len()
	w.inlines(h.Text)
	if text := string(w.Bytes()[from:]); isFirst && !w.folding && !w.unlinked && !strings.Contains(text, "<a ") {
		w.Truncate(from)
		w.put("<a class=\"anchor\"")
		w.attr("href", "#"+url.PathEscape(h.ID))
		w.put(">", text, "</a>")
	}
	w.close(tag)
}

func (w *writer) list(l document.List) {
	tag := "ul"
	if l.Ordered {
		tag = "ol"
	}
	w.put("<", tag)
	if l.Ticks {
		w.attr("class", "ticks")
	}
	if l.Ordered && l.Start > 1 {
		w.attr("start", strconv.Itoa(l.Start))
	}
	w.put(">\n")
	for _, item := range l.Items {
		w.item(item, l.Ticked)
	}
	w.close(tag)
}

// item writes the first paragraph of an entry without its element, because lists have no
// spacing. The other blocks keep their elements.
func (w *writer) item(item document.Item, ticked string) {
	switch {
	case item.Done && ticked != "":
		w.put("<li class=\"done\"><span class=\"unseen\">", escape(ticked), " </span>")
	case item.Done:
		w.put("<li class=\"done\">")
	default:
		w.put("<li>")
	}
	w.itemBody(item.Blocks)
}

// itemBody writes the blocks of an entry and closes its element.
func (w *writer) itemBody(rest []document.Block) {
	if len(rest) > 0 {
		if p, ok := rest[0].(document.Paragraph); ok {
			w.inlines(p.Text)
			rest = rest[1:]
		}
	}
	if len(rest) > 0 {
		w.put("\n")
		w.blocks(rest)
	}
	w.close("li")
}

func (w *writer) facts(f document.Facts) {
	if len(f.Items) == 0 {
		return
	}
	w.put("<dl class=\"facts\">\n")
	for _, fact := range f.Items {
		w.put("<div><dt>", escape(fact.Term), "</dt><dd")
		if fact.Room != document.RoomUnsaid {
			w.attr("class", "room")
		}
		w.put(">")
		w.inlines(fact.Value)
		w.put("</dd></div>\n")
	}
	w.close("dl")
}

// callout writes a note, not an aside or a section: those are landmarks, and a page with too
// many landmarks is hard to navigate.
func (w *writer) callout(c document.Callout) {
	w.put("<div role=\"note\"")
	w.attr("class", "callout "+c.Kind)
	w.put(">\n")
	title, key := c.Title, "page.callout_"+c.Kind
	if title == "" && w.words.Has(key) {
		title = w.words.Say(key)
	}
	if title != "" {
		w.put("<p class=\"callout-title\">", escape(title), "</p>\n")
	}
	w.blocks(c.Blocks)
	w.close("div")
}

// notes writes the notes of a section, each with a link back to its reference.
func (w *writer) notes(n document.Notes) {
	if len(n.Items) == 0 {
		return
	}
	w.put("<div role=\"group\" class=\"notes\"")
	w.attr("aria-label", n.Label)
	w.put(">\n<ol>\n")
	for _, note := range n.Items {
		w.put("<li")
		w.attr("id", note.ID)
		w.attr("value", strconv.Itoa(note.Number))
		w.put(">")
		w.itemBody(withBackLink(note, n.Back))
	}
	w.close("ol")
	w.close("div")
}

// withBackLink adds a link back to the text at the end of a note's last paragraph, or after the
// last block.
func withBackLink(n document.Note, words string) []document.Block {
	back := document.Link{To: document.Target{Fragment: n.From}, Kids: document.Words(words)}
	blocks := slices.Clone(n.Blocks)
	if last := len(blocks) - 1; last >= 0 {
		if p, ok := blocks[last].(document.Paragraph); ok {
			blocks[last] = document.Paragraph{Text: append(slices.Clone(p.Text), document.Text{S: " "}, back)}
			return blocks
		}
	}
	return append(blocks, document.Paragraph{Text: []document.Inline{back}})
}

// lines writes all ruled lines. The stylesheet shows only the first few on screen, where no one
// writes, and the note gives the number on paper.
func (w *writer) lines(l document.Lines) {
	w.put("<div class=\"lines\">\n")
	if l.Label != "" {
		w.put("<p class=\"lines-label\">", escape(l.Label), "</p>\n")
	}
	switch {
	case l.Count > 0 && l.Pages:
		w.put("<p class=\"lines-note\">", escape(count(w.words, "page.ruled_pages", l.Count)), "</p>\n")
	case l.Count > 0:
		w.put("<p class=\"lines-note\">", escape(count(w.words, "page.lines", l.Count)), "</p>\n<div class=\"ruled\">")
		for range l.Count {
			w.put("<span></span>")
		}
		w.close("div")
	}
	w.close("div")
}

// web writes an address to read out or copy. Its QR code is only for paper.
func (w *writer) web(a document.Web) {
	if a.Address == "" {
		return
	}
	w.put("<p class=\"web\">")
	w.span(document.Span{Lang: a.Lang, Kids: document.Words(a.Label)})
	w.put("<br>\n")
	w.link(document.Link{To: document.Target{URL: a.Address}, Kids: document.Words(a.Address)})
	w.close("p")
}

// cards writes each name card once, because a screen has no back.
func (w *writer) cards(c document.Cards) {
	if len(c.Items) == 0 {
		return
	}
	w.put("<ul class=\"cards\">\n")
	for _, card := range c.Items {
		w.put("<li><span class=\"card-name\">")
		w.inlines(card.Name)
		w.put("</span>")
		if len(card.From) > 0 {
			w.put(" <span class=\"card-from\">")
			w.inlines(card.From)
			w.put("</span>")
		}
		w.close("li")
	}
	w.close("ul")
}

func (w *writer) figure(f document.Figure) {
	w.put("<figure")
	w.lang(f.Lang)
	w.put("><img")
	w.attr("src", w.root+escapePath(ImagePath(f)))
	w.attr("alt", f.Alt)
	if f.Width > 0 && f.Height > 0 {
		w.attr("width", strconv.Itoa(f.Width))
		w.attr("height", strconv.Itoa(f.Height))
	}
	w.put(">")
	if f.Caption != "" {
		w.put("<figcaption>", escape(f.Caption), "</figcaption>")
	}
	w.close("figure")
}
