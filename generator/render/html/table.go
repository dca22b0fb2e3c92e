package html

import (
	"slices"
	"strings"

	"briefpack/generator/model/document"
)

// table writes the title of the column into each cell as data-label. The stylesheet uses it on
// narrow screens, where the cells of a row are a list.
func (w *writer) table(t document.Table) {
	w.put("<table")
	var classes []string
	if isFew(t) {
		classes = append(classes, "few")
	}
	if t.Filtered {
		classes = append(classes, "filtered")
		w.filtered = true
	}
	if len(classes) > 0 {
		w.attr("class", strings.Join(classes, " "))
	}
	w.lang(t.Lang)
	w.put(">\n")
	w.caption(t.Caption)
	w.put("<thead>\n<tr>")
	sole := wideColumns(t) == 1
	for _, c := range t.Columns {
		c.Wide = c.Wide && sole
		w.put("<th scope=\"col\"")
		w.class(c, breaking(c, c.Title))
		w.put(">", escape(c.Title), "</th>")
	}
	w.put("</tr>\n</thead>\n<tbody>\n")
	for _, row := range t.Rows {
		w.row(t, row)
	}
	w.put("</tbody>\n")
	w.close("table")
}

// caption hides a caption, except from screen readers, if the heading above the table has the
// same words.
func (w *writer) caption(s string) {
	switch {
	case s == "":
	case document.Repeats(w.under, s):
		w.put("<caption class=\"unseen\">", escape(s), "</caption>\n")
	default:
		w.put("<caption>", escape(s), "</caption>\n")
	}
}

func (w *writer) row(t document.Table, row document.Row) {
	w.put("<tr>")
	for i, c := range t.Columns {
		var cell document.Cell
		if i < len(row.Cells) {
			cell = row.Cells[i]
		}
		// A header without text has no meaning; such a row is for people to fill in.
		if i == 0 && t.RowHeads && len(cell.Text) > 0 {
			w.put("<th scope=\"row\"")
			w.class(c, breaking(c, document.Plain(cell.Text)))
			w.put(">")
			w.rowHead(cell.Text)
			w.put("</th>")
			continue
		}
		w.put("<td")
		w.class(c, emptiness(c, cell), breaking(c, document.Plain(cell.Text)))
		if c.Title != "" {
			w.attr("data-label", c.Title)
		}
		w.put(">")
		w.inlines(cell.Text)
		w.put("</td>")
	}
	w.close("tr")
}

// wideColumns counts the columns that take the remaining width. Two or more share it.
func wideColumns(t document.Table) int {
	n := 0
	for _, c := range t.Columns {
		if c.Wide {
			n++
		}
	}
	return n
}

// rowHead writes the header of a row. Its lines after the first are lighter.
func (w *writer) rowHead(text []document.Inline) {
	first := slices.IndexFunc(text, func(in document.Inline) bool { return in == document.Break{} })
	if first < 0 {
		w.inlines(text)
		return
	}
	w.inlines(text[:first+1])
	w.put("<span class=\"more\">")
	w.inlines(text[first+1:])
	w.put("</span>")
}

// fewColumns is the maximum number of columns that a phone shows side by side.
const fewColumns = 3

// isFew reports whether a phone has room for the columns of a table side by side. A third column to
// write in needs too much.
func isFew(t document.Table) bool {
	if len(t.Columns) < fewColumns {
		return true
	}
	last := len(t.Columns) - 1
	isEmpty := func(r document.Row) bool { return last >= len(r.Cells) || len(r.Cells[last].Text) == 0 }
	isToWrite := t.Columns[last].Wide && !t.Filled && t.RowHeads && slices.ContainsFunc(t.Rows, isEmpty)
	return len(t.Columns) == fewColumns && !isToWrite
}

// longWord is the approximate length of a word, in bytes, that fits into a column.
const longWord = 24

// breaking returns the class of a cell whose text must break: a cell with a very long word, or a
// sentence in a column of numbers and times.
func breaking(c document.Column, s string) string {
	if c.Align == document.End && len(s) > longWord {
		return "long"
	}
	for word := range strings.FieldsSeq(s) {
		if len(word) > longWord {
			return "long"
		}
	}
	return ""
}

// emptiness returns the class of a cell to write in.
func emptiness(c document.Column, cell document.Cell) string {
	if len(cell.Text) == 0 && !c.Tick {
		return "room"
	}
	return ""
}

func (w *writer) class(c document.Column, more ...string) {
	var names []string
	switch c.Align {
	case document.End:
		names = append(names, "end")
	case document.Center:
		names = append(names, "center")
	}
	if c.Tick {
		names = append(names, "tick")
	}
	if c.Wide {
		names = append(names, "wide")
	}
	for _, name := range more {
		if name != "" {
			names = append(names, name)
		}
	}
	if len(names) > 0 {
		w.attr("class", strings.Join(names, " "))
	}
}
