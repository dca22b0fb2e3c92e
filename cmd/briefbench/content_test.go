package main

import (
	"path/filepath"
	"strings"
	"testing"
)

// TestTexts reads a page and writes it for the other programs. They get all of its words, and
// nothing that is a sign to them.
func TestTexts(t *testing.T) {
	dir := t.TempDir()
	page := `<html><head><title>Plan &amp; agenda</title></head><body><p>Skip</p><main><div><h2>When</h2><p>On <b>*Tuesday*</b>,
"early"</p><ul><li>one</li><li>#2</li></ul><table><tr><th>Time</th><th>Item</th></tr><tr><td>9:30am</td><td>a | b</td></tr></table></div></main></body></html>`
	if err := write(filepath.Join(dir, "public", "glen", "index.html"), page); err != nil {
		t.Fatal(err)
	}
	texts, err := textsOf(dir, "public")
	if err != nil || len(texts) != 1 || texts[0].name != "public/glen/index" || texts[0].title != "Plan & agenda" {
		t.Fatal(texts, err)
	}
	for _, c := range []struct{ name, got, want string }{
		{"Markdown", markdown(texts[0]), "+++\ntitle = \"Plan & agenda\"\n+++\n\n\n## When\n\nOn \\*Tuesday\\*, \"early\"\n\n- one\n- \\#2\n\n| Time | Item |\n|---|---|\n| 9:30am | a \\| b |\n"},
		{"Typst", typst(texts[0]), "#set document(title: \"Plan & agenda\")\n#set text(lang: \"en\", region: \"GB\")\n#heading(level: 2, \"When\")\n" +
			"#par(\"On *Tuesday*, \\\"early\\\"\")\n#list(\"one\")\n#list(\"#2\")\n#table(columns: 2, \"Time\", \"Item\", \"9:30am\", \"a | b\")\n"},
	} {
		if c.got != c.want {
			t.Errorf("%s:\n%s\nwant:\n%s", c.name, c.got, c.want)
		}
	}
	if strings.Contains(markdown(texts[0]), "Skip") {
		t.Error("a text is not of the main part")
	}
}
