package serve

import (
	"html/template"
	"regexp"
	"strings"
)

// bulletin returns notices as a page shows them. What they say in full quotes the
// content, names and all, and stays on this machine.
func (n Notices) bulletin(private bool) bulletin {
	if n.Title == "" {
		return bulletin{}
	}
	return bulletin{n.Title, string(list(n, private))}
}

// list returns notices as HTML: a list of one problem each.
func list(n Notices, private bool) template.HTML {
	if !private {
		return "<p>The terminal says more.</p>"
	}
	var b strings.Builder
	b.WriteString("<ol>")
	for _, item := range n.Items {
		b.WriteString("<li><pre tabindex=\"0\">")
		for i, line := range strings.Split(strings.TrimRight(item, "\n"), "\n") {
			if i > 0 {
				b.WriteString("\n")
			}
			b.WriteString(lineOf(line))
		}
		b.WriteString("</pre></li>")
	}
	b.WriteString("</ol>")
	return template.HTML(b.String()) // everything in it was escaped by coloured
}

// excerpt is how a line begins that quotes the content, or marks a place in the line above.
var excerpt = regexp.MustCompile(`^(?:\x1b\[[0-9;]*m|[ 0-9])*\|`)

// lineOf returns a line of a terminal as HTML. Where there is little room, lines are
// broken, but not those in which marks stand below what they mark.
func lineOf(text string) string {
	if excerpt.MatchString(text) {
		return `<span class="excerpt">` + coloured(text) + "</span>"
	}
	return coloured(text)
}

// The colours of a terminal (SGR parameters) and what the style sheet calls them.
var colours = map[string]string{"1": "strong", "31": "red", "33": "yellow", "34": "blue"}

// coloured returns the text of a terminal as HTML.
func coloured(text string) string {
	var b strings.Builder
	open := false
	for i, part := range strings.Split(text, "\x1b[") {
		if i > 0 {
			codes, rest, ok := strings.Cut(part, "m")
			if !ok {
				continue // cut off in the middle
			}
			if open {
				b.WriteString("</span>")
			}
			if open = codes != "0" && codes != ""; open {
				b.WriteString(`<span class="` + classes(codes) + `">`)
			}
			part = rest
		}
		b.WriteString(template.HTMLEscapeString(part))
	}
	if open {
		b.WriteString("</span>")
	}
	return b.String()
}

func classes(codes string) string {
	var names []string
	for code := range strings.SplitSeq(codes, ";") {
		if name, ok := colours[code]; ok {
			names = append(names, name)
		}
	}
	return strings.Join(names, " ")
}
