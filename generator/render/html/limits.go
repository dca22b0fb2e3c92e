package html

import "errors"

// The limits of a page. They count work instead of time, so a page that works on one computer
// works on every computer.
const (
	largest       = 32 << 20 // bytes of a page
	mostSteps     = 1 << 20  // steps of its templates
	largestLayout = 1 << 16  // bytes of a layout
	mostLayouts   = 1_000    // layouts and their defines
	mostReports   = 100      // problems of each kind before the rest is left out
	deepest       = 6        // ranges within ranges of one layout; html/template checks each level twice
	longest       = 1 << 16  // bytes of text that a function of templates takes
)

var (
	errTooLarge = errors.New("the page is too large: the template may be endless")
	errTooLong  = errors.New("the page takes too many steps: the template may be endless")
	errLongText = errors.New("the text is too long for a function")
)
