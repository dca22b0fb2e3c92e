package markdown

import (
	"fmt"
	"strings"
	"testing"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/model/document"
)

const front = "+++\ntitle = \"T\"\n+++\n"

// result holds what was read of a page.
type result struct {
	Guidance *definition.Guidance // nil if the page was refused
	Texts    []definition.Text
	Problems []diag.Problem
}

// page reads a page with front matter and a body.
func page(t *testing.T, body string) result {
	t.Helper()
	const file = "content/guidance/page.md"
	_, rest, ok := Split([]byte(front + body))
	if !ok {
		t.Fatal("the front matter was not found")
	}
	if problem := Check(file, rest); problem != nil {
		return result{Problems: []diag.Problem{*problem}}
	}
	g := &definition.Guidance{Name: "page"}
	texts, problems := Read(file, rest, g)
	return result{g, texts, problems}
}

func TestMarkdownBlocks(t *testing.T) {
	text := func(s string) []document.Inline { return []document.Inline{document.Text{S: s}} }
	para := func(s string) document.Block { return document.Paragraph{Text: text(s)} }
	for _, c := range []struct {
		name, body string
		want       document.Block
	}{
		{"paragraph", "one\ntwo", para("one two")},
		{"value with a filter", "for {{reading.days|words}} days", para("for {{reading.days|words}} days")},
		{"value with underscores", "{{people.key_contact.name}} and {{people.inspection_lead.name}}", para("{{people.key_contact.name}} and {{people.inspection_lead.name}}")},
		{"escape and entity", `1 \* 2 &amp; 3 \&amp; &#233;`, para("1 * 2 & 3 &amp; é")},
		{"smuggled control", "a&#27;b&#1;c", para("a b c")},
		{"heading", "## Who **may** come", document.Heading{Level: 2, ID: "who-may-come", Text: []document.Inline{document.Text{S: "Who "}, document.Strong{Kids: text("may")}, document.Text{S: " come"}}}},
		{"hard break", "one\\\ntwo", document.Paragraph{Text: []document.Inline{document.Text{S: "one"}, document.Break{}, document.Text{S: "two"}}}},
		{"list", "3. a\n4. b", document.List{Ordered: true, Start: 3, Items: []document.Item{{Blocks: []document.Block{para("a")}}, {Blocks: []document.Block{para("b")}}}}},
		{"link to guidance", "[x](data-protection.md#law)", document.Paragraph{Text: []document.Inline{document.Link{To: document.Target{Shared: "data-protection", Fragment: "law"}, Kids: text("x")}}}},
		{"link to a document", "[x](criteria.html)", document.Paragraph{Text: []document.Inline{document.Link{To: document.Target{Document: "criteria"}, Kids: text("x")}}}},
		{"link to the overview", "[x](index.html)", document.Paragraph{Text: []document.Inline{document.Link{To: document.Target{Document: "overview"}, Kids: text("x")}}}},
		{"link outside", "[x](HTTPS://example.org)", document.Paragraph{Text: []document.Inline{document.Link{To: document.Target{URL: "HTTPS://example.org"}, Kids: text("x")}}}},
		{"automatic link", "<a@example.org>", document.Paragraph{Text: []document.Inline{document.Link{To: document.Target{URL: "mailto:a@example.org"}, Kids: text("a@example.org")}}}},
		{"code", "```\na {{b|c}}\n\nd\n```", document.Code{Text: "a {{b|c}}\n\nd"}},
		{"figure", `![Of {{a|b}}](z.png "A \"cap\" &amp; {{c|d}}")`, document.Figure{Path: "guidance/z.png", Alt: "Of {{a|b}}", Caption: `A "cap" & {{c|d}}`}},
		{"quotation", "> a", document.Quote{Blocks: []document.Block{para("a")}}},
		{"rule", "---", document.Rule{}},
		{"table", "| a | b |\n|---|--:|\n| {{x|words}} |", document.Table{
			Columns: []document.Column{{Title: "a"}, {Title: "b", Align: document.End}},
			Rows:    []document.Row{{Cells: []document.Cell{{Text: text("{{x|words}}")}, {}}}}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := page(t, c.body+"\n")
			if len(p.Problems) > 0 {
				t.Fatal(p.Problems)
			}
			if got, want := fmt.Sprintf("%#v", p.Guidance.Blocks), fmt.Sprintf("%#v", []document.Block{c.want}); got != want {
				t.Errorf("got  %s\nwant %s", got, want)
			}
		})
	}
}

func TestMarkdownNotes(t *testing.T) {
	p := page(t, "Come *now* {{a|b}}, see [x](y.md).\n\n<b>bold</b> text\n\n![Alt](z.png \"Cap\")\n")
	var texts []string
	for _, x := range p.Texts {
		texts = append(texts, fmt.Sprintf("%d:%d %s", x.At.Line, x.At.Col, x.V))
	}
	want := "4:1 Come |4:7 now|4:11  {{a|b}}, see |4:26 x|4:34 .|6:4 bold|6:12  text|8:3 Alt|8:15 Cap"
	if got := strings.Join(texts, "|"); got != want {
		t.Errorf("texts %s\nwant  %s", got, want)
	}
	if len(p.Guidance.HTML) != 2 || p.Guidance.HTML[0].V != "<b>" || p.Guidance.HTML[0].At.Line != 6 {
		t.Errorf("raw HTML: %+v", p.Guidance.HTML)
	}
	if ls := p.Guidance.Links; len(ls) != 2 || ls[0].To.V != "y.md" || !ls[1].Image || ls[1].Alt != "Alt" {
		t.Errorf("links: %+v", ls)
	}
}

func TestHeadingIDsAreUnique(t *testing.T) {
	p := page(t, "## Why?\n\n## Why\n\n## Why 2\n\n## …\n\n## Cò thig\n")
	var ids []string
	for _, b := range p.Guidance.Blocks {
		ids = append(ids, b.(document.Heading).ID)
	}
	if got, want := strings.Join(ids, " "), "why why-2 why-2-2 section co-thig"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestHostileMarkdown refuses pages over which the parser would take minutes.
func TestHostileMarkdown(t *testing.T) {
	for name, body := range map[string]string{
		"nested lists":  strings.Repeat("- ", 250_000),
		"nested quotes": strings.Repeat("> ", 250_000),
		"brackets":      strings.Repeat("[", 500_000),
		"stars":         strings.Repeat("*a ", 300_000),
		"open values":   strings.Repeat("{{", 500_000),
		"backslashes":   strings.Repeat("\\", 1_000_000),
	} {
		t.Run(name, func(t *testing.T) {
			if p := page(t, body); p.Guidance != nil {
				t.Error("not refused")
			}
		})
	}
}

func FuzzMarkdown(f *testing.F) {
	f.Add("## a\n\n- b {{c|d}}\n\n| a |\n|---|\n| b |\n\n![x](y.png)")
	f.Add("<script>\n\n[a]: b\n[a]\n\n***\n> 1. x\n\\")
	f.Fuzz(func(t *testing.T, body string) {
		if len(body) > 10_000 || strings.ContainsRune(body, maskedBar) {
			return
		}
		p := page(t, body)
		for _, x := range p.Texts {
			if x.At.Line < 1 || x.At.Col < 1 {
				t.Errorf("%q has no place", x.V)
			}
		}
	})
}
