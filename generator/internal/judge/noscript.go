package judge

import (
	_ "embed"
	"errors"
	"slices"

	"github.com/chromedp/cdproto/emulation"
)

//go:embed scripts/dead.js
var askDead string

//go:embed scripts/prose.js
var askProse string

// Scriptless opens the page again without scripts. The page must show the same content, and
// must not show controls that need a script.
func (v *Visit) Scriptless() ([]Finding, error) {
	if err := v.set(Mode{1280, Light}); err != nil {
		return nil, err
	}
	all, err := v.ask(askProse)
	if err != nil {
		return nil, err
	}
	if err := errors.Join(v.scripts(false), v.open()); err != nil {
		return nil, err
	}
	what, err1 := v.ask(askDead)
	there, err2 := v.ask(askProse)
	for _, s := range all {
		if !slices.Contains(there, s) {
			what = append(what, "this is not shown: "+s)
		}
	}
	return v.findings("without scripts", what), errors.Join(err1, err2, v.scripts(true))
}

// scripts allows or forbids scripts on the pages opened from now on.
func (v *Visit) scripts(run bool) error {
	return call(v.ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: !run})
}
