package judge

import (
	_ "embed"
	"errors"
	"strconv"
)

//go:embed scripts/phone.js
var askPhone string

// The size of a small phone, and where the text of a page may begin on it.
const (
	phoneWidth  = 320
	phoneHeight = 640
	textBefore  = 400
)

// Phone checks how a page begins and how long it is on a small phone: its text begins in the first
// two thirds of the screen, and it has a number of screens at most. If calls is true, the first
// number to call is on the first screen.
func (v *Visit) Phone(most int, calls bool) ([]Finding, error) {
	narrow := Mode{Width: phoneWidth, Look: Light}
	if err := errors.Join(v.resize(narrow, phoneHeight), v.open()); err != nil {
		return nil, err
	}
	told, err := v.ask("() => (" + askPhone + ")(" + strconv.Itoa(most) + ", " + strconv.Itoa(textBefore) + ", " + strconv.FormatBool(calls) + ")")
	return v.findings("phone", told), err
}
