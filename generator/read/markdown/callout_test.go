package markdown

import (
	"strings"
	"testing"

	"briefpack/generator/model/document"
)

// TestCallout reads a callout without what marks it, in its blocks and in the texts that
// rules look at.
func TestCallout(t *testing.T) {
	p := page(t, "\n> [!Warning]\n> Bring **a badge**.\n")
	if len(p.Problems) > 0 {
		t.Fatal(p.Problems)
	}
	c, ok := p.Guidance.Blocks[0].(document.Callout)
	if !ok || c.Kind != "warning" || document.Plain(c.Blocks[0].(document.Paragraph).Text) != "Bring a badge." {
		t.Errorf("read as %#v", p.Guidance.Blocks[0])
	}
	found := false
	for _, text := range p.Texts {
		if strings.Contains(text.V, "[!") {
			t.Errorf("the marker is in the text %q at line %d", text.V, text.At.Line)
		}
		found = found || strings.Contains(text.V, "Bring")
	}
	if !found {
		t.Errorf("the text of the callout is missing from %v", p.Texts)
	}
}
