package tomlrepair

import (
	"bytes"
	"cmp"
	"slices"
	"unicode/utf8"

	"briefpack/generator/read/tomlscan"
)

// Slip is one thing that is wrong, where it is, and what to write.
type Slip struct {
	At         tomlscan.Span // in the original
	Says, Help string
}

// Mark is a note that a value was not written as TOML.
type Mark int

// The marks of a value.
const (
	Unquoted Mark = iota + 1 // neither text in quotes nor any other value; no slip reports it
	Lost                     // a slip reports that the value is missing
)

// Text is a repaired text.
type Text struct {
	Data   []byte
	Slips  []Slip
	Lost   bool // the text from the last slip on could not be read
	source []byte
	edits  []edit // in the order of the text
	marks  map[int]Mark
	single map[int]bool
}

// edit replaces a stretch of the original.
type edit struct {
	tomlscan.Span
	text string
}

// Limits of a repair. A text beyond them is not a definition.
const (
	maxEdits = 200
	maxLine  = 16 << 10 // bytes
)

// Whole returns a text that needs no repair.
func Whole(data []byte) *Text { return &Text{Data: data, source: data} }

// Source returns the text as it was before.
func (t *Text) Source() []byte { return t.source }

// apply makes the repaired text. If two edits have the same place, an insertion comes first.
func (t *Text) apply() {
	slices.SortStableFunc(t.edits, func(a, b edit) int { return cmp.Or(a.From-b.From, a.To-b.To) })
	at := 0
	t.edits = slices.DeleteFunc(t.edits, func(e edit) bool {
		if e.From < at {
			return true
		}
		at = e.To
		return false
	})
	var out bytes.Buffer
	at = 0
	for _, e := range t.edits {
		out.Write(t.source[at:e.From])
		out.WriteString(e.text)
		at = e.To
	}
	out.Write(t.source[at:])
	t.Data = out.Bytes()
}

// Original returns the offset in the original of an offset in the repaired text.
func (t *Text) Original(at int) int {
	shift := 0 // from the original to the repaired text
	for _, e := range t.edits {
		start := e.From + shift
		if at < start {
			break
		}
		if at < start+len(e.text) {
			at = min(e.From+at-start, e.To)
			for at > e.From && at < len(t.source) && !utf8.RuneStart(t.source[at]) {
				at--
			}
			return at
		}
		shift += len(e.text) - (e.To - e.From)
	}
	return at - shift
}

// Span returns the place in the original of a stretch of the repaired text.
func (t *Text) Span(s tomlscan.Span) tomlscan.Span {
	return tomlscan.Span{From: t.Original(s.From), To: t.Original(s.To)}
}

// MarkAt returns the mark of the value that starts at an offset of the repaired text, or 0.
func (t *Text) MarkAt(at int) Mark { return t.marks[t.Original(at)] }

// IsSingle reports whether the header at an offset of the repaired text belongs to a
// [table] that was read as one of several [[tables]].
func (t *Text) IsSingle(at int) bool { return t.single[t.Original(at)] }

// replace replaces a stretch of the original, and what was replaced within it.
func (t *Text) replace(s tomlscan.Span, text string) {
	if t.Lost {
		return
	}
	t.edits = slices.DeleteFunc(t.edits, func(e edit) bool { return e.From >= s.From && e.To <= s.To && s.From < s.To })
	t.edits = append(t.edits, edit{s, text})
	if len(t.edits) > maxEdits {
		t.Lost = true
	}
}

func (t *Text) slip(s tomlscan.Span, says, help string) {
	t.Slips = append(t.Slips, Slip{s, says, help})
}
