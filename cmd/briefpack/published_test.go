//go:build unix

package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"strings"
	"testing"
	"time"

	"briefpack/generator"
	"briefpack/generator/deliver/publish"
	"briefpack/generator/live/watch"
)

// What stands in the way of publishing is told after each save, in the terminal and in open
// pages, and taken back when it is gone.
func TestCurrentTellsOfTheFolders(t *testing.T) {
	d := newDesk(t)
	full := errors.New("write packs: no space left on device")
	good := outcome{report: generator.Report{Public: publish.Outcome{Written: 1}}}
	leak := outcome{report: generator.Report{Leaks: []generator.Leak{{File: "dunfallow/index.html", Owner: "dunfallow", ID: "e-farrow", Kind: "name"}}}}
	const note = "note: error: write packs: no space left on device; hint: " + untouched + "\n"
	for _, c := range []struct {
		name  string
		came  outcome
		says  string   // on standard error
		shows []string // in an open page
	}{
		{"an error", outcome{err: full}, note, []string{noProblem, "the output folders are not current", "no space left"}},
		{"the same again", outcome{err: full}, note, []string{noProblem, "the output folders are not current"}},
		{"a folder of others, now that it was ours", outcome{err: &generator.ForeignError{Dir: "packs"}}, "note: error: ", []string{noProblem, "not current"}},
		{"nothing", good, "", []string{noProblem, noWarning}},
		{"a leak", leak, "refused: ", []string{`"problems":{"title":"Refused: somebody would be named who may not be"`, "e-farrow", "publish = true", noWarning}},
		{"nothing again", good, "", []string{noProblem, noWarning}},
	} {
		d.errs.Reset()
		d.out.Reset()
		d.due, d.since.paths = true, []string{"content/site.toml"}
		if c.name == "an error" {
			d.proven = true
		}
		if err := d.published(t.Context(), c.came); err != nil {
			t.Errorf("%s ends the run: %v", c.name, err)
		}
		if said := d.errs.String(); !strings.HasPrefix(said, c.says) || c.says == "" && said != "" {
			t.Errorf("%s: it says %q, want %q", c.name, said, c.says)
		}
		isGood := c.came.err == nil && len(c.came.report.Leaks) == 0
		if d.due || (d.out.Len() > 0) != isGood || (d.since.paths == nil) != isGood {
			t.Errorf("%s: due %t, since %q, and it says %q", c.name, d.due, d.since.paths, d.out)
		}
		d.shows(c.name, c.shows...)
	}
}

// Only folders that were never fit end a run, and only the first edition is told to be in
// place. Who has ended it hears nothing more.
func TestCurrentPublished(t *testing.T) {
	foreign, overlap := &generator.ForeignError{Dir: "packs"}, &generator.OverlapError{Output: "packs", With: "public"}
	inPlace := generator.Report{Packs: publish.Outcome{InPlace: true, Written: 1}}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	for _, c := range []struct {
		name   string
		ctx    context.Context
		proven bool
		came   outcome
		ends   bool
		says   string
	}{
		{"foreign at first", t.Context(), false, outcome{err: foreign}, true, ""},
		{"overlap at first", t.Context(), false, outcome{err: overlap}, true, ""},
		{"foreign later", t.Context(), true, outcome{err: foreign}, false, "note: "},
		{"another error at first", t.Context(), false, outcome{err: fs.ErrPermission}, false, "note: "},
		{"in place at first", t.Context(), false, outcome{report: inPlace}, false, "note: " + inPlaceNote + "\n"},
		{"the other in place at first", t.Context(), false, outcome{report: generator.Report{Public: publish.Outcome{InPlace: true}}}, false, "note: " + inPlaceNote + "\n"},
		{"in place later", t.Context(), true, outcome{report: inPlace}, false, ""},
		{"anything after the end", ended, false, outcome{err: foreign}, false, ""},
	} {
		d := newDesk(t)
		d.proven = c.proven
		if err := d.published(c.ctx, c.came); (err != nil) != c.ends {
			t.Errorf("%s: %v", c.name, err)
		}
		if said := d.errs.String(); !strings.HasPrefix(said, c.says) || c.says == "" && said != "" {
			t.Errorf("%s: it says %q, want %q", c.name, said, c.says)
		}
	}
}

// Publishing begins when all that is needed is there, and not else.
func TestCurrentPublishesWhenItCan(t *testing.T) {
	d := newDesk(t)
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	waits := make(chan outcome)
	broken := d.text[:len(d.text)/2]
	for name, lacks := range map[string]func(c *current) context.Context{
		"nothing":               func(*current) context.Context { return t.Context() },
		"a reason":              func(c *current) context.Context { c.due = false; return t.Context() },
		"quiet":                 func(c *current) context.Context { c.settled = false; return t.Context() },
		"a site":                func(c *current) context.Context { c.fault = fs.ErrNotExist; return t.Context() },
		"anything to show":      func(c *current) context.Context { c.preview = nil; return t.Context() },
		"a turn":                func(c *current) context.Context { c.job = job{func() {}, waits}; return t.Context() },
		"others to be done":     func(c *current) context.Context { c.again = time.After(time.Hour); return t.Context() },
		"somebody who waits":    func(*current) context.Context { return ended },
		"content without fault": func(c *current) context.Context { d.write(d.file, broken); c.look(t.Context()); return t.Context() },
	} {
		d.write(d.file, d.text)
		d.look(t.Context())
		c := *d.current
		c.due, c.settled, c.job, c.again = true, true, job{}, nil
		ctx := lacks(&c)
		c.publish(ctx)
		if began := c.job.done != nil && c.job.done != waits; began != (name == "nothing") {
			t.Errorf("it lacks %s: publishing has begun: %t", name, began)
		} else if began {
			c.halt()
		}
	}
}

// What was published when it was to be halted is told; what was not is still due.
func TestHalt(t *testing.T) {
	for name, came := range map[string]outcome{
		"done":   {report: generator.Report{Public: publish.Outcome{Written: 1}}},
		"halted": {err: context.Canceled},
	} {
		d := newDesk(t)
		cancelled := false
		done := make(chan outcome, 1)
		done <- came
		d.due, d.job = true, job{func() { cancelled = true }, done}
		d.halt()
		isDone := came.err == nil
		if !cancelled || d.job.done != nil || d.due == isDone || d.proven != isDone || (d.out.Len() > 0) != isDone || d.errs.Len() > 0 {
			t.Errorf("%s: cancelled %t, due %t, it said %q and %q", name, cancelled, d.due, d.out, d.errs)
		}
		d.halt() // of nothing
	}
}

// What is being published is known as long as the site is what it was when it was shown, and
// nobody has read another one meanwhile, which may be what is published.
func TestCurrentKnows(t *testing.T) {
	d := newDesk(t)
	stray := d.site + "/content/notes.docx"
	knows := func(when string, want bool) {
		t.Helper()
		if got := d.isKnown(); got != want {
			t.Errorf("%s: known %t, want %t", when, got, want)
		}
	}
	knows("while nothing is published", false)
	d.job = job{func() {}, make(chan outcome)}
	knows("while something else is done", false)
	d.due = true
	knows("at first", true)
	d.write(d.file, d.text)
	knows("after the same again", true)
	d.write(d.file, strings.Replace(d.text, `"1.0"`, `"1.1"`, 1))
	knows("after another text", false)
	d.write(d.file, d.text)
	knows("after the first text again", true)
	d.write(stray, "x")
	knows("with a file of which nothing is made", false)
	if err := os.Remove(stray); err != nil {
		t.Fatal(err)
	}
	d.write(d.file, strings.Replace(d.text, `"1.0"`, `"1.2"`, 1))
	if _, _, err := d.workshop.Refresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	d.write(d.file, d.text)
	knows("after another text was read", false)
}

// What is drawn ahead of a save is at an end with the next, and what is published waits for it.
func TestAhead(t *testing.T) {
	d := newDesk(t)
	ended, drawn := false, make(chan struct{})
	d.ahead = ahead{func() { ended = true }, drawn}
	d.due, d.settled = true, true
	d.current.publish(t.Context())
	select {
	case <-d.job.done:
		t.Error("it is published before it is drawn")
	case <-time.After(time.Second):
	}
	if _, err := os.Stat(d.options.Public); err == nil {
		t.Error("the folder is begun before it is drawn")
	}
	close(drawn)
	if err := d.published(t.Context(), <-d.job.done); err != nil || !d.proven {
		t.Errorf("it is not published: %v %s", err, d.errs)
	}

	d.write(d.file, strings.Replace(d.text, `"1.0"`, `"1.1"`, 1))
	d.early()
	if !ended || d.ahead.done == nil || d.ahead.done == drawn {
		t.Error("what was drawn ahead goes on, or nothing is drawn ahead of this save")
	}
	<-d.ahead.done
	if err := d.workshop.Close(); err != nil {
		t.Error(err)
	}
}

// The same problems again are counted, and not shown again; nor is it told again that the
// content is gone.
func TestCurrentSaysNothingTwice(t *testing.T) {
	d := newDesk(t)
	expect := func(when, want string) {
		t.Helper()
		if got := d.errs.String(); got != want {
			t.Errorf("%s: it says %q, want %q", when, got, want)
		}
		d.errs.Reset()
	}
	d.write(d.file, strings.Replace(d.text, "version ", "versoin ", 1))
	d.quiet()
	if !strings.HasSuffix(d.errs.String(), "1 error in 1 file\n") {
		t.Errorf("it says %q", d.errs)
	}
	d.errs.Reset()
	d.quiet()
	expect("again", "still 1 error in 1 file\n")
	content := d.site + "/content"
	if err := os.Rename(content, content+"-away"); err != nil {
		t.Fatal(err)
	}
	d.quiet()
	if !strings.HasPrefix(d.errs.String(), "error: ") || !strings.Contains(d.errs.String(), "\nhint: ") {
		t.Errorf("it says %q", d.errs)
	}
	d.errs.Reset()
	d.quiet()
	expect("still gone", "")
	if err := os.Rename(content+"-away", content); err != nil {
		t.Fatal(err)
	}
	d.write(d.file, d.text)
	d.quiet()
	expect("back and mended", "the content is mended\n")
	d.quiet()
	expect("and so it stays", "")
}

// What is lost while it is watched is told once, however often it is found.
func TestCurrentTellsOfALoss(t *testing.T) {
	d := newDesk(t)
	tell := d.loss()
	for range 2 {
		tell(watch.ErrLimit)
		tell(watch.ErrLimit)
		tell(fs.ErrPermission)
	}
	want := "note: " + lost(watch.ErrLimit) + "\nnote: " + fs.ErrPermission.Error() + "\n"
	if got := d.errs.String(); got != want+want {
		t.Errorf("it says %q, want %q twice", got, want)
	}
}
