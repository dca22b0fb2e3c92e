package judge

import (
	_ "embed"

	"github.com/chromedp/chromedp"
)

//go:embed scripts/axe.js
var askAxe string

// Axe runs axe-core on the page in each of the modes, with its rules for WCAG 2.2 AA and best
// practice.
func (v *Visit) Axe(modes ...Mode) ([]Finding, error) {
	if err := chromedp.Do(v.ctx, chromedp.Evaluate[chromedp.Void](v.browser.axe)); err != nil {
		return nil, err
	}
	var found []Finding
	for _, m := range modes {
		if err := v.set(m); err != nil {
			return nil, err
		}
		what, err := v.ask(askAxe)
		if err != nil {
			return nil, err
		}
		found = append(found, v.findings(m.String(), what)...)
	}
	return found, nil
}
