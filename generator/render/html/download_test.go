package html

import (
	"fmt"
	"testing"

	"briefpack/generator/model/document"
	"briefpack/generator/model/format"
)

// Calendars of a page stand at its head as long as they are few.
func TestCalendarsOfAPage(t *testing.T) {
	for n, atHead := range map[int]int{0: 0, 1: 1, fewCalendars: fewCalendars, fewCalendars + 1: 0, 9: 0} {
		p := Page{Doc: &document.Document{Name: "checklist"}}
		for i := range n {
			p.Downloads = append(p.Downloads, Download{Title: fmt.Sprint(i), File: "a.ics", Type: format.Calendar, OnPage: document.Target{Document: "checklist"}})
		}
		var v View
		(&Renderer{words: english()}).offers(p, &v)
		if len(v.Downloads) != atHead || len(v.Calendars) != n-atHead {
			t.Errorf("of %d calendars %d stand at the head and %d at the end", n, len(v.Downloads), len(v.Calendars))
		}
	}
}
