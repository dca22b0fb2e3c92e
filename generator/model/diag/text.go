package diag

import (
	"fmt"
	"io"
	"strings"
)

// Style is how Text writes. The zero Style is plain text of 100 columns.
type Style struct {
	Colour bool // with the colours of a terminal
	Width  int  // columns to cut source lines to; 0 for 100
}

// The colours of Text: SGR parameters of a terminal.
const (
	red    = "1;31"
	yellow = "1;33"
	blue   = "34"
	bold   = "1"
)

// narrowest is the least room that a source line is given, in columns.
const narrowest = 24

// Text writes problems for a person: each with its code, its place, the source
// line with carets under what is meant, and what to do; at the end how many
// there are. It writes nothing when there is no problem.
func Text(w io.Writer, ps []Problem, style Style) error {
	var b strings.Builder
	var known position
	for _, p := range ps {
		writeProblem(&b, p, style, &known)
		b.WriteByte('\n')
	}
	if len(ps) > 0 {
		fmt.Fprintln(&b, Count(ps))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// Text returns one problem as Text writes it among others.
func (p Problem) Text(style Style) string {
	var b strings.Builder
	writeProblem(&b, p, style, &position{})
	return b.String()
}

func writeProblem(b *strings.Builder, p Problem, style Style, known *position) {
	fmt.Fprintf(b, "%s %s [%s]\n",
		style.paint(severityColour(p.Severity), p.Severity.String()+":"),
		style.paint(bold, Visible(p.Message)), Visible(p.Code))
	if p.At.File != "" {
		fmt.Fprintf(b, "  %s %s\n", style.paint(blue, "-->"), Visible(placeOf(p.At)))
	}
	if p.At.Line > 0 && p.Source != "" {
		writeSource(b, p, style, known)
	}
	if p.Help != "" {
		fmt.Fprintf(b, "  %s %s\n", style.paint(blue, "help:"), Visible(p.Help))
	}
}

// writeSource writes the source line and, when the column is known, its carets.
func writeSource(b *strings.Builder, p Problem, style Style, known *position) {
	number := fmt.Sprintf("%5d", p.At.Line)
	room := max(style.width()-len(number)-len(" | "), narrowest)
	e := excerptOf(p, room, known)
	bar := style.paint(blue, "|")
	fmt.Fprintf(b, "%s %s %s\n", style.paint(blue, number), bar, strings.TrimRight(e.line, " "))
	if p.At.Col > 0 {
		carets := style.paint(severityColour(p.Severity), strings.Repeat("^", e.marks))
		fmt.Fprintf(b, "%*s %s %*s%s\n", len(number), "", bar, e.skip, "", carets)
	}
}

// placeOf returns file:line:col, with as much of it as is known.
func placeOf(at Place) string {
	switch {
	case at.Line == 0:
		return at.File
	case at.Col == 0:
		return fmt.Sprintf("%s:%d", at.File, at.Line)
	}
	return fmt.Sprintf("%s:%d:%d", at.File, at.Line, at.Col)
}

func severityColour(s Severity) string {
	if s == Warning {
		return yellow
	}
	return red
}

func (s Style) width() int {
	if s.Width > 0 {
		return s.Width
	}
	return 100
}

func (s Style) paint(colour, text string) string {
	if !s.Colour {
		return text
	}
	return "\x1b[" + colour + "m" + text + "\x1b[0m"
}
