package html

import (
	"regexp"
	"strings"

	"briefpack/generator/document"
)

func (w *writer) inlines(ins []document.Inline) {
	for _, in := range ins {
		w.inline(in)
	}
}

func (w *writer) inline(in document.Inline) {
	switch in := in.(type) {
	case document.Text:
		w.put(escape(in.S))
	case document.Strong:
		w.wrap("strong", in.Kids)
	case document.Emphasis:
		w.wrap("em", in.Kids)
	case document.Literal:
		w.put("<code>", escape(in.S), "</code>")
	case document.Link:
		w.link(in)
	case document.Time:
		w.time(in)
	case document.Span:
		w.span(in)
	case document.Break:
		w.put("<br>\n")
	}
}

func (w *writer) wrap(tag string, kids []document.Inline) {
	w.put("<", tag, ">")
	w.inlines(kids)
	w.put("</", tag, ">")
}

// link draws a link that leads nowhere as plain text: the words still count.
func (w *writer) link(l document.Link) {
	href := ""
	if !w.unlinked {
		href = Href(l.To, w.depth)
	}
	if href == "" {
		w.inlines(l.Kids)
		return
	}
	w.put("<a")
	w.attr("href", href)
	w.put(">")
	if address, ok := strings.CutPrefix(l.To.URL, "mailto:"); ok && document.Plain(l.Kids) == address {
		w.address(address)
	} else {
		w.inlines(l.Kids)
	}
	w.put("</a>")
}

// address lets an e-mail address break before its @, the one place where it reads well.
func (w *writer) address(s string) {
	name, host, ok := strings.Cut(s, "@")
	w.put(escape(name))
	if ok {
		w.put("<wbr>@", escape(host))
	}
}

var machineTime = regexp.MustCompile(`^(\d{4}-\d\d-\d\d(T\d\d:\d\d)?|\d\d:\d\d)$`)

func (w *writer) time(t document.Time) {
	if !machineTime.MatchString(t.ISO) {
		w.put(escape(t.S))
		return
	}
	w.put("<time")
	w.attr("datetime", t.ISO)
	w.put(">", escape(t.S), "</time>")
}

func (w *writer) span(s document.Span) {
	if s.Lang == "" {
		w.inlines(s.Kids)
		return
	}
	w.put("<span")
	w.attr("lang", s.Lang)
	if dir := direction(s.Lang); dir != "" {
		w.attr("dir", dir)
	}
	w.put(">")
	w.inlines(s.Kids)
	w.put("</span>")
}
