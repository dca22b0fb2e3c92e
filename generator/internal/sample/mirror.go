package sample

import (
	"briefpack/generator/model/document"
)

// MirrorBlocks returns blocks of every kind in words that are as wide in a text of either
// direction: a full stop would be shaped apart from its word.
func MirrorBlocks() []document.Block {
	const words = "The records reading takes four days and readers sit in pairs with inspectors who read the same records from the first day to the last"
	item := func(bs ...document.Block) document.Item { return document.Item{Blocks: bs} }
	items := []document.Item{item(document.Para(words)), item(document.Para("two"), document.List{Items: []document.Item{item(document.Para("deeper"))}})}
	return []document.Block{
		document.Heading{Level: 2, ID: "dates", Text: document.Words("Dates")},
		document.Para(words),
		document.Paragraph{Text: []document.Inline{document.Link{To: document.Target{URL: "mailto:ask@example.org"}, Kids: document.Words("the guide")}}},
		document.Facts{Items: []document.Fact{{Term: "Venue", Value: document.Words(words)}, {Term: "Time", Value: document.Words("morning")}}},
		document.Callout{Kind: "important", Title: "Before", Blocks: []document.Block{document.Para(words), document.List{Items: items}}},
		document.List{Ordered: true, Start: 9, Items: items},
		document.List{Ticks: true, Items: items},
		document.Table{Caption: "Who", RowHeads: true, Columns: []document.Column{{Title: "Name"}, {Title: "Part", Wide: true}, {Title: "Minutes", Align: document.End}},
			Rows: []document.Row{{Cells: []document.Cell{{Text: document.Words("One")}, {Text: document.Words(words)}, {Text: document.Words("15")}}}, {Cells: []document.Cell{{Text: document.Words("Two")}, {Text: document.Words("short")}, {Text: document.Words("5")}}}}},
		document.Table{Columns: []document.Column{{Title: "Name", Wide: true}, {Title: "Signature"}, {Title: "Present", Tick: true}}, Rows: []document.Row{{Cells: []document.Cell{{Text: document.Words("One")}}}}},
		document.Quote{Blocks: []document.Block{document.Para(words)}},
		document.Code{Text: "plan\n    version\n"},
		document.Rule{},
		document.Lines{Label: "Write", Count: 3},
		document.Timeline{Label: "What", Columns: 8, Closed: []int{3}, Ticks: []document.Tick{{At: 0, Label: "September"}, {At: 5, Label: "October"}},
			Lanes: []document.Lane{{Label: "Before", From: 0, To: 4, Phase: true}, {Label: "1", From: 2, To: 7}}},
		document.Figure{Path: "room.png", Type: "png", Alt: "Plan", Caption: "Room", Width: 320, Height: 120, Data: Picture(320, 120)},
		document.Cards{Items: []document.Card{{Name: document.Words("Ailsa Muir"), From: document.Words("Social work")}}},
		document.Web{Label: "Online", Address: "https://example.org/x", Code: "Code"},
	}
}
