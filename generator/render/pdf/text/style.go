package text

import (
	"briefpack/generator/model/printstyle"
	"briefpack/generator/render/pdf/font"
	"briefpack/generator/render/pdf/tag"
)

// Style is how text is set.
type Style struct {
	Face font.ID
	Size float64 // points
	Ink  printstyle.RGB
}

// Bolder returns the bold sister of the style.
func (s Style) Bolder() Style {
	switch s.Face {
	case font.Regular:
		s.Face = font.Bold
	case font.Italic:
		s.Face = font.BoldItalic
	}
	return s
}

// Slanted returns the italic sister of the style.
func (s Style) Slanted() Style {
	switch s.Face {
	case font.Regular:
		s.Face = font.Italic
	case font.Bold:
		s.Face = font.BoldItalic
	}
	return s
}

// Span is text of one style, clean.
type Span struct {
	Text   string
	Lang   string // BCP 47, or ""
	Style  Style
	Mark   *tag.Mark
	Link   *tag.Link
	Ends   bool // a line ends after it
	Date   bool // it is a date or a time
	Struck bool // a line goes through it
	Number bool // it is the page that Link leads to, which is not known yet
}
