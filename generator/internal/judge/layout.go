package judge

import (
	_ "embed"
	"strconv"
)

//go:embed scripts/layout.js
var askLayout string

//go:embed scripts/spacing.js
var spaceOut string

// Layout checks that the page does not scroll sideways, and that no text is cut off or covered:
// in each of the modes, with normal spacing and the spacing of WCAG 1.4.12.
func (v *Visit) Layout(modes ...Mode) ([]Finding, error) {
	var found []Finding
	for _, spacing := range []struct{ script, name string }{{"() => []", ""}, {spaceOut, ", wider spacing"}} {
		if _, err := v.ask(spacing.script); err != nil {
			return nil, err
		}
		for _, m := range modes {
			what, err := v.layout(m)
			if err != nil {
				return nil, err
			}
			found = append(found, v.findings(m.String()+spacing.name, what)...)
		}
	}
	_, err := v.ask("() => { document.adoptedStyleSheets = []; return []; }")
	return found, err
}

// layout checks the page in a window of its full height, because covered text can only be found
// inside the window.
func (v *Visit) layout(m Mode) ([]string, error) {
	const highest = 16_000
	if err := v.set(m); err != nil {
		return nil, err
	}
	height, err := v.ask(`() => [String(document.documentElement.scrollHeight)]`)
	if err != nil {
		return nil, err
	}
	n, err := strconv.Atoi(height[0])
	if err != nil {
		return nil, err
	}
	if err := v.resize(m, min(n+1, highest)); err != nil {
		return nil, err
	}
	return v.ask(askLayout)
}
