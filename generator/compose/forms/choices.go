package forms

import (
	"slices"
	"strings"
	"unicode/utf8"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// choices returns the answers of a field.
func (c composer) choices(f definition.Field) []string {
	var list []string
	for _, a := range f.Choices {
		if text := document.Plain(c.Prose(a)); strings.TrimSpace(text) != "" {
			list = append(list, text)
		}
	}
	for _, it := range c.items(f) {
		list = append(list, document.Plain(it.name))
	}
	return list
}

// Up to this number and length, answers are columns of a table. More would make a column
// narrower than its title.
const (
	mostBeside  = 6
	mostLetters = 40
)

// choice composes questions with the same answers, of which people tick one, as a table with a box
// for each answer. If there is not enough space, it composes a list of answers under the question.
func (c composer) choice(fs []definition.Field) ([]document.Block, int) {
	answers := c.choices(fs[0])
	letters := 0
	for _, a := range answers {
		letters += utf8.RuneCountInString(a)
	}
	if len(answers) > mostBeside || letters > mostLetters {
		return c.question(fs[0], document.List{Ticks: true, One: true}), 1
	}
	t := document.Table{Caption: c.Say("form.caption"), Columns: []document.Column{c.Wide("form.question")}, RowHeads: true, One: true}
	for _, a := range answers {
		t.Columns = append(t.Columns, document.Column{Title: a, Tick: true})
	}
	n := 0
	for n < len(fs) && fs[n].Type.V == "choice" && slices.Equal(c.choices(fs[n]), answers) {
		text := writer.InLines(c.label(fs[n]), c.Prose(fs[n].Help))
		t.Rows = append(t.Rows, document.Row{Cells: append([]document.Cell{{Text: text}}, make([]document.Cell, len(answers))...)})
		n++
	}
	return []document.Block{t}, n
}

// Rows of a table and places to sign, if nothing says how many.
const (
	defaultRows = 3
	mostRows    = 60
)

// table composes a table to fill in: a row for each item of a list, or empty rows.
func (c composer) table(fs []definition.Field) ([]document.Block, int) {
	f := fs[0]
	t := document.Table{Caption: document.Plain(c.label(f))}
	items := c.items(f)
	if len(items) > 0 {
		t.RowHeads = true
		t.Columns = append(t.Columns, document.Column{Title: c.titleOf(f.Each.V), Wide: true})
	}
	for _, col := range f.Columns {
		t.Columns = append(t.Columns, c.column(col))
	}
	for _, it := range items {
		row := document.Row{Cells: make([]document.Cell, len(t.Columns))}
		row.Cells[0].Text = it.name
		t.Rows = append(t.Rows, row)
	}
	if len(items) == 0 {
		t.Grows = true
		for range rowsOf(f, defaultRows) {
			t.Rows = append(t.Rows, document.Row{Cells: make([]document.Cell, len(t.Columns))})
		}
	}
	return append(c.help(f), t), 1
}

func rowsOf(f definition.Field, otherwise int) int {
	if f.Rows.V > 0 {
		return min(f.Rows.V, mostRows)
	}
	return otherwise
}

// column composes a column of a table. Its title lists the answers, which paper cannot offer in
// another way.
func (c composer) column(col definition.Column) document.Column {
	out := document.Column{Title: document.Plain(c.Prose(col.Label))}
	switch col.Type.V {
	case "tick":
		out.Tick = true
	case "number", "time":
		out.Align = document.End
	case "date":
		out.Room = document.RoomDate
	case "choice":
		out.Room = document.RoomChoice
		for _, a := range col.Choices {
			out.Choices = append(out.Choices, document.Plain(c.Prose(a)))
		}
		out.Title = c.Say("form.with_help", writer.Put("label", out.Title), writer.Put("help", strings.Join(out.Choices, " / ")))
	default:
		out.Wide = true
	}
	return out
}

// sign composes a table with a row for each signature.
func (c composer) sign(fs []definition.Field) ([]document.Block, int) {
	f := fs[0]
	caption := c.Say("form.sign_caption")
	if writer.Has(f.Label) {
		caption = document.Plain(c.label(f))
	}
	t := document.Table{
		Caption:  caption,
		Columns:  []document.Column{c.Wide("form.name"), c.Wide("form.signature"), {Title: c.Say("form.date"), Room: document.RoomDate}},
		RowHeads: true,
	}
	for _, it := range c.items(f) {
		t.Rows = append(t.Rows, writer.Row(writer.InLines(it.name, it.more), nil, nil))
	}
	if len(t.Rows) == 0 {
		for range rowsOf(f, 1) {
			t.Rows = append(t.Rows, writer.Row(nil, nil, nil))
		}
	}
	return append(c.help(f), t), 1
}
