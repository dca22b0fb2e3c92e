package briefing

import (
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/calendar"
)

// place describes where people meet, in a room or on screen.
type place struct{ mode, venue, access, joining definition.Text }

// place returns what is known about a place.
func (s composer) place(p place) []document.Fact {
	var facts []document.Fact
	if has(p.mode) {
		facts = append(facts, s.fact("place.mode", document.Words(s.choice("mode", p.mode))...))
	}
	if has(p.venue) {
		facts = append(facts, s.fact("place.venue", s.prose(p.venue)...))
	} else {
		facts = append(facts, s.fact("place.venue", s.phrase("gap.settled")...))
	}
	facts = append(facts, s.factOf("place.access", p.access)...)
	if has(p.joining) {
		facts = append(facts, s.fact("place.joining", linked(p.joining.V)...))
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

// timeColumn returns the first column of an agenda: times, or lengths if the start is not known.
func (s composer) timeColumn(start definition.Clock) document.Column {
	if start.Set {
		return s.column("time.time")
	}
	return s.column("time.length")
}

func (s composer) time(start definition.Clock, slot calendar.Slot) []document.Inline {
	if start.Set {
		return s.between(slot.From, slot.To)
	}
	return document.Words(s.words.Duration(int(slot.To - slot.From)))
}
