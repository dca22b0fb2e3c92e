package writer

import (
	"slices"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/calendar"
)

// Place describes where people meet, in a room or on screen.
type Place struct{ Mode, Venue, Access, Joining definition.Text }

// Place returns what is known about a place.
func (w Writer) Place(p Place) []document.Fact {
	venue := w.Open()
	if Has(p.Venue) {
		venue = w.Prose(p.Venue)
	}
	facts := w.PlaceInDetail(p)
	at := 0
	if Has(p.Mode) {
		at = 1
	}
	return slices.Insert(facts, at, w.Fact("place.venue", venue...))
}

// PlaceInDetail returns what is known about a place other than its name.
func (w Writer) PlaceInDetail(p Place) []document.Fact {
	var facts []document.Fact
	if Has(p.Mode) {
		facts = append(facts, w.Fact("place.mode", document.Words(w.Choice("mode", p.Mode))...))
	}
	facts = append(facts, w.FactOf("place.access", p.Access)...)
	if Has(p.Joining) {
		facts = append(facts, w.Fact("place.joining", linked(p.Joining.V)...))
	}
	return facts
}

// linked turns web addresses in a text into links.
func linked(text string) []document.Inline {
	var out []document.Inline
	for text != "" {
		from := strings.Index(text, "https://")
		if from < 0 {
			break
		}
		end := strings.IndexAny(text[from:], " \t\n")
		if end < 0 {
			end = len(text) - from
		}
		url := strings.TrimRight(text[from:from+end], ".,;:)")
		out = append(out, document.Words(text[:from])...)
		out = append(out, document.Link{To: document.Target{URL: url}, Kids: document.Words(url)})
		text = text[from+len(url):]
	}
	return append(out, document.Words(text)...)
}

// TimeColumn returns the first column of an agenda: times, or lengths if the start is not known.
func (w Writer) TimeColumn(start definition.Clock) document.Column {
	if start.Set {
		return w.Column("time.time")
	}
	return w.Column("time.length")
}

// Time writes when an item of an agenda is, or its length if the start is not known.
func (w Writer) Time(start definition.Clock, slot calendar.Slot) []document.Inline {
	if start.Set {
		return w.between(slot.From, slot.To)
	}
	return document.Words(w.Words.Duration(int(slot.To - slot.From)))
}
