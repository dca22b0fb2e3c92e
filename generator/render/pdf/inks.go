package pdf

import (
	"fmt"
	"strconv"

	"briefpack/generator/model/printstyle"
)

// rgb is a colour of print, 0 to 255 each.
type rgb struct{ r, g, b uint8 }

// inks are the colours of a look.
type inks struct{ text, muted, rule, head, link rgb }

func parseInks(c printstyle.Colour) (inks, error) {
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

// checkLook reports the first thing in l that cannot be printed.
func checkLook(l printstyle.Look) error {
	for _, f := range l.Faults() {
		return fmt.Errorf("look: %s: %s", f.Key, f.Says)
	}
	return nil
}
