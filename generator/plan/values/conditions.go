package values

import (
	"strings"

	"briefpack/generator/model/document"
)

// Conditions. {{if name}} ... {{else}} ... {{end}} shows the first part when the value is
// given, and the second when it is not; {{if not name}} the other way round. A number
// counts as given when it is not 0, a list when it is not empty. Conditions may be nested,
// and on a page of guidance they may reach over any number of paragraphs.

// verb is the effect of a use on the text after it.
type verb int

const (
	fills verb = iota
	begins
	turns
	ends
)

// verbOf returns the action of a use and, for {{if}}, the name that it tests.
func verbOf(u use) (does verb, name string, negated bool) {
	if u.quoted || len(u.filters) > 0 {
		return fills, "", false
	}
	words := strings.Fields(u.Name)
	switch {
	case len(words) == 0:
	case words[0] == "if" && len(words) == 2:
		return begins, words[1], false
	case words[0] == "if" && len(words) == 3 && words[1] == "not":
		return begins, words[2], true
	case words[0] == "else" && len(words) == 1:
		return turns, "", false
	case words[0] == "end" && len(words) == 1:
		return ends, "", false
	}
	return fills, "", false
}

// condition is an {{if}} that has not ended yet.
type condition struct {
	shows   bool // what follows is shown, as far as this condition goes
	isElse  bool
	outside bool // it is in text that is shown
}

// filler fills texts one after the other, in the order in which they are read.
type filler struct {
	*Values
	open        []condition
	conditional bool              // there has been a condition
	refs        map[string]string // ID of the first reference that is shown, by the ID of the note
}

// shows reports whether what comes next is shown.
func (f *filler) shows() bool {
	if len(f.open) == 0 {
		return true
	}
	last := f.open[len(f.open)-1]
	return last.outside && last.shows
}

// control follows a condition, or reports false for a use that stands for a value. reason
// describes the fault of a wrong condition.
func (f *filler) control(u use) (isControl bool, reason string) {
	does, name, negated := verbOf(u)
	f.conditional = f.conditional || does != fills
	switch does {
	case begins:
		given, reason := f.isGiven(name)
		f.open = append(f.open, condition{shows: given != negated, outside: f.shows()})
		return true, reason
	case turns:
		if len(f.open) == 0 {
			return true, "there is no {{if}} before this {{else}}"
		}
		last := &f.open[len(f.open)-1]
		if last.isElse {
			return true, "this {{if}} has an {{else}} already"
		}
		last.shows, last.isElse = !last.shows, true
		return true, ""
	case ends:
		if len(f.open) == 0 {
			return true, "there is no {{if}} before this {{end}}"
		}
		f.open = f.open[:len(f.open)-1]
		return true, ""
	}
	return false, ""
}

// isGiven reports whether a value is given here, or says why it never can be.
func (v *Values) isGiven(name string) (given bool, reason string) {
	val, ok := v.given[canonical(name)]
	if !ok {
		if v.isKnown(canonical(name)) {
			return false, ""
		}
		return false, "there is no value \"" + name + "\""
	}
	switch val.kind {
	case isNumber:
		return val.number != 0, ""
	case isTexts:
		return len(val.texts) > 0, ""
	case isDate, isDates:
		return len(val.dates) > 0, ""
	}
	return true, ""
}

// fill puts the values into s, as far as it is shown.
func (f *filler) fill(s string) []document.Inline {
	var list []document.Inline
	add := func(s string) {
		if s != "" && f.shows() {
			list = append(list, document.Text{S: s})
		}
	}
	end := 0
	for _, u := range uses(s) {
		add(s[end:u.From])
		end = u.To
		if isControl, _ := f.control(u); isControl || !f.shows() {
			continue
		}
		filled, reason := f.resolve(u)
		if reason != "" {
			filled = []piece{f.placeholder(u)}
		}
		for _, p := range filled {
			list = append(list, p.inline())
		}
	}
	add(s[end:])
	return list
}

// text fills s and returns plain characters.
func (f *filler) text(s string) string { return document.Plain(f.fill(s)) }

// Names lists the values that a text uses, by their keys in the definition.
func Names(s string) []string {
	if !strings.Contains(s, "{{") {
		return nil
	}
	var names []string
	for _, u := range uses(s) {
		name := u.Name
		if does, asked, _ := verbOf(u); does != fills {
			name = asked
		}
		if !u.quoted && name != "" {
			names = append(names, canonical(name))
		}
	}
	return names
}
