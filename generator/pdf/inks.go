package pdf

import (
	"fmt"
	"strconv"

	"briefpack/generator/look"
)

// rgb is a colour of print, 0 to 255 each.
type rgb struct{ r, g, b uint8 }

// inks are the colours of a look.
type inks struct{ text, muted, rule, head, link rgb }

func parseInks(c look.Colour) (inks, error) {
	var k inks
	for _, x := range []struct {
		name, value string
		to          *rgb
	}{
		{"text", c.Text, &k.text},
		{"muted", c.Muted, &k.muted},
		{"rule", c.Rule, &k.rule},
		{"head", c.Head, &k.head},
		{"link", c.Link, &k.link},
	} {
		n, err := strconv.ParseUint(trimHash(x.value), 16, 24)
		if err != nil || len(x.value) != 7 || x.value[0] != '#' {
			return k, fmt.Errorf("look: colour %s is %q, not like \"#1a1a1a\"", x.name, x.value)
		}
		*x.to = rgb{uint8(n >> 16), uint8(n >> 8), uint8(n)}
	}
	return k, nil
}

func trimHash(s string) string {
	if s == "" {
		return s
	}
	return s[1:]
}

// Room that text needs to be set at all, in points.
const (
	leastWidth  = 200
	leastHeight = 200
	leastSize   = 12
)

// checkLook reports the first thing in l that cannot be printed.
func checkLook(l look.Look) error {
	w := l.Page.Width - l.Page.Inner - l.Page.Outer
	h := l.Page.Height - l.Page.Top - l.Page.Bottom
	if !(w >= leastWidth && h >= leastHeight && w < 1e5 && h < 1e5) {
		return fmt.Errorf("look: the margins leave %.0f by %.0f points for text; %d by %d are needed", w, h, leastWidth, leastHeight)
	}
	t := l.Text
	for _, x := range []struct {
		name string
		size float64
	}{
		{"body", t.Body}, {"small", t.Small}, {"title", t.Title}, {"h2", t.H2}, {"h3", t.H3}, {"h4", t.H4}, {"cover", t.Cover},
	} {
		if !(x.size >= leastSize && x.size <= h/4) {
			return fmt.Errorf("look: text size %s is %v points; %d to %.0f can be printed", x.name, x.size, leastSize, h/4)
		}
	}
	if !(t.Leading >= 1 && t.Leading <= 3) {
		return fmt.Errorf("look: leading is %v; 1 to 3 can be printed", t.Leading)
	}
	for _, x := range []struct {
		name  string
		value float64
	}{
		{"gap", t.Gap}, {"padding", l.Table.Padding}, {"rule", l.Table.Rule}, {"line", l.Table.Line}, {"tick", l.Table.Tick},
	} {
		if !(x.value >= 0 && x.value <= 72) {
			return fmt.Errorf("look: %s is %v; 0 to 72 can be printed", x.name, x.value)
		}
	}
	return nil
}
