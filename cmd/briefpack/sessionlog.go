package main

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"briefpack/generator"
	"briefpack/generator/deliver/publish"
	"briefpack/generator/live/session"
	"briefpack/generator/model/diag"
)

// sessionLog prints the events of a session, and nothing twice.
type sessionLog struct {
	*console
	options  generator.Options
	isServed bool // open pages show each change before it is written

	problems string // printed last; an error of reading counts as one
	isWrong  bool   // these problems include an error
	notes    map[session.Stage]string
}

func newSessionLog(c *console, o generator.Options) *sessionLog {
	return &sessionLog{console: c, options: o, notes: map[session.Stage]string{}}
}

// event prints an event. An error says that standard output cannot be written.
func (l *sessionLog) event(e session.Event) error {
	l.progress.show(generator.Progress{})
	switch e := e.(type) {
	case session.Checked:
		if !e.IsSettled {
			return nil
		}
		l.checked(within(l.options.Site, e.Problems))
	case session.Published:
		return l.published(e)
	case session.Refused:
		delete(l.notes, session.Publishing)
		l.fail(l.printReport(l.options, generator.Report{Leaks: e.Leaks}))
	case session.Waiting:
		l.once(session.Publishing, waitingFor(e))
	case session.Fault:
		l.fault(e)
	}
	return nil
}

// checked prints problems that are new, and says when the last one is fixed.
func (l *sessionLog) checked(ps []diag.Problem) {
	var b strings.Builder
	_ = diag.Text(&b, ps, l.style()) // a Builder never fails
	text, isWrong := b.String(), diag.HasErrors(ps)
	switch {
	case text != l.problems:
		fmt.Fprint(l.err, text)
	case isWrong:
		fmt.Fprintf(l.err, "still %s\n", diag.Count(ps))
	}
	switch {
	case l.isWrong && !isWrong:
		fmt.Fprintln(l.err, "all errors are fixed")
	case l.problems != "" && len(ps) == 0:
		fmt.Fprintln(l.err, "no warnings are left")
	}
	l.problems, l.isWrong = text, isWrong
}

// fault prints an error of the machine, unless it is the last one of its stage.
func (l *sessionLog) fault(f session.Fault) {
	switch f.During {
	case session.Reading:
		text := errorText(f.Err)
		if text != l.problems {
			fmt.Fprint(l.err, text)
		}
		l.problems, l.isWrong = text, true
	case session.Publishing:
		l.once(f.During, oneLine(f.Err))
	case session.Watching:
		l.once(f.During, watchText(f.Err))
	}
}

// once prints a note, unless it is the last one of its stage.
func (l *sessionLog) once(during session.Stage, text string) {
	if l.notes[during] != text {
		l.notes[during] = text
		l.note(text)
	}
}

// published prints one line with the cause of a build, its results and its times.
func (l *sessionLog) published(p session.Published) error {
	delete(l.notes, session.Publishing)
	if p.IsFirst && isInPlace(p.Report) {
		l.note(inPlaceNote)
	}
	if p.IsFirst {
		return l.print(built(l.options, p.Report, l.took(p.Took)) + "\n")
	}
	return l.print(l.line(p) + "\n")
}

func (l *sessionLog) line(p session.Published) string {
	cause, times := listed(p.Paths), "written after "+milliseconds(p.Took)
	if p.Report.Public.Unchanged && p.Report.Packs.Unchanged {
		times = "compared after " + milliseconds(p.Took)
	}
	if l.isServed {
		times = "shown after " + milliseconds(p.ShownAfter) + ", " + times
	}
	if p.IsRepair {
		cause, times = "someone changed the published files", "restored after "+milliseconds(p.Took)
	}
	return fmt.Sprintf("%s: %s; %s; %s", cause, rebuilt(l.options.Public, p.Report.Public), rebuilt(l.options.Packs, p.Report.Packs), times)
}

// rebuilt returns a phrase with the number of changed files in an output folder.
func rebuilt(dir string, o publish.Outcome) string {
	dir = diag.Visible(dir)
	switch {
	case o.Unchanged:
		return dir + " is unchanged"
	case o.Removed > 0:
		return fmt.Sprintf("%s has %s rebuilt and %d removed", dir, diag.Counted(o.Written, "file"), o.Removed)
	}
	return fmt.Sprintf("%s has %s rebuilt", dir, diag.Counted(o.Written, "file"))
}

func milliseconds(d time.Duration) string {
	return fmt.Sprintf("%d ms", d.Round(time.Millisecond).Milliseconds())
}

// listed returns the first few of some paths, sorted and each once, as text.
func listed(paths []string) string {
	slices.Sort(paths)
	paths = slices.Compact(paths)
	if len(paths) == 0 {
		return "some files"
	}
	const most = 3
	var names []string
	for _, p := range paths[:min(len(paths), most)] {
		names = append(names, diag.Visible(p))
	}
	text := strings.Join(names, ", ")
	if n := len(paths) - most; n > 0 {
		text += " and " + diag.Counted(n, "other path")
	}
	return text
}
