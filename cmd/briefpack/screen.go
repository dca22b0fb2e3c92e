package main

import (
	"fmt"
	"io"
	"os"

	"golang.org/x/term"

	"briefpack/generator/model/diag"
)

// screen is where a run prints. Only here is the environment asked.
type screen struct {
	out   io.Writer
	err   io.Writer
	live  bool // standard error is a terminal that may have colour and a line that is rewritten
	timed bool // standard output is a terminal, so that it may say how long things took
	width int  // columns of the terminal; 0 when unknown
}

func newScreen(stdout, stderr io.Writer) *screen {
	s := &screen{out: stdout, err: stderr}
	_, s.timed = terminal(stdout)
	s.width, s.live = terminal(stderr)
	s.live = s.live && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	return s
}

// terminal returns the columns of w and whether it is a terminal.
func terminal(w io.Writer) (columns int, ok bool) {
	f, isFile := w.(*os.File)
	if !isFile || !term.IsTerminal(int(f.Fd())) {
		return 0, false
	}
	columns, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		return 0, true
	}
	return columns, true
}

func (s *screen) style() diag.Style { return diag.Style{Colour: s.live, Width: s.width} }

func (s *screen) bold(text string) string {
	if !s.live {
		return text
	}
	return "\x1b[1m" + text + "\x1b[0m"
}

// progress rewrites one line of the terminal; an empty line erases it.
func (s *screen) progress(line string) {
	if s.live {
		fmt.Fprint(s.err, "\r\x1b[K"+clip(line, s.width-1))
	}
}

// clip cuts a line of plain text to so many characters, so that it never wraps.
func clip(line string, most int) string {
	if rs := []rune(line); most > 0 && len(rs) > most {
		return string(rs[:most])
	}
	return line
}

// print writes to standard output, whose reader may have gone or whose disk may be full.
func (s *screen) print(text string) error {
	if _, err := io.WriteString(s.out, text); err != nil {
		return unprintable(err)
	}
	return nil
}

// unprintable is the failure of a run whose words reach nobody.
func unprintable(err error) error {
	return &failure{exitMachine, fmt.Sprintf("print: %v", err), ""}
}
