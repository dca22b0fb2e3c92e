package writer

import (
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/calendar"
)

// Place describes where people meet, in a room or on screen.
type Place struct{ Mode, Venue, Access, Joining definition.Text }

// Place returns what is known about a place.
func (s Writer) Place(p Place) []document.Fact {
	var facts []document.Fact
	if Has(p.Mode) {
		facts = append(facts, s.Fact("place.mode", document.Words(s.Choice("mode", p.Mode))...))
	}
	if Has(p.Venue) {
		facts = append(facts, s.Fact("place.venue", s.Prose(p.Venue)...))
	} else {
		facts = append(facts, s.Fact("place.venue", s.Phrase("gap.settled")...))
	}
	facts = append(facts, s.FactOf("place.access", p.Access)...)
	if Has(p.Joining) {
		facts = append(facts, s.Fact("place.joining", linked(p.Joining.V)...))
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
func (s Writer) TimeColumn(start definition.Clock) document.Column {
	if start.Set {
		return s.Column("time.time")
	}
	return s.Column("time.length")
}

// Time writes when an item of an agenda is, or its length if the start is not known.
func (s Writer) Time(start definition.Clock, slot calendar.Slot) []document.Inline {
	if start.Set {
		return s.between(slot.From, slot.To)
	}
	return document.Words(s.Words.Duration(int(slot.To - slot.From)))
}
