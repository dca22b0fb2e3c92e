package html

import (
	"fmt"

	"briefpack/generator/model/document"
	"briefpack/generator/model/format"
)

// glenmarra is the imprint of a partnership that does not exist.
var glenmarra = document.Imprint{
	Owner:   "Glenmarra Community Planning Partnership",
	Version: "Version 1.2, issued 2 November 2026, replaces 1.1",
	Edition: "People appear by role; their names are in the printed pack.",
	Issued:  "2026-11-02",
}

// rosterPage is a page of the usual size: the third of four documents of a pack.
func rosterPage() Page {
	pdf := func(title, file string, pages, bytes int) Download {
		return Download{Title: title, File: file, Type: format.PDF, Pages: pages, Bytes: bytes}
	}
	criteria := pdf("Selection criteria", "glenmarra-criteria.pdf", 2, 90_000)
	criteria.OnPage = document.Target{Document: "criteria"}
	large := criteria
	large.File, large.Form = "glenmarra-criteria-large.pdf", "large print"
	agenda := Download{Title: "Training: calendar", File: "glenmarra-training.ics", Type: format.Calendar, Bytes: 900, OnPage: document.Target{Document: "training"}}
	return Page{
		Doc: rosterDocument(), Depth: 1, Edition: EditionHosted,
		Changes: Link{Title: "What changed", To: document.Target{Document: "overview", Fragment: "changes"}},
		Find:    Link{Title: "A to Z", Path: "a-z.html"},
		Footer:  []Link{{Title: "Accessibility", Path: "accessibility.html"}},
		Trail:   []Link{{Title: "Home", Path: "index.html"}, {Title: "Glenmarra", To: document.Target{Document: "overview"}}},
		Nav: []Link{
			{Title: "Selection criteria", To: document.Target{Document: "criteria"}},
			{Title: "Training agenda", To: document.Target{Document: "training"}},
			{Title: "Pairing roster", To: document.Target{Document: "roster"}},
			{Title: "Raising a concern", To: document.Target{Document: "concern"}},
		},
		Downloads: []Download{
			pdf("Pairing roster", "glenmarra-roster.pdf", 1, 83_001),
			pdf("The whole pack", "glenmarra-pack.pdf", 28, 1_240_000),
			criteria, agenda, large,
		},
	}
}

func rosterDocument() *document.Document {
	roster := document.Table{Caption: "Readers and their inspectors", RowHeads: true, Columns: []document.Column{
		{Title: "Local records reader"}, {Title: "Agency"}, {Title: "Inspector"}, {Title: "Desk", Align: document.End},
	}}
	for i := range 12 {
		n := fmt.Sprint(i + 1)
		roster.Rows = append(roster.Rows, row("Reader "+n, "Glenmarra Council social work", "Inspector "+n, n))
	}
	return &document.Document{
		Name: "roster", Title: "Pairing roster", Lead: "Who reads with whom, for the whole reading period.",
		Lang: "en-GB", Imprint: glenmarra,
		Blocks: []document.Block{
			document.Para("Each reader sits with one inspector throughout."),
			heading(2, "Readers"), roster,
			heading(2, "Absence"),
			document.List{Ordered: true, Items: []document.Item{item("Ring the inspection lead."), item("A reserve takes your place.")}},
			document.Paragraph{Text: []document.Inline{
				text("The first day is "), document.Time{ISO: "2027-02-08", S: "Monday 8 February 2027"},
				text(". See the "), link(document.Target{Document: "training"}, text("agenda")), text("."),
			}},
		},
	}
}

// everythingPage holds every block and every inline, and enough sections for a
// list of contents.
func everythingPage() Page {
	p := rosterPage()
	p.Doc = &document.Document{
		Name: "roster", Title: "Everything & more", Lead: "One of each.", Lang: "en-GB", Imprint: glenmarra,
		Blocks: append(everyBlock(),
			heading(2, "Inlines"), document.Paragraph{Text: everyInline()},
			document.Heading{Level: 2, ID: "gaelic", Text: []document.Inline{
				link(document.Target{Document: "glossary"}, document.Span{Lang: "gd", Kids: document.Words("Dìon chloinne")}),
			}},
			heading(2, "Last"), document.Para("It ends here."),
		),
	}
	return p
}

func everyBlock() []document.Block {
	agenda := document.Table{Caption: "Agenda",
		Columns: []document.Column{{Title: "Starts", Align: document.End}, {Title: "What happens", Wide: true}, {Title: "Done", Tick: true}, {Title: "Notes"}},
		Rows: []document.Row{
			{Cells: []document.Cell{{Text: []document.Inline{document.Time{ISO: "09:30", S: "9:30am"}}}, {Text: document.Words("Welcome")}, {}, {}}},
			row("9:45am"),
		}}
	signatures := document.Table{Caption: "Tables", RowHeads: true,
		Columns: []document.Column{{Title: "Reader"}, {Title: "Signature"}},
		Rows:    []document.Row{row("Reader 1", ""), row("", "")}}
	inner := document.List{Ordered: true, Start: 3, Items: []document.Item{item("Three"), item("Four", document.Para("and more"))}}
	return []document.Block{
		document.Para("A paragraph."),
		heading(2, "Lists"),
		document.List{Items: []document.Item{item("One"), item("Two", inner)}},
		document.List{Ticks: true, Items: []document.Item{item("Book the room")}},
		heading(3, "Tables"), signatures, agenda,
		document.Facts{Items: []document.Fact{{Term: "Venue", Value: document.Words("Marr House")}, {Term: "Days", Value: document.Words("four")}}},
		document.Callout{Kind: "important", Title: "No case detail", Blocks: []document.Block{document.Para("Write about learning.")}},
		document.Callout{Kind: "note", Blocks: []document.Block{document.Para("A callout without a title says its kind.")}},
		document.List{Ticks: true, Ticked: "Done:", Items: []document.Item{{Done: true, Blocks: []document.Block{document.Para("Lunch is booked")}}, item("Tea")}},
		document.Table{Columns: []document.Column{{Title: "Places", Align: document.Center}}, Rows: []document.Row{row("4")}},
		document.Notes{Label: "Notes", Back: "Back to the text", Items: []document.Note{
			{Number: 1, ID: "note_1", From: "ref_1", Blocks: []document.Block{document.Para("Of the council.")}},
			{Number: 2, ID: "note_2", From: "ref_2", Blocks: []document.Block{document.Code{Text: "two"}}},
		}},
		document.Lines{Label: "What we learned", Count: 12},
		document.Lines{Count: 1},
		document.Lines{Label: "Notes", Count: 3, Pages: true},
		document.Web{Label: "This page on the web:", Address: "https://example.org/glenmarra/criteria.html", Code: "Code of the address"},
		document.Cards{Items: []document.Card{{Name: document.Words("Mòrag NicAoidh"), From: document.Words("Inch social work")}, {Name: document.Words("Reader 2")}}},
		document.Quote{Blocks: []document.Block{document.Para("Everybody is responsible.")}},
		document.Code{Text: "a < b\n  & c"},
		document.Rule{},
		document.Timeline{Label: "What happens when", Caption: "Weeks in grey do not count", Columns: 8, Closed: []int{3},
			Years: []document.Tick{{At: 0, Label: "2026"}}, Key: document.Key{Phase: "Phase", Lane: "Milestone", Closed: "Week that is not counted"},
			Ticks: []document.Tick{{At: 0, Label: "September"}, {At: 5, Label: "October"}},
			Lanes: []document.Lane{{Label: "Preparation", From: 0, To: 4, Phase: true}, {Label: "1", From: 0, To: 0}, {Label: "2", Name: "People are nominated", From: 2, To: 7}}},
		document.Figure{Path: "guidance/room plan.png", Type: "png", Alt: "Desks in pairs", Caption: "The room", Width: 640, Height: 480},
	}
}

func everyInline() []document.Inline {
	return []document.Inline{
		text("Text, "), document.Strong{Kids: document.Words("strong")}, text(", "),
		document.Emphasis{Kids: document.Words("stressed")}, text(", "),
		document.Struck{Kids: document.Words("Monday")}, text(", "),
		text("badge"), document.NoteRef{Number: 1, Says: "Note 1", ID: "ref_1", Note: "note_1"}, document.NoteRef{Number: 2, Says: "Note 2", ID: "ref_2", Note: "note_2"}, text(", "),
		document.Literal{S: "glenmarra.toml"}, document.Break{},
		link(document.Target{URL: "https://example.org/a?b=1&c=2"}, text("elsewhere")), text(", "),
		document.Time{ISO: "2027-01-19T09:30", S: "Tuesday 19 January 2027 at 9:30am"}, text(", "),
		document.Time{ISO: "soon", S: "next week"}, text(", "),
		document.Span{Lang: "gd", Kids: document.Words("clann")}, text("."),
	}
}

func text(s string) document.Text { return document.Text{S: s} }

func link(to document.Target, kids ...document.Inline) document.Link {
	return document.Link{To: to, Kids: kids}
}

// heading returns a heading whose fragment is its text.
func heading(level int, s string) document.Heading {
	return document.Heading{Level: level, ID: s, Text: document.Words(s)}
}

func item(s string, more ...document.Block) document.Item {
	return document.Item{Blocks: append([]document.Block{document.Para(s)}, more...)}
}

func row(cells ...string) document.Row {
	var r document.Row
	for _, s := range cells {
		r.Cells = append(r.Cells, document.Cell{Text: document.Words(s)})
	}
	return r
}
