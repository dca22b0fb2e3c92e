package markdown

import (
	"strings"
	"testing"
)

func TestCheckLimits(t *testing.T) {
	for name, c := range map[string]struct {
		text, want string
		line       int
	}{
		"a long page":          {strings.Repeat("Bring your badge.\n\n", maxLines), "", 0},
		"a line more":          {strings.Repeat("Bring your badge.\n\n", maxLines) + "So do.\n", "the page has more than 20000 lines of text", 2*maxLines + 1},
		"headings":             {strings.Repeat("# A\n\n", maxLines+1), "the page has more than 20000 lines of text", 2*maxLines + 1},
		"an endless paragraph": {strings.Repeat("word ", maxParagraph/4), "a paragraph, list or table is longer than 64 KiB", 1},
		"nested quotations":    {"A\n\n" + strings.Repeat("> ", maxNesting+1) + "x\n", "quotations or lists are nested more than 64 deep", 3},
	} {
		p := Check("a.md", []byte(c.text))
		switch {
		case c.want == "" && p != nil:
			t.Errorf("%s: %q", name, p.Message)
		case c.want != "" && (p == nil || p.Message != c.want || p.At.Line != c.line):
			t.Errorf("%s: %+v, want %q in line %d", name, p, c.want, c.line)
		}
	}
}
