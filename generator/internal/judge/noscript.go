package judge

import (
	"context"
	_ "embed"
	"slices"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

//go:embed scripts/dead.js
var askDead string

//go:embed scripts/prose.js
var askProse string

// Scriptless opens the page again with scripts turned off. It has to show all that it
// shows with them, and nothing that would need one.
func (v *Visit) Scriptless() ([]Finding, error) {
	without, end, err := v.browser.visit(v.root, v.page, withoutScripts)
	defer end()
	if err != nil {
		return nil, err
	}
	what, err := without.ask(askDead)
	if err != nil {
		return nil, err
	}
	all, err := v.ask(askProse)
	if err != nil {
		return nil, err
	}
	there, err := without.ask(askProse)
	if err != nil {
		return nil, err
	}
	for _, s := range all {
		if !slices.Contains(there, s) {
			what = append(what, "this is not shown: "+s)
		}
	}
	return append(v.findings("without scripts", what), without.Heard()...), nil
}

func withoutScripts(ctx context.Context, _ *chromedp.Target) (none chromedp.Void, err error) {
	return none, call(ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
}
