package typeset

import (
	"slices"

	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/pages"
	"briefpack/generator/render/pdf/tag"
)

// page sets the page that a link leads to, after the link: people who read on a screen follow the
// link, and people who read on paper turn to the page.
func (l *inliner) page(c context) {
	see := l.book.current.See
	if see == "" || !l.book.isInside(c.link.To) {
		return
	}
	c.in, c.style.Ink = c.in.Add(tag.RolePaper), l.book.Ink.Text
	from := len(l.spans)
	l.text(c, " "+pages.InBrackets(see, l.book.widest))
	for i := from; i < len(l.spans); i++ {
		l.spans[i].Number = true
	}
}

// isInside reports whether a link leads to another place in this file.
func (b *Book) isInside(t document.Target) bool {
	switch {
	case t.URL != "" || t.Shared != "" || t.Folder != "" || t.Site != "":
		return false
	case t.Document != "":
		return slices.Contains(b.documents, t.Document)
	}
	return t.Fragment != ""
}
