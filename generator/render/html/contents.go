package html

import (
	"html/template"
	"net/url"

	"briefpack/generator/model/document"
)

// longPage is how many sections make a page long enough for a list of contents.
const longPage = 4

// contents returns the sections of a long page, and nothing for a short one. Links
// in headings become text: an entry is itself a link.
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
