package html

import (
	"bytes"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"briefpack/generator/model/document"
)

func (w *writer) inlines(ins []document.Inline) {
	for _, in := range ins {
		w.inline(in)
	}
}

func (w *writer) inline(in document.Inline) {
	switch in := in.(type) {
	case document.Text:
		w.text(in.S)
	case document.Strong:
		w.wrap("strong", in.Kids)
	case document.Emphasis:
		w.wrap("em", in.Kids)
	case document.Struck:
		w.wrap("del", in.Kids)
	case document.NoteRef:
		w.noteRef(in)
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

// phoneNumber matches a phone number of the United Kingdom, and any short number.
var phoneNumber = regexp.MustCompile(`\b0\d{2,4}[ \x{00A0}]\d{3}[ \x{00A0}]?\d{3,4}\b|\b\d{3}\b`)

// text writes text, in which phone numbers are links: the emergency numbers of the words, and
// numbers with an area code.
func (w *writer) text(s string) {
	if !hasNumber(s) {
		w.put(escape(s))
		return
	}
	done := 0
	for _, at := range phoneNumber.FindAllStringIndex(s, -1) {
		number := s[at[0]:at[1]]
		isShort := len(number) == 3
		if w.unlinked || isShort && !slices.Contains(strings.Fields(w.words.Say("page.emergency")), number) {
			continue
		}
		w.put(escape(s[done:at[0]]), `<a href="tel:`, digitsOf(number), `">`, escape(unbroken(number)), "</a>")
		done = at[1]
	}
	w.put(escape(s[done:]))
}

// hasNumber reports whether s has three digits in a row, as all phone numbers have. Most texts have
// none, and it is quicker than a regular expression.
func hasNumber(s string) bool {
	run := 0
	for i := range len(s) {
		if run++; s[i] < '0' || s[i] > '9' {
			run = 0
		}
		if run == 3 {
			return true
		}
	}
	return false
}

// digitsOf returns a phone number as a tel: address has it.
func digitsOf(number string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r == '+' {
			return r
		}
		return -1
	}, number)
}

func (w *writer) wrap(tag string, kids []document.Inline) {
	w.put("<", tag, ">")
	w.inlines(kids)
	w.put("</", tag, ">")
}

// noteRef writes the number of a note as a link to it.
func (w *writer) noteRef(r document.NoteRef) {
	if w.unlinked {
		return
	}
	w.put("<sup")
	w.attr("id", r.ID)
	w.put("><a")
	w.attr("href", "#"+escapePath(r.Note))
	w.attr("aria-label", r.Says)
	w.put(">", strconv.Itoa(r.Number), "</a></sup>")
}

// link writes a link without an address as plain text.
func (w *writer) link(l document.Link) {
	href := ""
	if !w.unlinked {
		href = Href(l.To, w.root)
	}
	if href == "" {
		w.inlines(l.Kids)
		return
	}
	w.put("<a")
	w.attr("href", href)
	w.put(">")
	w.linkText(l)
	w.put("</a>")
}

// linkText writes the text of a link. Addresses and phone numbers break only where it reads well.
func (w *writer) linkText(l document.Link) {
	said := document.Plain(l.Kids)
	switch scheme, rest, _ := strings.Cut(l.To.URL, ":"); {
	case scheme == "mailto" && said == rest:
		w.put(breakableEmail(said))
	case scheme == "tel" && len(l.Kids) == 1:
		w.put(escape(unbroken(said)))
	case said == l.To.URL:
		w.put(breakable(said))
	default:
		inner := *w
		inner.Buffer, inner.unlinked = bytes.Buffer{}, true // a link contains no other link
		inner.inlines(l.Kids)
		w.put(inner.String())
	}
}

// breakable writes an address that may break after slashes and before dots, and only there.
func breakable(address string) string {
	s := strings.ReplaceAll(escape(address), "/", "/<wbr>")
	return strings.NewReplacer("/<wbr>/<wbr>", "//", ".", "<wbr>.").Replace(s)
}

// breakableEmail writes an email address that may break before its @ and before dots in front of
// it, and only there.
func breakableEmail(address string) string {
	name, host, ok := strings.Cut(address, "@")
	name = strings.ReplaceAll(escape(name), ".", "<wbr>.")
	if !ok {
		return name
	}
	return name + "<wbr>@" + escape(host)
}

// unbroken keeps a phone number on one line.
func unbroken(number string) string { return strings.ReplaceAll(number, " ", "\u00a0") }

var machineTime = regexp.MustCompile(`^(\d{4}-\d\d-\d\d(T\d\d:\d\d)?|\d\d:\d\d)$`)

func (w *writer) time(t document.Time) {
	if !machineTime.MatchString(t.ISO) {
		w.put(escape(t.S))
		return
	}
	w.put("<time")
	w.attr("datetime", t.ISO)
	if t.Overdue != "" {
		w.attr("data-overdue", t.Overdue)
		w.dated = true
	}
	w.put(">", escape(t.S), "</time>")
}

func (w *writer) span(s document.Span) {
	if s.Lang == "" {
		w.inlines(s.Kids)
		return
	}
	w.put("<span")
	w.lang(s.Lang)
	w.put(">")
	w.inlines(s.Kids)
	w.put("</span>")
}

// lang writes the language and direction of an element, or nothing for "".
func (w *writer) lang(lang string) {
	if lang == "" {
		return
	}
	w.attr("lang", lang)
	if dir := direction(lang); dir != "" {
		w.attr("dir", dir)
	}
}

// direction returns "rtl" for a language that is written from right to left, otherwise "".
func direction(lang string) string {
	if document.IsBackward(lang) {
		return "rtl"
	}
	return ""
}
