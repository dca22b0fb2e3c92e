package sample

import (
	"fmt"

	"briefpack/generator/model/document"
)

// Long returns a document of n sections, each a little more than a page:
// prose, lists and tables.
func Long(sections int) *document.Document {
	d := &document.Document{Name: "bench", Title: "A document to measure", Lang: "en-GB", Imprint: Imprint()}
	for range sections {
		d.Blocks = append(d.Blocks, document.Heading{Level: 2, Text: document.Words("A section of about a page")})
		for range 2 {
			d.Blocks = append(d.Blocks, document.Para(Passage+Passage))
		}
		d.Blocks = append(d.Blocks, document.List{Items: []document.Item{
			{Blocks: []document.Block{document.Para(Passage)}}, {Blocks: []document.Block{document.Para("Bring the keys.")}}}}, Table(5))
	}
	return d
}

// WideTable returns a table that has more columns than a sheet of large print.
func WideTable(columns, rows int) document.Table {
	d := document.Table{Caption: "Everything", RowHeads: true}
	for i := range columns {
		d.Columns = append(d.Columns, document.Column{Title: fmt.Sprintf("Column%d", i), Tick: i == columns-1})
	}
	for r := range rows {
		var row document.Row
		for i := range columns - 2 {
			row.Cells = append(row.Cells, document.Cell{Text: document.Words(fmt.Sprintf("cell %d of %d", i, r))})
		}
		d.Rows = append(d.Rows, row) // the last two are to be filled in by hand
	}
	return d
}

// ToTick returns a list of two items to tick and a table of three rows to tick.
func ToTick() []document.Block {
	table := document.Table{Columns: []document.Column{{Title: "What", Wide: true}, {Title: "Done", Tick: true}}}
	for range 3 {
		table.Rows = append(table.Rows, document.Row{Cells: []document.Cell{{Text: document.Words("task")}, {}}})
	}
	item := document.Item{Blocks: []document.Block{document.Para("item")}}
	return []document.Block{document.List{Ticks: true, Items: []document.Item{item, item}}, table}
}
