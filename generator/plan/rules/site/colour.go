package site

import (
	"math"
	"strconv"
)

// colour is red, green and blue from 0 to 1.
type colour [3]float64

// parseColour reads "#rrggbb".
func parseColour(s string) (colour, bool) {
	if len(s) != 7 || s[0] != '#' {
		return colour{}, false
	}
	n, err := strconv.ParseUint(s[1:], 16, 32)
	if err != nil {
		return colour{}, false
	}
	return colour{float64(n>>16) / 255, float64(n>>8&0xff) / 255, float64(n&0xff) / 255}, true
}

// contrastWithWhite returns the contrast ratio of WCAG 2, from 1 to 21.
func (c colour) contrastWithWhite() float64 { return 1.05 / (c.luminance() + 0.05) }

func (c colour) luminance() float64 {
	var linear colour
	for i, v := range c {
		if v <= 0.04045 {
			linear[i] = v / 12.92
		} else {
			linear[i] = math.Pow((v+0.055)/1.055, 2.4)
		}
	}
	return 0.2126*linear[0] + 0.7152*linear[1] + 0.0722*linear[2]
}
