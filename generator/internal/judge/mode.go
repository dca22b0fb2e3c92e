package judge

import (
	"fmt"
	"image"
	"slices"

	"github.com/chromedp/cdproto/emulation"
)

// Look holds a reader's system settings.
type Look struct {
	Name     string
	media    string // "print", or "" for screens
	features []*emulation.MediaFeature
}

// The looks. They all reduce motion, so that nothing moves while it is measured.
var (
	Light  = look("light", "", "prefers-color-scheme", "light")
	Dark   = look("dark", "", "prefers-color-scheme", "dark")
	Forced = look("forced colours", "", "forced-colors", "active", "prefers-color-scheme", "dark")
	Print  = look("print", "print", "prefers-color-scheme", "light")
)

func look(name, media string, namesAndValues ...string) Look {
	l := Look{Name: name, media: media, features: []*emulation.MediaFeature{{Name: "prefers-reduced-motion", Value: "reduce"}}}
	for i := 0; i < len(namesAndValues); i += 2 {
		l.features = append(l.features, &emulation.MediaFeature{Name: namesAndValues[i], Value: namesAndValues[i+1]})
	}
	return l
}

// Mode is a window width with a look.
type Mode struct {
	Width int // CSS pixels
	Look
}

func (m Mode) String() string { return fmt.Sprintf("%d px, %s", m.Width, m.Name) }

// tall is the height of all windows.
const tall = 900

func (m Mode) window() image.Rectangle { return image.Rect(0, 0, m.Width, tall) }

// Narrow is a window of 1,280 pixels at a zoom of 400%.
var Narrow = Mode{320, Light}

// AllModes returns each width with each look.
func AllModes() []Mode {
	var modes []Mode
	for _, width := range []int{320, 768, 1280} {
		for _, l := range []Look{Light, Dark, Forced, Print} {
			modes = append(modes, Mode{width, l})
		}
	}
	return modes
}

// Widths returns each width with one look.
func Widths(l Look) []Mode {
	return slices.DeleteFunc(AllModes(), func(m Mode) bool { return m.Name != l.Name })
}
