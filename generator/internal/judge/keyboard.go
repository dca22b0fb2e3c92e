package judge

import (
	"bytes"
	_ "embed"
	"fmt"
	"image"
	"image/png"
	"strings"
	"sync"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

//go:embed scripts/stops.js
var listStops string

//go:embed scripts/walked.js
var askWalked string

// Seen remembers the kinds of link and control whose focus was measured, because one of each
// kind is enough. Its zero value is ready, and safe for concurrent use.
type Seen struct{ kinds sync.Map }

// Keyboard moves through the page with the Tab key. It checks that Tab reaches every link and
// control in order, and measures whether the focus is visible on each kind that was not measured
// before.
func (v *Visit) Keyboard(m Mode, seen *Seen) ([]Finding, error) {
	if err := v.set(m); err != nil {
		return nil, err
	}
	stops, err := v.ask(listStops)
	if err != nil {
		return nil, err
	}
	if len(stops) == 0 {
		return v.findings(m.String(), []string{"there is nothing to tab to"}), nil
	}
	for range stops {
		if err := v.press("Tab", 9); err != nil {
			return nil, err
		}
	}
	what, err := v.ask(askWalked)
	if err != nil {
		return nil, err
	}
	for i, kind := range stops {
		if _, known := seen.kinds.LoadOrStore(m.String()+kind, true); known {
			continue
		}
		problem, err := v.shows(m, i)
		if err != nil {
			return nil, err
		}
		if problem != "" {
			what = append(what, problem+": "+kind)
		}
	}
	return v.findings(m.String(), what), nil
}

func (v *Visit) press(key string, code int64) error {
	for _, way := range []input.DispatchKeyEventType{input.DispatchKeyEventTypeRawKeyDown, input.DispatchKeyEventTypeKeyUp} {
		event := input.DispatchKeyEventParams{Type: way, Key: key, Code: key, WindowsVirtualKeyCode: code}
		if err := call(v.ctx, input.DispatchKeyEvent, event); err != nil {
			return fmt.Errorf("%s: press %s: %w", v.page, key, err)
		}
	}
	return nil
}

// shows measures how the picture changes if a stop has the focus. Enough pixels must differ by
// 3:1 or more: a line of 4 pixels along the shorter side.
func (v *Visit) shows(m Mode, stop int) (string, error) {
	box, err := v.ask(fmt.Sprintf("() => stops.focus(%d)", stop))
	if err != nil {
		return "", err
	}
	var x, y, width, height int
	var scrolled, line image.Point
	if _, err := fmt.Sscan(strings.Join(box, " "), &x, &y, &width, &height, &scrolled.X, &scrolled.Y, &line.X, &line.Y); err != nil {
		return "", fmt.Errorf("%s: the box of a stop: %w", v.page, err)
	}
	const margin = 8
	around := image.Rect(x-margin, y-margin, x+width+margin, y+height+margin).Intersect(m.window()).Add(scrolled)
	with, err := v.picture(around)
	if err != nil {
		return "", err
	}
	if _, err := v.ask("() => stops.blur()"); err != nil {
		return "", err
	}
	without, err := v.picture(around)
	if err != nil {
		return "", err
	}
	if got, want := changed(with, without), 4*min(line.X, line.Y); got < want {
		return fmt.Sprintf("its focus shows in %d pixels, not in %d", got, want), nil
	}
	return "", nil
}

// picture takes a picture of a part of the page in the window. A picture of the whole page would
// take longer than all other checks.
func (v *Visit) picture(part image.Rectangle) (image.Image, error) {
	fast := true
	at := &page.Viewport{X: float64(part.Min.X), Y: float64(part.Min.Y), Width: float64(part.Dx()), Height: float64(part.Dy()), Scale: 1}
	shot, err := chromedp.Call(v.ctx, page.CaptureScreenshot, page.CaptureScreenshotParams{Clip: at, OptimizeForSpeed: &fast})
	if err != nil {
		return nil, fmt.Errorf("%s: take a picture: %w", v.page, err)
	}
	return png.Decode(bytes.NewReader(shot.Data))
}

// changed counts the pixels of two pictures with a contrast of 3:1 or more.
func changed(a, b image.Image) int {
	n := 0
	part := a.Bounds().Intersect(b.Bounds())
	for y := part.Min.Y; y < part.Max.Y; y++ {
		for x := part.Min.X; x < part.Max.X; x++ {
			if contrast(a.At(x, y), b.At(x, y)) >= 3 {
				n++
			}
		}
	}
	return n
}
