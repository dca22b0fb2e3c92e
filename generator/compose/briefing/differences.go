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

// differing returns the differences of the inspection. If the programme does not set a label or
// the name of a role, the fixed word is compared. One that only the inspection has is not a difference.
func (c composer) differing() []definition.Difference {
	var list []definition.Difference
	for _, d := range c.In.Differences {
		if fixed, ok := fixedName(d.Key); ok && d.Programme == "" {
			if !c.Words.Has(fixed) || c.Say(fixed) == d.Here {
				continue
			}
			d.Programme = c.Say(fixed)
		}
		list = append(list, d)
	}
	return list
}

// fixedName returns the key of the fixed word for a label or a role, or false for other keys.
func fixedName(key string) (string, bool) {
	if name, ok := strings.CutPrefix(key, "labels."); ok {
		return "label." + name, true
	}
	return key, strings.HasPrefix(key, "role.")
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
	switch {
	case strings.HasSuffix(d.Key, ".added"):
		return c.Phrase("difference.nothing"), c.Phrase("difference.added")
	case strings.HasSuffix(d.Key, ".off"):
		return c.Phrase("difference.programme_own"), c.Phrase("difference.left_out")
	}
	if d.Programme == "" && d.Here == "" || strings.HasPrefix(d.Key, "document.") {
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
		return document.Words(c.Role(value))
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
