package briefing

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// differences composes the table of values that override the programme.
func (s composer) differences() []document.Block {
	if s.In.Programme == nil {
		return nil
	}
	bs := []document.Block{s.Heading(2, "difference.differences")}
	differing := s.differing()
	if len(differing) == 0 {
		return append(bs, s.Para("difference.none"))
	}
	t := document.Table{
		Caption:  s.Say("difference.caption"),
		Columns:  []document.Column{s.Column("difference.key"), s.Wide("difference.programme"), s.Wide("difference.here")},
		RowHeads: true,
	}
	for _, d := range differing {
		programme, here := s.bothSides(d)
		t.Rows = append(t.Rows, writer.Row(s.keyName(d.Key), programme, here))
	}
	return append(bs, document.Callout{
		Kind:   "difference",
		Title:  s.Say("difference.title"),
		Blocks: []document.Block{s.Para("difference.lead"), t},
	})
}

// differing returns the differences of the inspection. If the programme does not set a label,
// the fixed word is compared. A label that only the inspection has is not a difference.
func (s composer) differing() []definition.Difference {
	var list []definition.Difference
	for _, d := range s.In.Differences {
		if name, isLabel := strings.CutPrefix(d.Key, "labels."); isLabel && d.Programme == "" {
			if !s.Words.Has("label."+name) || s.Say("label."+name) == d.Here {
				continue
			}
			d.Programme = s.Say("label." + name)
		}
		list = append(list, d)
	}
	return list
}

// keyName writes the name of a dotted key.
func (s composer) keyName(key string) []document.Inline {
	if s.Words.Has("key." + key) {
		return s.Phrase("key." + key)
	}
	table, rest, _ := strings.Cut(key, ".")
	if s.Words.Has("key." + table) {
		name, _, _ := strings.Cut(rest, ".")
		return s.Phrase("key."+table, writer.Put("name", strings.ReplaceAll(name, "_", " ")))
	}
	return []document.Inline{document.Literal{S: key}}
}

// bothSides writes the values of the programme and the inspection. Lists of tables, and texts
// around documents, are too long for a cell, so it writes only that they differ.
func (s composer) bothSides(d definition.Difference) (programme, here []document.Inline) {
	if d.Programme == "" && d.Here == "" || strings.HasPrefix(d.Key, "documents.") {
		return s.Phrase("difference.programme_own"), s.Phrase("difference.here_own")
	}
	return s.side(d.Key, d.Programme), s.side(d.Key, d.Here)
}

var clockForm = regexp.MustCompile(`^[0-2]\d:[0-5]\d$`)

// side writes a value in words: a duration, a time, a date, yes or no.
func (s composer) side(key, value string) []document.Inline {
	if n, err := strconv.Atoi(value); err == nil && strings.HasSuffix(key, ".minutes") {
		return document.Words(s.Words.Duration(n))
	}
	switch {
	case value == "":
		return s.Phrase("difference.nothing")
	case key == "concern.lead":
		return document.Words(s.Label(value))
	case strings.HasSuffix(key, ".mode"):
		return document.Words(s.Choice("mode", definition.Text{V: value}))
	case value == "true" || value == "false":
		return s.Phrase("difference." + value)
	case clockForm.MatchString(value):
		t, err := time.Parse("15:04", value)
		if err == nil {
			return []document.Inline{s.At(day.At(t.Hour(), t.Minute()))}
		}
	}
	if t, err := time.Parse(time.DateOnly, value); err == nil {
		return []document.Inline{s.On(day.Of(t))}
	}
	return s.Values.Fill(value)
}
