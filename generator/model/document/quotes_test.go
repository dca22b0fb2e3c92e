package document

import "testing"

var british = Quotes{Single: [2]rune{'‘', '’'}, Double: [2]rune{'“', '”'}}

func TestQuotes(t *testing.T) {
	for in, want := range map[string]string{
		`the child's plan`:                   "the child’s plan",
		`readers' names, O'Brien's "report"`: "readers’ names, O’Brien’s “report”",
		`"Who?" she said. 'Me.'`:             "“Who?” she said. ‘Me.’",
		`("in brackets") and "'inner' text"`: "(“in brackets”) and “‘inner’ text”",
		`the '90s, rock 'n' roll`:            "the ’90s, rock ‘n’ roll",
		`a screen of 24" and a desk of 5'`:   `a screen of 24" and a desk of 5'`,
		`he said "yes 24"`:                   "he said “yes 24”",
		"“done” already":                     "“done” already",
		`"`:                                  "”",
	} {
		if got := british.Text(in); got != want {
			t.Errorf("%s: got %s, want %s", in, got, want)
		}
		if got := (Quotes{}).Text(in); got != in {
			t.Errorf("%s: became %s without marks", in, got)
		}
	}
}

func TestQuotesOfADocument(t *testing.T) {
	d := &Document{Title: "The child's plan", Lang: "en-GB", Imprint: Imprint{Owner: "St Andrew's"}, Blocks: []Block{
		Paragraph{Text: []Inline{Text{`Say "`}, Strong{Words("it's me")}, Text{`" to `}, Link{To: Target{URL: "mailto:o'brien@example.org"}, Kids: Words("o'brien@example.org")}, Text{"'s desk, "}, Literal{"it's"}, Span{"fr", Words("l'heure")}}},
		Code{"it's"},
		Table{Caption: "Who's who", Columns: []Column{{Title: "Reader's name"}}, Rows: []Row{{Cells: []Cell{{Words("'Al'")}}}}},
		Table{Lang: "fr", Caption: "L'heure"},
	}}
	got := british.Document(d)
	p := got.Blocks[0].(Paragraph)
	if s, want := Plain(p.Text), "Say “it’s me” to o'brien@example.org’s desk, it'sl'heure"; s != want {
		t.Errorf("got %s, want %s", s, want)
	}
	table := got.Blocks[2].(Table)
	if got.Title != "The child’s plan" || got.Imprint.Owner != "St Andrew’s" || got.Blocks[1].(Code).Text != "it's" || table.Caption != "Who’s who" || table.Columns[0].Title != "Reader’s name" ||
		Plain(table.Rows[0].Cells[0].Text) != "‘Al’" || got.Blocks[3].(Table).Caption != "L'heure" {
		t.Errorf("got %+v", got)
	}
	if d.Title != "The child's plan" || Plain(d.Blocks[0].(Paragraph).Text)[4] != '"' {
		t.Error("the document itself was changed")
	}
}
