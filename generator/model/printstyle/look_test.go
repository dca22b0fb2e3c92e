package printstyle_test

import (
	"os"
	"testing"

	"github.com/BurntSushi/toml"

	"briefpack/generator/model/printstyle"
)

// The look that comes with the program can be printed; its large print keeps to what the
// field asks for, and two name cards go on a sheet of either.
func TestTheProgramsOwnLook(t *testing.T) {
	data, err := os.ReadFile("../../../layouts/print.toml")
	if err != nil {
		t.Fatal(err)
	}
	var l printstyle.Look
	if _, err := toml.Decode(string(data), &l); err != nil {
		t.Fatal(err)
	}
	for _, f := range l.Faults() {
		t.Errorf("%s: %s", f.Key, f.Says)
	}
	large := l.LargePrint()
	if large.Text.Body < 18 || large.Text.Small < 18 || large.Text.H4 <= large.Text.Body || !large.Stacked || l.Stacked {
		t.Errorf("large print is set as %+v", large.Text)
	}
	if large.Page.Width != l.Page.Width || large.Code != l.Code {
		t.Error("what large print does not give has changed")
	}
	for _, x := range []printstyle.Look{l, large} {
		if room := x.Page.Height - x.Page.Top - x.Page.Bottom; 4*x.Card.Side > room {
			t.Errorf("two cards of %g points need more than %g", x.Card.Side, room)
		}
	}
}
