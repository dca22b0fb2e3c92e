package html

import (
	"html/template"
	"net/url"

	"briefpack/generator/model/document"
)

// longPage is the minimum number of sections for a list of contents.
const longPage = 4

// contents returns the sections of a long page, or nil for a short one. Links in headings become
// text, because an entry is a link.
func (r *Renderer) contents(d *document.Document, root string) []Entry {
	var entries []Entry
	for _, b := range d.Blocks {
		h, ok := b.(document.Heading)
		if !ok || h.Level != 2 || h.ID == "" {
			continue
		}
		w := writer{words: r.words, root: root, unlinked: true}
		w.inlines(h.Text)
		entries = append(entries, Entry{
			Href: template.URL("#" + url.PathEscape(h.ID)),
			Text: template.HTML(w.String()),
		})
	}
	if len(entries) < longPage {
		return nil
	}
	return entries
}
