package docx

import (
	"fmt"
	"strings"

	"briefpack/generator/model/document"
	"briefpack/generator/render/office/opc"
)

func (w *writer) blocks(c context, bs []document.Block) {
	for i, b := range bs {
		w.block(c, b)
		c.list = 0 // only the first paragraph of an item has the label
		_, isTable := b.(document.Table)
		if isTable && (i+1 == len(bs) || !isHeading(bs[i+1])) {
			w.put(`<w:p/>`) // two tables in a row would become one, none may come last, and text would touch it
		}
	}
}

func isHeading(b document.Block) bool { _, ok := b.(document.Heading); return ok }

func (w *writer) block(c context, b document.Block) {
	switch b := b.(type) {
	case document.Heading:
		w.heading(c, b)
	case document.Paragraph:
		if b.Prompt {
			c.style = "Prompt"
		} else {
			w.question = document.Plain(b.Text)
		}
		w.paragraph(c, b.Text)
	case document.List:
		w.list(c, b)
	case document.Table:
		w.table(c, b)
	case document.Facts:
		w.facts(c, b)
	case document.Callout:
		w.callout(c, b)
	case document.Lines:
		w.lines(c, b)
	case document.Web:
		w.web(c, b)
	case document.Cards:
		for _, card := range b.Items {
			w.paragraph(c, append([]document.Inline{document.Strong{Kids: card.Name}, document.Break{}}, card.From...))
		}
	case document.Quote:
		c.style, c.left = "Quote", c.left+indent
		w.blocks(c, b.Blocks)
	case document.Code:
		w.code(c, b)
	case document.Rule:
		w.put(`<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="808080"/></w:pBdr></w:pPr></w:p>`)
	case document.Figure:
		w.figure(c, b)
	case document.Notes, document.Timeline:
		// notes are footnotes, and what a chart shows is in the blocks around it
	default:
		panic(fmt.Sprintf("docx: no way to write %T", b))
	}
}

// heading writes a heading with a bookmark for links. The title of the document is the one
// heading of level 1.
func (w *writer) heading(c context, h document.Heading) {
	w.under = document.Plain(h.Text)
	w.question = w.under
	c.style = fmt.Sprintf("Heading%d", min(max(h.Level, 2), 6))
	id, name := w.nextID(), bookmark(h.ID)
	if h.ID == "" || w.bookmarks[strings.ToLower(name)] {
		w.paragraph(c, h.Text)
		return
	}
	w.bookmarks[strings.ToLower(name)] = true
	w.put(`<w:p>`, w.paragraphProperties(c))
	w.putf(`<w:bookmarkStart w:id="%d" w:name="%s"/>`, id, name)
	w.inlines(run{lang: c.lang}, h.Text)
	w.putf(`<w:bookmarkEnd w:id="%d"/></w:p>`, id)
}

func (w *writer) paragraph(c context, text []document.Inline) {
	w.put(`<w:p>`, w.paragraphProperties(c))
	w.inlines(run{lang: c.lang}, text)
	w.put(`</w:p>`)
}

// paragraphProperties returns the properties of a paragraph, in the order that the schema has.
func (w *writer) paragraphProperties(c context) string {
	var b strings.Builder
	if c.style != "" {
		b.WriteString(`<w:pStyle w:val="` + c.style + `"/>`)
	} else if c.list > 0 {
		b.WriteString(`<w:pStyle w:val="ListParagraph"/>`)
	}
	if c.keep {
		b.WriteString(`<w:keepNext/>`)
	}
	if c.list > 0 {
		fmt.Fprintf(&b, `<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>`, min(c.depth-1, maxDepth), c.list)
	}
	if c.bar {
		b.WriteString(`<w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="595959"/></w:pBdr>`)
	}
	if w.isBackward(c.lang) {
		b.WriteString(`<w:bidi/>`)
	}
	if c.left > 0 && c.list == 0 {
		fmt.Fprintf(&b, `<w:ind w:left="%d"/>`, c.left)
	}
	if b.Len() == 0 {
		return ""
	}
	return `<w:pPr>` + b.String() + `</w:pPr>`
}

// isBackward reports whether a paragraph runs from right to left.
func (w *writer) isBackward(lang string) bool {
	if lang == "" {
		lang = w.doc.Lang
	}
	return document.IsBackward(lang)
}

func (w *writer) list(c context, l document.List) {
	if l.Ticks && l.One {
		w.choice(c, l)
		return
	}
	c.depth++
	c.left = indent * c.depth
	number := 0
	if !l.Ticks {
		w.lists = append(w.lists, list{l.Ordered, l.Start})
		number = len(w.lists)
	}
	for _, item := range l.Items {
		c.list = number
		if l.Ticks {
			w.tickItem(c, item)
			continue
		}
		if len(item.Blocks) == 0 {
			w.paragraph(c, nil)
			continue
		}
		if _, isText := item.Blocks[0].(document.Paragraph); !isText {
			w.paragraph(c, nil)
			c.list = 0
		}
		w.blocks(c, item.Blocks)
	}
}

// choice writes a list of which people tick one item as a control to choose from.
func (w *writer) choice(c context, l document.List) {
	var choices []string
	for _, item := range l.Items {
		for b := range document.All(item.Blocks) {
			if p, ok := b.(document.Paragraph); ok {
				choices = append(choices, document.Plain(p.Text))
			}
		}
	}
	w.put(`<w:p>`, w.paragraphProperties(c))
	w.control(control{name: w.question, room: document.RoomChoice, choices: choices})
	w.put(`</w:p>`)
}

// tickItem writes an item of a list of boxes to tick.
func (w *writer) tickItem(c context, item document.Item) {
	var first []document.Inline
	rest := item.Blocks
	if len(rest) > 0 {
		if p, ok := rest[0].(document.Paragraph); ok {
			first, rest = p.Text, rest[1:]
		}
	}
	w.put(`<w:p>`, w.paragraphProperties(c))
	w.tick(document.Plain(first), item.Done)
	w.inlines(run{lang: c.lang}, append([]document.Inline{document.Text{S: " "}}, first...))
	w.put(`</w:p>`)
	w.blocks(c, rest)
}

// facts writes each term and its value as a paragraph.
func (w *writer) facts(c context, f document.Facts) {
	for _, item := range f.Items {
		if item.Room != document.RoomUnsaid {
			w.answer(c, item)
			continue
		}
		w.paragraph(c, append([]document.Inline{document.Strong{Kids: document.Words(item.Term + ":")}, document.Text{S: " "}}, item.Value...))
	}
}

// answer writes a term with room for its value.
func (w *writer) answer(c context, item document.Fact) {
	w.put(`<w:p>`, w.paragraphProperties(c))
	w.inlines(run{lang: c.lang}, []document.Inline{document.Strong{Kids: document.Words(item.Term + ":")}, document.Text{S: " "}})
	w.control(control{name: item.Term, room: item.Room})
	w.put(`</w:p>`)
}

func (w *writer) callout(c context, b document.Callout) {
	c.left, c.bar = c.left+indent/2, true
	if b.Title != "" {
		title := c
		title.keep = true
		w.paragraph(title, []document.Inline{document.Strong{Kids: document.Words(b.Title)}})
	}
	w.blocks(c, b.Blocks)
}

// lines writes a label and a control for text of any length. It leaves out a label that repeats
// the hint of the control.
func (w *writer) lines(c context, l document.Lines) {
	name := l.Label
	if name == "" || strings.TrimRight(name, ": ") == w.options.Hint { // the control itself says so
		name = w.question
	} else {
		label := c
		label.keep = true
		w.paragraph(label, []document.Inline{document.Strong{Kids: document.Words(l.Label)}})
	}
	w.control(control{name: name, isBlock: true})
}

func (w *writer) web(c context, b document.Web) {
	if b.Address == "" {
		return
	}
	label := document.Inline(document.Text{S: b.Label + " "})
	if b.Lang != "" {
		label = document.Span{Lang: b.Lang, Kids: []document.Inline{label}}
	}
	w.paragraph(c, []document.Inline{label, document.Link{To: document.Target{URL: b.Address}, Kids: document.Words(b.Address)}})
}

func (w *writer) code(c context, b document.Code) {
	c.style = "Code"
	for line := range strings.SplitSeq(strings.TrimRight(b.Text, "\n"), "\n") {
		w.paragraph(c, document.Words(line))
	}
}

// figure writes a picture in its own paragraph. One without an alternative is decoration,
// and Word has no way to say that to all readers, so it is left out.
func (w *writer) figure(c context, f document.Figure) {
	alt := strings.TrimSpace(f.Alt)
	if alt != "" && len(f.Data) > 0 && f.Width > 0 && f.Height > 0 {
		w.picture(c, f, alt)
	} else if alt != "" {
		w.paragraph(c, []document.Inline{document.Emphasis{Kids: document.Words(alt)}})
	}
	if f.Caption != "" {
		w.paragraph(context{style: "Caption", lang: f.Lang}, document.Words(f.Caption))
	}
}

func (w *writer) picture(c context, f document.Figure, alt string) {
	const (
		pixel = 9525 // of 96 to the inch, in the units of drawings
		limit = measure * 635
	)
	width, height := int64(f.Width)*pixel, int64(f.Height)*pixel
	if width > limit {
		width, height = limit, height*limit/width
	}
	name := fmt.Sprintf("image%d.%s", len(w.media)+1, f.Type)
	w.media = append(w.media, opc.Part{Name: "word/media/" + name, Data: f.Data})
	c.keep = f.Caption != ""
	w.put(`<w:p>`, w.paragraphProperties(c))
	w.putf(picture, width, height, w.nextID(), opc.Attr(alt), name, w.relation("image", "media/"+name, ""))
	w.put(`</w:p>`)
}

const picture = `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="%[1]d" cy="%[2]d"/><wp:docPr id="%[3]d" name="Picture %[3]d" descr="%[4]s"/>` +
	`<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>` +
	`<pic:nvPicPr><pic:cNvPr id="%[3]d" name="%[5]s" descr="%[4]s"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="%[6]s"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
	`<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%[1]d" cy="%[2]d"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
