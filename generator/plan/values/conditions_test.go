package values

import (
	"fmt"
	"strings"
	"testing"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

func TestConditions(t *testing.T) {
	in := glenmarra()
	in.Reading.Reserves = number(0)
	v := ForInspection(in, &definition.Site{}, table())
	for _, c := range []struct{ in, want string }{
		{"Come{{if training.date}} on {{training.date|short}}{{end}}.", "Come on 19 January 2027."},
		{"{{if training.venue}}In {{training.venue}}{{else}}The place follows{{end}}.", "The place follows."},
		{"{{if not training.venue}}No place yet{{end}}", "No place yet"},
		{"{{if reading.reserves}}with reserves{{else}}alone{{end}}", "alone"},
		{"{{if reading.days}}a{{if training.venue}}b{{else}}c{{end}}d{{else}}e{{end}}", "acd"},
		{"{{if training.venue}}a{{if reading.days}}b{{else}}c{{end}}d{{end}}e", "e"},
		{"{{training.venue|default:a place to be confirmed}}", "a place to be confirmed"},
		{"{{training.date|short|default:soon}}", "19 January 2027"},
		{"{{training.venue|capital|default:Somewhere, nearby}}", "Somewhere, nearby"},
	} {
		if got := v.Text(c.in); got != c.want {
			t.Errorf("%s: got %q, want %q", c.in, got, c.want)
		}
		if problems := v.Checker().Unknown(0, c.in); len(problems) > 0 {
			t.Errorf("%s: %v", c.in, problems)
		}
	}
}

func TestWrongConditions(t *testing.T) {
	v := ForInspection(glenmarra(), &definition.Site{}, table())
	for _, c := range []struct{ in, want string }{
		{"{{if training.dat}}a{{end}}", `there is no value "training.dat"`},
		{"{{if training.date}}a", "this {{if}} has no {{end}}"},
		{"a{{end}}", "there is no {{if}} before this {{end}}"},
		{"{{else}}", "there is no {{if}} before this {{else}}"},
		{"{{if training.date}}a{{else}}b{{else}}c{{end}}", "this {{if}} has an {{else}} already"},
		{"{{if training.venue}}{{training.venu}}{{end}}", `there is no value "training.venu"`},
		{"{{if training.date}}{{training.venue}}{{end}}", `the value "training.venue" is not given here`},
		{"{{training.venu|default:here}}", `there is no value "training.venu"`},
	} {
		ch := v.Checker()
		var got []string
		for _, u := range ch.Unknown(0, c.in) {
			got = append(got, u.Reason)
		}
		_, unended := ch.Unended()
		for _, u := range unended {
			got = append(got, u.Reason)
		}
		if len(got) != 1 || got[0] != c.want {
			t.Errorf("%s: got %q, want %q", c.in, got, c.want)
		}
	}
}

// TestConditionsOverBlocks hides whole blocks, items, rows and links, and nothing else.
func TestConditionsOverBlocks(t *testing.T) {
	v := ForInspection(glenmarra(), &definition.Site{}, table())
	para := func(s string) document.Block { return document.Para(s) }
	row := func(s string) document.Row { return document.Row{Cells: []document.Cell{{Text: document.Words(s)}}} }
	got := v.Blocks([]document.Block{
		para("{{if training.venue}}"),
		document.Heading{Level: 2, ID: "where", Text: document.Words("Where")},
		document.Figure{Alt: "A map"}, document.Rule{},
		document.Quote{Blocks: []document.Block{para("said")}},
		para("{{else}}"),
		para("Shown"),
		para("{{end}}"),
		document.List{Items: []document.Item{{Blocks: []document.Block{para("one")}}, {Blocks: []document.Block{para("{{if training.venue}}two{{end}}")}}}},
		document.Table{Columns: []document.Column{{Title: "Who"}}, Rows: []document.Row{row("{{if training.venue}}hidden{{end}}"), row("seen"), {Cells: make([]document.Cell, 1)}}},
		document.Paragraph{Text: []document.Inline{
			document.Text{S: "See {{if training.venue}}"}, document.Link{To: document.Target{URL: "https://example.org"}, Kids: document.Words("the map")}, document.Text{S: "{{end}}us"},
		}},
	})
	want := "Shown|one|Who|seen|See us"
	all := document.Strings(&document.Document{Blocks: got})
	if rows := len(got[2].(document.Table).Rows); rows != 2 {
		t.Errorf("the table has %d rows, want the one that is seen and the one to write in", rows)
	}
	if s := strings.Join(all, "|"); s != want || len(got) != 4 {
		t.Errorf("got %s in %d blocks, want %s in 4: %s", s, len(got), want, fmt.Sprint(got))
	}
}

// TestConditionsOverNotes leaves out notes to hidden text, and terms with hidden definitions.
func TestConditionsOverNotes(t *testing.T) {
	v := ForInspection(glenmarra(), &definition.Site{}, table())
	ref := func(id, note string) document.Inline { return document.NoteRef{ID: id, Note: note} }
	note := func(id, from, says string) document.Note {
		return document.Note{ID: id, From: from, Blocks: []document.Block{document.Para(says)}}
	}
	got := v.Blocks([]document.Block{
		document.Paragraph{Text: []document.Inline{
			document.Text{S: "Seen {{if training.venue}}hidden"}, ref("ref_1", "note_1"), ref("ref_2", "note_2"), document.Text{S: "{{end}}"}, ref("ref_2_2", "note_2"),
		}},
		document.Facts{Items: []document.Fact{{Term: "Place", Value: document.Words("{{if training.venue}}x{{end}}")}, {Term: "Day", Value: document.Words("Monday")}}},
		document.Notes{Items: []document.Note{note("note_1", "ref_1", "one"), note("note_2", "ref_2", "two")}},
	})
	if facts := got[1].(document.Facts).Items; len(facts) != 1 || facts[0].Term != "Day" {
		t.Errorf("the facts are %v, want the day alone", facts)
	}
	if notes := got[2].(document.Notes).Items; len(notes) != 1 || notes[0].ID != "note_2" || notes[0].From != "ref_2_2" {
		t.Errorf("the notes are %v, want note_2 from ref_2_2", notes)
	}
}
