package printstyle

import (
	"fmt"
	"strconv"
	"strings"
)

// RGB is a colour of print. Its parts are from 0 to 255.
type RGB struct{ R, G, B uint8 }

// Inks holds the colours of print as numbers.
type Inks struct{ Text, Muted, Rule, Line, Head, Link, Accent RGB }

// Inks returns the colours as numbers. The error names the first invalid colour.
func (c Colour) Inks() (Inks, error) {
	var k Inks
	for _, x := range []struct {
		name, value string
		to          *RGB
	}{
		{"text", c.Text, &k.Text},
		{"muted", c.Muted, &k.Muted},
		{"rule", c.Rule, &k.Rule},
		{"line", c.Line, &k.Line},
		{"head", c.Head, &k.Head},
		{"link", c.Link, &k.Link},
		{"accent", c.Accent, &k.Accent},
	} {
		n, err := strconv.ParseUint(strings.TrimPrefix(x.value, "#"), 16, 24)
		if err != nil || len(x.value) != len("#rrggbb") || x.value[0] != '#' {
			return k, fmt.Errorf("look: colour %s is %q, not like \"#1a1a1a\"", x.name, x.value)
		}
		*x.to = RGB{uint8(n >> 16), uint8(n >> 8), uint8(n)}
	}
	return k, nil
}
