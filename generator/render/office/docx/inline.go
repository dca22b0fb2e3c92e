package docx

import (
	"fmt"
	"strings"

	"briefpack/generator/model/document"
	"briefpack/generator/render/office/opc"
)

// run is how text is set.
type run struct {
	style                string // a character style
	bold, italic, struck bool
	raised               bool
	lang                 string // when it is not the document's
}

func (w *writer) inlines(r run, ins []document.Inline) {
	for _, in := range ins {
		w.inline(r, in)
	}
}

func (w *writer) inline(r run, in document.Inline) {
	switch in := in.(type) {
	case document.Text:
		w.text(r, in.S)
	case document.Time:
		w.text(r, in.S)
	case document.Literal:
		r.style = "Literal"
		w.text(r, in.S)
	case document.Break:
		w.put(`<w:r><w:br/></w:r>`)
	case document.Strong:
		r.bold = true
		w.inlines(r, in.Kids)
	case document.Emphasis:
		r.italic = true
		w.inlines(r, in.Kids)
	case document.Struck:
		r.struck = true
		w.inlines(r, in.Kids)
	case document.Span:
		if in.Lang != "" {
			r.lang = in.Lang
		}
		w.inlines(r, in.Kids)
	case document.Link:
		w.link(r, in)
	case document.NoteRef:
		w.noteRef(r, in)
	default:
		panic(fmt.Sprintf("docx: no way to write %T", in))
	}
}

// link writes a link. A link without a web address becomes text.
func (w *writer) link(r run, l document.Link) {
	to := ""
	switch {
	case l.To.URL != "":
		to = address(l.To.URL)
	case l.To == document.Target{Fragment: l.To.Fragment} && l.To.Fragment != "":
		w.putf(`<w:hyperlink w:anchor="%s" w:history="1">`, bookmark(l.To.Fragment))
		r.style = "Hyperlink"
		w.inlines(r, l.Kids)
		w.put(`</w:hyperlink>`)
		return
	default:
		to = address(w.options.page(l.To))
	}
	if to == "" {
		w.inlines(r, l.Kids)
		return
	}
	w.putf(`<w:hyperlink r:id="%s" w:history="1">`, w.relation("hyperlink", to, "External"))
	r.style = "Hyperlink"
	w.inlines(r, l.Kids)
	w.put(`</w:hyperlink>`)
}

// text writes characters as one run.
func (w *writer) text(r run, s string) {
	if s = opc.Clean(s); s == "" {
		return
	}
	if r.lang == "" && document.IsBackward(w.doc.Lang) {
		r.lang = w.doc.Lang
	}
	w.put(`<w:r>`, r.properties())
	for s != "" {
		i := strings.IndexAny(s, "\t\n")
		piece := s
		if i >= 0 {
			piece = s[:i]
		}
		if piece != "" {
			w.put(`<w:t xml:space="preserve">`, opc.Text(piece), `</w:t>`)
		}
		if i < 0 {
			break
		}
		if s[i] == '\t' {
			w.put(`<w:tab/>`)
		} else {
			w.put(`<w:br/>`)
		}
		s = s[i+1:]
	}
	w.put(`</w:r>`)
}

// properties returns the properties of a run, in the order that the schema has.
func (r run) properties() string {
	var b strings.Builder
	if r.style != "" {
		b.WriteString(`<w:rStyle w:val="` + r.style + `"/>`)
	}
	if r.bold {
		b.WriteString(`<w:b/><w:bCs/>`)
	}
	if r.italic {
		b.WriteString(`<w:i/><w:iCs/>`)
	}
	if r.struck {
		b.WriteString(`<w:strike/>`)
	}
	if r.raised {
		b.WriteString(`<w:vertAlign w:val="superscript"/>`)
	}
	if r.lang != "" {
		key := "val"
		if document.IsBackward(r.lang) {
			b.WriteString(`<w:rtl/>`)
			key = "bidi"
		}
		b.WriteString(`<w:lang w:` + key + `="` + opc.Attr(r.lang) + `"/>`)
	}
	if b.Len() == 0 {
		return ""
	}
	return `<w:rPr>` + b.String() + `</w:rPr>`
}

// collectNotes finds the notes of blocks, which become footnotes where they are referred to.
func (w *writer) collectNotes(bs []document.Block) {
	for _, b := range bs {
		if notes, ok := b.(document.Notes); ok {
			for _, n := range notes.Items {
				w.notes[n.ID] = n
			}
		}
	}
}

// noteRef writes a footnote, or, where a note is referred to again, its number.
func (w *writer) noteRef(r run, ref document.NoteRef) {
	note, known := w.notes[ref.Note]
	if !known || w.written[ref.Note] {
		r.raised = true
		w.text(r, fmt.Sprint(ref.Number))
		return
	}
	w.written[ref.Note] = true
	w.number++
	w.putf(`<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="%d"/></w:r>`, w.number)
	fmt.Fprintf(&w.footnotes, `<w:footnote w:id="%d"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> %s</w:t></w:r></w:p></w:footnote>`,
		w.number, opc.Text(strings.Join(plainBlocks(note.Blocks), " ")))
}

// plainBlocks returns the text of blocks. A footnote holds words and nothing else.
func plainBlocks(bs []document.Block) []string {
	return document.Strings(&document.Document{Blocks: bs})
}
