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
func (c composer) differences() []document.Block {
	if c.In.Programme == nil {
		return nil
	}
	bs := []document.Block{c.Heading(2, "difference.differences")}
	differing := c.differing()
	if len(differing) == 0 {
		return append(bs, c.Para("difference.none"))
	}
	t := document.Table{
		Caption:  c.Say("difference.caption"),
		Columns:  []document.Column{c.Column("difference.key"), c.Wide("difference.programme"), c.Wide("difference.here")},
		RowHeads: true,
	}
	for _, d := range differing {
		programme, here := c.bothSides(d)
		t.Rows = append(t.Rows, writer.Row(c.keyName(d.Key), programme, here))
	}
	return append(bs, document.Callout{
		Kind:   "difference",
		Title:  c.Say("difference.title"),
		Blocks: []document.Block{c.Para("difference.lead"), t},
	})
}

// differing returns the differences of the inspection. If the programme does not set a label,
// the fixed word is compared. A label that only the inspection has is not a difference.
func (c composer) differing() []definition.Difference {
	var list []definition.Difference
	for _, d := range c.In.Differences {
		if name, isLabel := strings.CutPrefix(d.Key, "labels."); isLabel && d.Programme == "" {
			if !c.Words.Has("label."+name) || c.Say("label."+name) == d.Here {
				continue
			}
			d.Programme = c.Say("label." + name)
		}
		list = append(list, d)
	}
	return list
}

// keyName writes the name of a dotted key.
func (c composer) keyName(key string) []document.Inline {
	if c.Words.Has("key." + key) {
		return c.Phrase("key." + key)
	}
	table, rest, _ := strings.Cut(key, ".")
	if c.Words.Has("key." + table) {
		name, _, _ := strings.Cut(rest, ".")
		return c.Phrase("key."+table, writer.Put("name", strings.ReplaceAll(name, "_", " ")))
	}
	return []document.Inline{document.Literal{S: key}}
}

// bothSides writes the values of the programme and the inspection. Lists of tables, and texts
// around documents, are too long for a cell, so it writes only that they differ.
func (c composer) bothSides(d definition.Difference) (programme, here []document.Inline) {
	if d.Programme == "" && d.Here == "" || strings.HasPrefix(d.Key, "documents.") {
		return c.Phrase("difference.programme_own"), c.Phrase("difference.here_own")
	}
	return c.side(d.Key, d.Programme), c.side(d.Key, d.Here)
}

var clockForm = regexp.MustCompile(`^[0-2]\d:[0-5]\d$`)

// side writes a value in words: a duration, a time, a date, yes or no.
func (c composer) side(key, value string) []document.Inline {
	if n, err := strconv.Atoi(value); err == nil && strings.HasSuffix(key, ".minutes") {
		return document.Words(c.Words.Duration(n))
	}
	switch {
	case value == "":
		return c.Phrase("difference.nothing")
	case key == "concern.lead":
		return document.Words(c.Label(value))
	case strings.HasSuffix(key, ".mode"):
		return document.Words(c.Choice("mode", definition.Text{V: value}))
	case value == "true" || value == "false":
		return c.Phrase("difference." + value)
	case clockForm.MatchString(value):
		t, err := time.Parse("15:04", value)
		if err == nil {
			return []document.Inline{c.At(day.At(t.Hour(), t.Minute()))}
		}
	}
	if t, err := time.Parse(time.DateOnly, value); err == nil {
		return []document.Inline{c.On(day.Of(t))}
	}
	return c.Values.Fill(value)
}
