package html

import (
	"math"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

func unescape(t *testing.T, s string) string {
	t.Helper()
	u, err := url.PathUnescape(s)
	if err != nil {
		t.Fatal(err)
	}
	return u
}

// TestLayoutsSayNothingOfTheirOwn holds the templates to the rule that whatever a
// page says is data: the document's, the site's or the words'.
func TestLayoutsSayNothingOfTheirOwn(t *testing.T) {
	actionsAndTags := regexp.MustCompile(`(?s)\{\{.*?\}\}|<[^<>{}]*>`)
	letters := regexp.MustCompile(`\pL+`)
	for name, data := range layouts(t) {
		if !isTemplate(name) {
			continue
		}
		// Actions inside tags go first, so that what is left of a tag is one piece.
		text := regexp.MustCompile(`(?s)\{\{.*?\}\}`).ReplaceAllString(string(data), "")
		text = actionsAndTags.ReplaceAllString(text, "")
		if said := letters.FindAllString(text, -1); said != nil {
			t.Errorf("%s says %q", name, said)
		}
	}
}

func TestStylesheet(t *testing.T) {
	css := string(layouts(t)["style.css"])
	for name, most := range map[string]int{"style.css": 20_000, "search.js": 12_000} {
		if size := len(Assets(layouts(t), "")[name]); size > most {
			t.Errorf("%s has %d bytes, and may have %d", name, size, most)
		}
	}
	for _, asks := range []string{"url(", "@import", "@font-face"} {
		if strings.Contains(css, asks) {
			t.Errorf("the stylesheet asks for other files: %s", asks)
		}
	}
	if n, m := strings.Count(css, "{"), strings.Count(css, "}"); n != m {
		t.Errorf("%d braces open, %d close", n, m)
	}
	for _, name := range regexp.MustCompile(`var\((--[a-z-]+)`).FindAllStringSubmatch(css, -1) {
		if !strings.Contains(css, name[1]+":") {
			t.Errorf("%s is used and never set", name[1])
		}
	}
}

// TestStylesheetHasNoLeftAndRight holds the stylesheet to start and end, which change places on
// a page from right to left.
func TestStylesheetHasNoLeftAndRight(t *testing.T) {
	css := string(layouts(t)["style.css"])
	physical := regexp.MustCompile(`(?:^|[^a-z])(?:(?:[a-z]+-)?(?:left|right)(?:-[a-z]+)?|float|clear): *[^;]*|: *(?:left|right) *[;}]`)
	if found := physical.FindAllString(css, -1); found != nil {
		t.Errorf("the stylesheet has %q", found)
	}
	for _, four := range regexp.MustCompile(`(?:padding|margin|inset|border-width): *([^\s;]+) ([^\s;]+) ([^\s;]+) ([^\s;]+)`).FindAllStringSubmatch(css, -1) {
		if four[2] != four[4] {
			t.Errorf("%q is not the same at both ends of a line", four[0])
		}
	}
}

// TestColoursAreLegible computes the contrast of every pair of colours that text is
// set in, light and dark; WCAG 2.2 asks for 4.5 and, for what is not text, 3.
func TestColoursAreLegible(t *testing.T) {
	css := string(layouts(t)["style.css"])
	light := colours(css[strings.Index(css, ":root"):strings.Index(css, "@media (prefers-color-scheme: dark)")])
	dark := colours(css[strings.Index(css, "@media (prefers-color-scheme: dark)"):strings.Index(css, "*, ::before")])
	pairs := []struct {
		text, ground string
		least        float64
	}{
		{"ink", "paper", 7}, {"ink", "tint", 7}, {"ink", "warn", 7}, {"ink", "alert", 7}, {"ink", "note", 7},
		{"soft", "paper", 4.5}, {"soft", "tint", 4.5},
		{"link", "paper", 4.5}, {"link", "tint", 4.5}, {"link", "warn", 4.5}, {"link", "note", 4.5},
		{"deep", "paper", 4.5}, {"deep", "tint", 4.5}, {"visited", "paper", 4.5}, {"visited", "tint", 4.5}, {"visited", "warn", 4.5},
		{"edge", "paper", 3},
	}
	for scheme, set := range map[string]map[string]string{"light": light, "dark": dark} {
		for _, p := range pairs {
			if got := contrast(t, set[p.text], set[p.ground]); got < p.least {
				t.Errorf("%s: %s on %s has a contrast of %.2f, want %.1f", scheme, p.text, p.ground, got, p.least)
			}
		}
	}
	if got := contrast(t, DefaultColour, "#ffffff"); got < 4.5 {
		t.Errorf("the brand colour has a contrast of %.2f", got)
	}
}

func colours(css string) map[string]string {
	set := map[string]string{}
	for _, m := range regexp.MustCompile(`--([a-z]+): (#[0-9a-f]{3,6});`).FindAllStringSubmatch(css, -1) {
		set[m[1]] = m[2]
	}
	return set
}

// contrast is the contrast ratio of WCAG 2.2, 1 to 21.
func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(t *testing.T, colour string) float64 {
	t.Helper()
	hex := strings.TrimPrefix(colour, "#")
	if len(hex) == 3 {
		hex = string([]byte{hex[0], hex[0], hex[1], hex[1], hex[2], hex[2]})
	}
	n, err := strconv.ParseUint(hex, 16, 32)
	if err != nil || len(hex) != 6 {
		t.Fatalf("%q is no colour", colour)
	}
	linear := func(v uint64) float64 {
		c := float64(v&0xff) / 255
		if c <= 0.04045 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(n>>16) + 0.7152*linear(n>>8) + 0.0722*linear(n)
}
