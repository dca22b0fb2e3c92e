package html

import (
	"strings"
	"testing"

	"briefpack/generator/model/document"
)

// A page with a deadline has the script that marks it, and its policy allows the script.
func TestDeadlinesHaveTheirScript(t *testing.T) {
	for _, overdue := range []string{"", "overdue"} {
		d := &document.Document{Name: "checklist", Title: "Tasks", Blocks: []document.Block{document.Paragraph{Text: []document.Inline{
			document.Strong{Kids: []document.Inline{document.Time{ISO: "2027-01-05", S: "5 January 2027", Overdue: overdue}}},
		}}}}
		page, isMarked := draw(t, newRenderer(t, sampleSite()), Page{Doc: d}), overdue != ""
		for _, part := range []string{`data-overdue="overdue"`, `overdue.js" defer`, "script-src"} {
			if strings.Contains(page, part) != isMarked {
				t.Errorf("%q: the page has %s: %v", overdue, part, !isMarked)
			}
		}
	}
}
