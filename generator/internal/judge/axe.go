package judge

import (
	_ "embed"
	"slices"

	"github.com/chromedp/chromedp"
)

//go:embed scripts/axe.js
var askAxe string

//go:embed scripts/shown.js
var askShown string

// sight lists the rules of axe-core that look at colours, sizes, places and tables. The others look at the
// structure of a page and at what it hides.
const sight = `["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size", "scope-attr-valid", "td-headers-attr", "th-has-data-cells", "table-duplicate-name", "empty-table-header", "skip-link"]`

// Axe runs axe-core on the page in each of the modes, with its rules for WCAG 2.2 AA and best
// practice. In a mode that hides the same as one before, only the rules of sight can find more.
func (v *Visit) Axe(modes ...Mode) ([]Finding, error) {
	if err := chromedp.Do(v.ctx, chromedp.Evaluate[chromedp.Void](v.browser.axe)); err != nil {
		return nil, err
	}
	var found []Finding
	for _, m := range modes {
		if err := v.set(m); err != nil {
			return nil, err
		}
		isKnown, err := v.ask(askShown)
		if err != nil {
			return nil, err
		}
		rules := "null"
		if slices.Equal(isKnown, []string{"true"}) {
			rules = sight
		}
		what, err := v.ask("() => (" + askAxe + ")(" + rules + ")")
		if err != nil {
			return nil, err
		}
		found = append(found, v.findings(m.String(), what)...)
	}
	return found, nil
}
