package text

import (
	"strings"
	"testing"

	"briefpack/generator/render/pdf/font"
	"briefpack/generator/render/pdf/hyphen"
)

// set returns the lines of a text.
func set(t *testing.T, lang, s string, measure float64) []string {
	return setIn(t, font.Regular, lang, s, measure)
}

func setIn(t *testing.T, face font.ID, lang, s string, measure float64) []string {
	shaper := NewShaper(testFaces(t), hyphen.New())
	p := shaper.Paragraph([]Span{{Text: s, Lang: lang, Style: Style{Face: face, Size: 12}}})
	var out []string
	for _, l := range shaper.Lines(p, measure) {
		var line strings.Builder
		for _, x := range l.Pieces {
			line.WriteString(x.Word.Text)
		}
		out = append(out, strings.TrimSpace(line.String()))
	}
	if n := shaper.CountLines(p, measure); n != len(out) {
		t.Errorf("%q has %d lines, counted as %d", s, len(out), n)
	}
	return out
}

// Titles of columns and names of rows are in bold type. People look for their words.
func TestBoldWordsStayWhole(t *testing.T) {
	if got := strings.Join(setIn(t, font.Bold, "en-GB", "Not applicable", 60), "/"); got != "Not/applicable" {
		t.Errorf("%q", got)
	}
}

func TestWordsAreDividedInNarrowLines(t *testing.T) {
	for _, c := range []struct {
		lang, text string
		measure    float64
		want       string
	}{
		{"en-GB", "a representative of it", 80, "a representat\u00ad/ive of it"},
		{"en-GB", "a representative", 80, "a/representative"},                         // which saves no line
		{"en-GB", "a Representative of it", 85, "a/Representative/of it"},             // perhaps a name
		{"gd", "a representative of it", 80, "a/representative/of it"},                // no patterns
		{"en-GB", "confidentiality", 60, "confidenti\u00ad/ality"},                    // wider than the line
		{"gd", "confidentiality", 60, "confidenti\u00ad/ality"},                       // never without a hyphen
		{"en-GB", "ask@confidentiality.example", 60, "ask@confi/dentiality.e/xample"}, // nobody may think that an address has one
		{"en-GB", strings.Repeat("of it ", 6) + "representative", 190, strings.TrimSpace(strings.Repeat("of it ", 6)) + "/representative"},
	} {
		if got := strings.Join(set(t, c.lang, c.text, c.measure), "/"); got != c.want {
			t.Errorf("%s at %.0f: %q, not %q", c.lang, c.measure, got, c.want)
		}
	}
}
