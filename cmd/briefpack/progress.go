package main

import (
	"fmt"
	"io"
	"sync"
	"time"

	"briefpack/generator"
	"briefpack/generator/model/diag"
)

// progressDelay is how long work must take before the terminal shows what it is.
const progressDelay = time.Second

// progress shows what a build is doing on one line of a terminal, if that takes long.
type progress struct {
	to      io.Writer // nil if there is no terminal
	columns int
	wait    time.Duration

	mu      sync.Mutex
	now     generator.Progress
	timer   *time.Timer // until the line is shown; nil while nothing is done
	isShown bool
}

// show replaces the line. Idle erases it.
func (p *progress) show(now generator.Progress) {
	if p.to == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.now = now
	switch {
	case now.Step == generator.Idle:
		p.erase()
	case p.isShown:
		p.print()
	case p.timer == nil:
		var timer *time.Timer
		timer = time.AfterFunc(p.wait, func() {
			p.mu.Lock()
			defer p.mu.Unlock()
			if p.timer == timer {
				p.isShown = true
				p.print()
			}
		})
		p.timer = timer
	}
}

// erase ends a piece of work.
func (p *progress) erase() {
	if p.timer != nil {
		p.timer.Stop()
	}
	if p.isShown {
		fmt.Fprint(p.to, eraseLine)
	}
	p.timer, p.isShown = nil, false
}

const eraseLine = "\r\x1b[K"

func (p *progress) print() {
	var line string
	switch p.now.Step {
	case generator.Checking:
		line = "checking the content"
	case generator.Rendering:
		line = fmt.Sprintf("rendering: %d of %s", p.now.Done, diag.Counted(p.now.Total, "partnership"))
	case generator.Publishing:
		line = "writing the output folders"
	}
	fmt.Fprint(p.to, eraseLine+clip(line, p.columns-1))
}

// clip returns the first n characters of a line of plain text, so that it never wraps.
func clip(line string, n int) string {
	if rs := []rune(line); n > 0 && len(rs) > n {
		return string(rs[:n])
	}
	return line
}
