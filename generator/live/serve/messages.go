package serve

import (
	"html/template"
	"regexp"
	"strings"
)

// pageMessages is Messages as a page shows them.
type pageMessages struct {
	Title string `json:"title"`
	List  string `json:"list"` // HTML
}

// inPage returns messages for a page. Only private pages get their full text, which quotes
// the content with its names.
func (m Messages) inPage(isPrivate bool) pageMessages {
	if m.Title == "" {
		return pageMessages{}
	}
	return pageMessages{m.Title, string(m.list(isPrivate))}
}

// list returns messages as an HTML list of one item a problem.
func (m Messages) list(isPrivate bool) template.HTML {
	if !isPrivate {
		return "<p>The terminal shows the details.</p>"
	}
	var b strings.Builder
	b.WriteString("<ol>")
	for _, item := range m.Items {
		b.WriteString("<li><pre tabindex=\"0\">")
		for i, line := range strings.Split(strings.TrimRight(item, "\n"), "\n") {
			if i > 0 {
				b.WriteString("\n")
			}
			b.WriteString(lineHTML(line))
		}
		b.WriteString("</pre></li>")
	}
	b.WriteString("</ol>")
	return template.HTML(b.String()) // coloured has escaped everything
}

// excerpt matches the start of a line that quotes the content or marks a place in the line above.
var excerpt = regexp.MustCompile(`^(?:\x1b\[[0-9;]*m|[ 0-9])*\|`)

// lineHTML returns a line of a terminal as HTML. Narrow screens may wrap lines, but not an
// excerpt, whose marks are below the text that they mark.
func lineHTML(text string) string {
	if excerpt.MatchString(text) {
		return `<span class="excerpt">` + coloured(text) + "</span>"
	}
	return coloured(text)
}

// colours maps SGR parameters of a terminal to the classes of the style sheet.
var colours = map[string]string{"1": "strong", "31": "red", "33": "yellow", "34": "blue"}

// coloured returns text with SGR sequences as HTML.
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
