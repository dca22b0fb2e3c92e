package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"time"

	"briefpack/generator"
	"briefpack/generator/deliver/publish"
	"briefpack/generator/live/serve"
	"briefpack/generator/live/session"
	"briefpack/generator/live/watch"
	"briefpack/generator/model/diag"
)

var (
	oneError   = session.Checked{Problems: []diag.Problem{{Code: "c", Message: "m", At: diag.Place{File: "content/x.toml"}}}, IsSettled: true}
	oneWarning = session.Checked{Problems: []diag.Problem{{Code: "c", Message: "w", Severity: diag.Warning, At: diag.Place{File: "content/x.toml"}}}, IsSettled: true}
	noProblem  = session.Checked{IsSettled: true}

	changed = publish.Outcome{Written: 1, Kept: 2}
	same    = publish.Outcome{Unchanged: true, Kept: 3}
	leaks   = session.Refused{Leaks: []generator.Leak{{File: "index.html", Line: 7, Col: 2, Owner: "dunfallow", ID: "e-farrow", Kind: "name"}}}
	errFull = errors.New("write packs: no space left on device")
	busy    = session.Waiting{Busy: &generator.BusyError{Dir: "packs", Holder: "process 7"}}
)

// published returns a later edition.
func published(public, packs publish.Outcome) session.Published {
	return session.Published{Report: generator.Report{Public: public, Packs: packs}, Paths: []string{"a.toml"}, Took: 212 * time.Millisecond, ShownAfter: 31 * time.Millisecond}
}

// The terminal gets each event once, and the pages all that is true now.
func TestEvents(t *testing.T) {
	inPlace, repaired := published(changed, same), published(changed, same)
	inPlace.IsFirst, inPlace.Report.Packs.InPlace = true, true
	repaired.IsRepair = true
	const diskNote = "note: error: write packs: no space left on device; hint: " + filesUnchanged + "\n"
	unseen := session.Fault{During: session.Watching, Err: fmt.Errorf("%w: in content", watch.ErrLimit)}
	var out, errs bytes.Buffer
	o := generator.Options{Public: "public", Packs: "packs"}
	log, open := newSessionLog(newConsole(&out, &errs), o), &pages{server: serve.New(func() string { return "x" }), options: o}
	log.isServed = true
	for _, c := range []struct {
		name           string
		event          session.Event
		out, err       string
		problems, warn string // titles in open pages
	}{
		{"a warning", oneWarning, "", "warning: w [c]\n  --> content/x.toml\n\n1 warning in 1 file\n", "", "1 warning in 1 file"},
		{"the same warning", oneWarning, "", "", "", "1 warning in 1 file"},
		{"no warning", noProblem, "", "no warnings are left\n", "", ""},
		{"nothing new", noProblem, "", "", "", ""},
		{"an error", oneError, "", "error: m [c]\n  --> content/x.toml\n\n1 error in 1 file\n", "1 error in 1 file", ""},
		{"the same error", oneError, "", "still 1 error in 1 file\n", "1 error in 1 file", ""},
		{"only a warning left", oneWarning, "", "warning: w [c]\n  --> content/x.toml\n\n1 warning in 1 file\nall errors are fixed\n", "", "1 warning in 1 file"},
		{"nothing left", noProblem, "", "no warnings are left\n", "", ""},
		{"no site", session.Fault{During: session.Reading, Err: fs.ErrNotExist}, "", "error: file does not exist\nhint: " + filesUnchanged + "\n", "The site cannot be read", ""},
		{"still no site", session.Fault{During: session.Reading, Err: fs.ErrNotExist}, "", "", "The site cannot be read", ""},
		{"a site again, perhaps", session.Checked{}, "", "", "", ""},
		{"a site again", noProblem, "", "all errors are fixed\n", "", ""},
		{"the first edition", inPlace, "built 0 partnerships: 0 pages and 0 PDFs; public has 3 files (1 new, 2 unchanged); packs is unchanged\n", "note: " + inPlaceNote + "\n", "", ""},
		{"a full disk", session.Fault{During: session.Publishing, Err: errFull}, "", diskNote, "", "the output folders are not current"},
		{"still full", session.Fault{During: session.Publishing, Err: errFull}, "", "", "", "the output folders are not current"},
		{"full, with a warning", oneWarning, "", "warning: w [c]\n  --> content/x.toml\n\n1 warning in 1 file\n", "", "1 warning in 1 file; the output folders are not current"},
		{"published", published(changed, publish.Outcome{Written: 2, Removed: 1}), "a.toml: public has 1 file rebuilt; packs has 2 files rebuilt and 1 removed; shown after 31 ms, written after 212 ms\n", "", "", "1 warning in 1 file"},
		{"published again", published(changed, same), "a.toml: public has 1 file rebuilt; packs is unchanged; shown after 31 ms, written after 212 ms\n", "", "", "1 warning in 1 file"},
		{"nothing to write", published(same, same), "a.toml: public is unchanged; packs is unchanged; shown after 31 ms, compared after 212 ms\n", "", "", "1 warning in 1 file"},
		{"no warning again", noProblem, "", "no warnings are left\n", "", ""},
		{"a leak", leaks, "", "refused: public/index.html:7:2 would name person e-farrow of dunfallow (name)\nhint: " + leakHint + "\n", "Refused: a page would show what is withheld", ""},
		{"a leak and an error", oneError, "", "error: m [c]\n  --> content/x.toml\n\n1 error in 1 file\n", "1 error in 1 file", ""},
		{"the leak alone", noProblem, "", "all errors are fixed\n", "Refused: a page would show what is withheld", ""},
		{"no leak", published(changed, same), "a.toml: public has 1 file rebuilt; packs is unchanged; shown after 31 ms, written after 212 ms\n", "", "", ""},
		{"a busy folder", busy, "", "note: " + waitingFor(busy) + "\n", "", "the output folders are not current"},
		{"busy again", busy, "", "", "", "the output folders are not current"},
		{"a repair", repaired, "someone changed the published files: public has 1 file rebuilt; packs is unchanged; restored after 212 ms\n", "", "", ""},
		{"a limit", unseen, "", "note: the system watches no more folders: in content; " + watchHint + "\n", "", ""},
		{"the same limit", unseen, "", "", "", ""},
		{"another loss", session.Fault{During: session.Watching, Err: fs.ErrPermission}, "", "note: permission denied\n", "", ""},
		{"the limit again", unseen, "", "note: the system watches no more folders: in content; " + watchHint + "\n", "", ""},
	} {
		out.Reset()
		errs.Reset()
		if err := log.event(c.event); err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
		if out.String() != c.out || errs.String() != c.err {
			t.Errorf("%s: printed\n%s%s\nwant\n%s%s", c.name, &out, &errs, c.out, c.err)
		}
		open.event(c.event)
		problems, warnings := open.messages()
		if problems.Title != c.problems || warnings.Title != c.warn {
			t.Errorf("%s: open pages say %q and %q, want %q and %q", c.name, problems.Title, warnings.Title, c.problems, c.warn)
		}
	}
}

// Open pages show problems in the terminal's words.
func TestMessages(t *testing.T) {
	open := &pages{server: serve.New(func() string { return "x" }), options: generator.Options{Site: "site", Public: "public"}}
	open.event(oneError)
	open.event(session.Fault{During: session.Publishing, Err: errFull})
	problems, warnings := open.messages()
	if len(problems.Items) != 1 || !strings.Contains(problems.Items[0], "site/content/x.toml") || len(warnings.Items) != 1 || !strings.Contains(warnings.Items[0], "no space left") {
		t.Errorf("%q and %q", problems, warnings)
	}
	open.event(noProblem)
	open.event(leaks)
	if problems, _ := open.messages(); len(problems.Items) != 1 || !strings.Contains(problems.Items[0], "e-farrow") || !strings.Contains(problems.Items[0], leakHint) {
		t.Errorf("%q", problems)
	}
}

// The first line for a terminal may say how long the build took; watch does not say when
// a page showed a change.
func TestPublishedLine(t *testing.T) {
	log := newSessionLog(newConsole(&bytes.Buffer{}, &bytes.Buffer{}), generator.Options{Public: "public", Packs: "packs"})
	if got, want := log.line(published(same, changed)), "a.toml: public is unchanged; packs has 1 file rebuilt; written after 212 ms"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// fullWriter writes to a full disk.
type fullWriter struct{}

func (fullWriter) Write([]byte) (int, error) { return 0, errFull }

// A session ends if standard output cannot be written.
func TestSessionLogFails(t *testing.T) {
	log := newSessionLog(newConsole(fullWriter{}, &bytes.Buffer{}), generator.Options{})
	var f *failure
	if err := log.event(published(changed, same)); !errors.As(err, &f) || f.code != exitMachine {
		t.Errorf("%v", err)
	}
}

func TestListed(t *testing.T) {
	for _, c := range []struct {
		paths []string
		want  string
	}{
		{nil, "some files"},
		{[]string{"b", "a", "b"}, "a, b"},
		{[]string{"a", "b", "c", "d"}, "a, b, c and 1 other path"},
		{[]string{"\x1b[2J.toml"}, "␛[2J.toml"},
	} {
		if got := listed(c.paths); got != c.want {
			t.Errorf("%q: %q, want %q", c.paths, got, c.want)
		}
	}
}

// The name of a folder cannot control the terminal.
func TestFoldersAreVisible(t *testing.T) {
	for _, o := range []publish.Outcome{{Unchanged: true}, {Written: 1}, {Written: 1, Removed: 1}} {
		for _, line := range []string{rebuilt("\x1b[2J", o), wrote("\x1b[2J", o)} {
			if !strings.HasPrefix(line, "␛[2J ") {
				t.Errorf("%q", line)
			}
		}
	}
}
