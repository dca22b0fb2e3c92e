// Package sample holds documents for the tests of renderers: one of each kind of block, long
// and wide ones, and hostile ones made at random.
package sample

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"

	"briefpack/generator/model/document"
	"briefpack/generator/model/printstyle"
)

// Look is the look of the tests, near to what layouts/print.toml says.
func Look() printstyle.Look {
	return printstyle.Look{
		Page:  printstyle.Page{Width: 595.28, Height: 841.89, Top: 88, Bottom: 86, Inner: 66, Outer: 60},
		Text:  printstyle.Text{Body: 12, Small: 12, Title: 26, H2: 18, H3: 14.5, H4: 12.5, Cover: 34, Leading: 1.36, Gap: 0.62},
		Table: printstyle.Table{Padding: 5, Rule: 0.6, Line: 27, Tick: 12, Column: 80},
		Card:  printstyle.Card{Side: 166, Name: 44, From: 20},
		Code:  printstyle.Code{Size: 96},
		Wall:  printstyle.Wall{Body: 36},
		Large: printstyle.Large{Page: printstyle.Page{Top: 100, Bottom: 126, Inner: 57, Outer: 51}, Text: printstyle.Text{Body: 18, Small: 18, Title: 30, H2: 24, H3: 21, H4: 19, Cover: 40, Leading: 1.4},
			Table: printstyle.Table{Padding: 6, Rule: 0.9, Line: 38, Tick: 18, Column: 120}},
		Colour: printstyle.Colour{Text: "#1a1a1a", Muted: "#4d4d4d", Rule: "#707070", Line: "#b4bdc6", Head: "#e9edf1", Link: "#004f94", Accent: "#12395e"},
	}
}

// Imprint returns an imprint with all that one may say.
func Imprint() document.Imprint {
	return document.Imprint{
		Owner:     "Glenmarra Community Planning Partnership",
		Publisher: "Inspectorate of Nowhere",
		Version:   "Version 1.2, issued 2 November 2026, replaces 1.1",
		Edition:   "Hosted edition: people appear by role, agency and number",
		Page:      "Page %[1]d of %[2]d",
		Box:       "Box to tick",
		Again:     "continued",
		See:       "page %[1]d",
		Issued:    "2026-11-02",
		Address:   "https://example.org/briefing/glenmarra/index.html",
	}
}

// Passage is a paragraph of plain prose.
const Passage = "The records reading takes four days. Readers and inspectors sit in pairs, and each pair reads the same records " +
	"from the first day to the last, so that what one of them sees the other can weigh. No one reads a record of a child they know. "

// Document returns a document of about a page and a half with every kind of
// block and inline.
func Document(name, title string) *document.Document {
	return &document.Document{
		Name: name, Title: title, Lang: "en-GB", Imprint: Imprint(),
		Lead:   "What we ask of readers, what we bring ourselves, and by when.",
		Blocks: Blocks(),
	}
}

// Blocks returns blocks of every kind.
func Blocks() []document.Block {
	link := func(to document.Target, s string) document.Inline {
		return document.Link{To: to, Kids: document.Words(s)}
	}
	return []document.Block{
		document.Heading{Level: 2, ID: "dates", Text: document.Words("Dates that matter")},
		document.Paragraph{Text: []document.Inline{
			document.Text{S: Passage + "Training is on "}, document.Strong{Kids: []document.Inline{document.Time{ISO: "2027-01-19", S: "Tuesday 19 January 2027"}}},
			document.Text{S: ", and "}, document.Emphasis{Kids: document.Words("nobody")}, document.Text{S: " can join later. Ask "},
			document.Span{Lang: "gd", Kids: document.Words("Màiri NicDhòmhnaill")}, document.Text{S: " on 0131 496 0000 or see "},
			link(document.Target{URL: "https://example.org/guide?a=(1)"}, "the guide for readers and their managers"), document.Text{S: ", the "},
			link(document.Target{Document: "training"}, "training agenda"), document.Text{S: " and "}, link(document.Target{Fragment: "table"}, "the table below"),
			document.Text{S: ". The file is "}, document.Literal{S: "glenmarra-plan.pdf"}, document.Text{S: "."},
		}},
		document.Facts{Items: []document.Fact{
			{Term: "Partnership", Value: document.Words("Glenmarra Community Planning Partnership")},
			{Term: "Training", Value: []document.Inline{document.Text{S: "Tuesday 19 January 2027"}, document.Break{}, document.Text{S: "9:30am to 1:30pm"}}},
			{Term: "Venue", Value: document.Words("Town House, 1 Example Square, Glenmarra")},
		}},
		document.Callout{Kind: "important", Title: "Before you come", Blocks: []document.Block{
			document.Para("Bring a photograph identity card. You cannot be let in without one."),
			document.List{Items: []document.Item{{Blocks: []document.Block{document.Para("No phones in the reading room.")}}, {Blocks: []document.Block{document.Para("No papers leave it.")}}}},
		}},
		document.Heading{Level: 3, ID: "steps", Text: document.Words("What to do, in order")},
		document.List{Ordered: true, Start: 8, Items: []document.Item{
			{Blocks: []document.Block{document.Para("Choose the readers. " + Passage)}},
			{Blocks: []document.Block{document.Para("Tell their managers."), document.List{Items: []document.Item{{Blocks: []document.Block{document.Para("in writing")}}, {Blocks: []document.Block{document.Para("with the dates")}}}}}},
			{Blocks: []document.Block{document.Para("Send the names.")}},
		}},
		document.List{Ticks: true, Items: []document.Item{
			{Blocks: []document.Block{document.Para("Names sent to the lead")}}, {Blocks: []document.Block{document.Para("Room booked for all four days")}}}},
		document.List{Ticks: true, Ticked: "Done:", Items: []document.Item{{Done: true, Blocks: []document.Block{document.Para("Lunch is booked")}}, {Blocks: []document.Block{document.Para("Tea is booked")}}}},
		document.Paragraph{Text: []document.Inline{document.Text{S: "Bring your badge"}, document.NoteRef{Number: 1, Says: "Note 1", ID: "ref_1", Note: "note_1"}, document.Text{S: " on "}, document.Struck{Kids: document.Words("Monday")}, document.Text{S: " Tuesday."}}},
		document.Notes{Label: "Notes", Items: []document.Note{{Number: 1, ID: "note_1", From: "ref_1", Blocks: []document.Block{document.Para("The one with your photograph. " + Passage)}}}},
		document.Heading{Level: 2, ID: "table", Text: document.Words("Who does what")},
		Table(6),
		document.Quote{Blocks: []document.Block{document.Para("We learned more in four days than in a year of reports.")}},
		document.Code{Text: "glenmarra-plan.pdf\n    version 1.2\n"},
		document.Rule{},
		document.Timeline{Label: "What happens when", Caption: "Weeks in grey do not count", Columns: 8, Closed: []int{3},
			Years: []document.Tick{{At: 0, Label: "2026"}}, Key: document.Key{Phase: "Phase", Lane: "Milestone", Closed: "Week that is not counted"},
			Ticks: []document.Tick{{At: 0, Label: "September"}, {At: 5, Label: "October"}},
			Lanes: []document.Lane{{Label: "Preparation", From: 0, To: 4, Phase: true}, {Label: "1", From: 0, To: 0}, {Label: "2", Name: "People are nominated", From: 2, To: 7}}},
		document.Figure{Path: "guidance/room.png", Type: "png", Alt: "Plan of the reading room", Caption: "The reading room", Width: 320, Height: 120, Data: Picture(320, 120)},
		document.Table{Caption: "Sign in", Columns: []document.Column{{Title: "Name", Wide: true}, {Title: "Signature"}, {Title: "Present", Tick: true}},
			Rows: []document.Row{{Cells: []document.Cell{{Text: document.Words("Reader 1")}, {}, {}}}, {Cells: []document.Cell{{}, {}, {}}}}},
		document.Lines{Label: "What did you learn?", Count: 4},
		document.Web{Label: "This page on the web:", Address: "https://example.org/briefing/glenmarra/index.html", Code: "Code of the address"},
		document.Cards{Items: []document.Card{{Name: document.Words("Mòrag NicAoidh"), From: document.Words("Inch social work")}, {Name: document.Words("שרה")}}},
		document.Lines{Label: "Notes", Count: 2, Pages: true},
	}
}

// Table returns an agenda of some rows.
func Table(rows int) document.Table {
	t := document.Table{Caption: "Agenda", RowHeads: true, Columns: []document.Column{{Title: "Time"}, {Title: "Item", Wide: true}, {Title: "Led by"}, {Title: "Minutes", Align: document.End}}}
	for i := range rows {
		body := "Welcome and introductions"
		if i%3 == 1 {
			body = "How a record is read, what is noted and what is not; " + Passage
		}
		t.Rows = append(t.Rows, document.Row{Cells: []document.Cell{
			{Text: document.Words(fmt.Sprintf("%d:30am", 1+i%11))}, {Text: document.Words(body)}, {Text: document.Words("Inspection lead")}, {Text: document.Words(fmt.Sprint(5 * (i%20 + 1)))}}})
	}
	return t
}

// Picture returns a PNG of a size in pixels, a little transparent.
func Picture(w, h int) []byte {
	m := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			m.Set(x, y, color.NRGBA{uint8(x), uint8(y * 2), 160, 200})
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// Pack returns the documents of a pack, n of them. The first is called training.
func Pack(n int) []*document.Document {
	var docs []*document.Document
	for i := range n {
		name := "training"
		if i > 0 {
			name = fmt.Sprintf("part-%d", i)
		}
		docs = append(docs, Document(name, fmt.Sprintf("Part %d: records reading and who takes part", i+1)))
	}
	return docs
}
