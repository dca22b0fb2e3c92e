package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"golang.org/x/term"

	"briefpack/generator/model/diag"
)

// console is a pair of outputs that a command prints to. Only this file reads the
// environment.
type console struct {
	out      io.Writer
	err      io.Writer
	live     bool   // standard error is a terminal that can show colour and rewrite a line
	timed    bool   // standard output is a terminal, so durations may be printed
	width    int    // columns of the terminal; 0 if unknown
	cache    string // folder in which builds keep what the next one need not find out again; "" for none
	progress *progress
	noCache  bool // use no such folder
}

func newConsole(stdout, stderr io.Writer) *console {
	c := &console{out: stdout, err: stderr}
	_, c.timed = terminal(stdout)
	c.width, c.live = terminal(stderr)
	c.live = c.live && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	c.cache = cacheFolder()
	c.progress = &progress{columns: c.width, wait: progressDelay}
	if c.live {
		c.progress.to = stderr
	}
	return c
}

// cacheVar is the name of the environment variable with the cache folder.
const cacheVar = "BRIEFPACK_CACHE"

// cacheFolder returns the folder in BRIEFPACK_CACHE, or one in the folder that the system has for
// caches; "" if it has none.
func cacheFolder() string {
	if dir := os.Getenv(cacheVar); dir != "" {
		return dir
	}
	dir, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "briefpack")
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

func (c *console) style() diag.Style { return diag.Style{Colour: c.live, Width: c.width} }

func (c *console) bold(text string) string {
	if !c.live {
		return text
	}
	return "\x1b[1m" + text + "\x1b[0m"
}

// note prints something that the person should know.
func (c *console) note(text string) { fmt.Fprintln(c.err, c.bold("note:"), diag.Visible(text)) }

// print writes to standard output, which may be closed or full.
func (c *console) print(text string) error {
	if _, err := io.WriteString(c.out, text); err != nil {
		return cannotPrint(err)
	}
	return nil
}

// fail prints a failure and returns its exit code. Other errors come from cobra, which
// finds only mistakes in command lines.
func (c *console) fail(err error) int {
	if err == nil {
		return 0
	}
	var f *failure
	if !errors.As(err, &f) {
		f = &failure{exitUsage, err.Error(), "briefpack --help lists the commands"}
	}
	fmt.Fprint(c.err, f.text(c.bold))
	return f.code
}
