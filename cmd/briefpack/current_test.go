package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"briefpack/generator"
	"briefpack/generator/deliver/publish"
	"briefpack/generator/live/serve"
	"briefpack/generator/live/watch"
)

// What is good is shown as soon as a save looks whole. What is wrong may be half of a
// save: it is told, and anything published, when all is quiet.
func TestCurrentTakesEarlyAndSettled(t *testing.T) {
	site := t.TempDir()
	if err := os.CopyFS(site, os.DirFS("testdata/site")); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(site, "content", "inspections", "dunfallow.toml")
	whole, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	save := func(text string) {
		t.Helper()
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var errs bytes.Buffer
	c := newCurrent(newScreen(&bytes.Buffer{}, &errs), generator.Options{Site: site}, serve.New())
	early := watch.Batch{Paths: []string{"content/inspections/dunfallow.toml"}, Began: time.Now()}
	settled := early
	settled.Settled, settled.Seen = true, true

	c.take(t.Context(), watch.Batch{Settled: true, Began: time.Now()})
	first := c.preview
	if first == nil || !c.due {
		t.Fatalf("a good site is not shown\n%s", errs.String())
	}
	c.due = false // as if it had been published

	save(string(whole[:len(whole)/2]))
	c.take(t.Context(), early)
	if errs.Len() > 0 || c.preview != first {
		t.Errorf("half of a save was told of: %s", errs.String())
	}
	c.take(t.Context(), settled)
	if !strings.Contains(errs.String(), "error: ") || c.preview != first || c.due {
		t.Errorf("what is wrong was not told when all was quiet: %q", errs.String())
	}

	errs.Reset()
	save(strings.Replace(string(whole), `"1.0"`, `"1.1"`, 1))
	early.Began = early.Began.Add(time.Hour) // somebody thought about it
	settled.Began = early.Began
	c.take(t.Context(), early)
	if !c.since.began.Equal(early.Began) {
		t.Error("how long it took counts from the mistake, and not from what mended it")
	}
	second := c.preview
	if second == first || c.settled {
		t.Error("what is good was not shown at once, or is to be published before all is quiet")
	}
	if c.publish(t.Context()); c.job.done != nil {
		t.Error("something is published in the middle of a save")
	}
	page, ok, err := shown{second}.File(serve.Hosted, "dunfallow/index.html")
	if err != nil || !ok || !bytes.Contains(page, []byte("Version 1.1,")) {
		t.Errorf("the page is not the new one (%v)", err)
	}
	c.take(t.Context(), settled)
	if !c.due || !c.settled || errs.String() != "the content is mended\n" || c.preview != second {
		t.Errorf("due %t, said %q", c.due, errs.String())
	}
}

// A folder that somebody else writes is left alone for a while.
func TestCurrentWaits(t *testing.T) {
	c := newCurrent(newScreen(&bytes.Buffer{}, &bytes.Buffer{}), generator.Options{}, nil)
	c.due, c.settled, c.preview = true, true, &generator.Preview{}
	if err := c.published(t.Context(), outcome{err: &generator.BusyError{Dir: "packs", Holder: "process 7"}}); err != nil {
		t.Fatal(err)
	}
	if c.publish(t.Context()); c.job.done != nil || c.again == nil || !c.due {
		t.Error("it is tried again at once, or never")
	}
}

// What somebody spoilt is published again, once and without being told of when it was not
// spoilt after all; a save after that is a new chance.
func TestCurrentRests(t *testing.T) {
	out, same := &bytes.Buffer{}, publish.Outcome{Unchanged: true}
	c := newCurrent(newScreen(out, &bytes.Buffer{}), generator.Options{}, nil)
	c.proven = true
	rested := func(isSpoilt bool) bool {
		if err := c.published(t.Context(), outcome{isRest: true, isSpoilt: isSpoilt}); err != nil {
			t.Fatal(err)
		}
		return c.due
	}
	published := func(o publish.Outcome) {
		if err := c.published(t.Context(), outcome{report: generator.Report{Public: o, Packs: same}}); err != nil {
			t.Fatal(err)
		}
	}
	if rested(false) {
		t.Error("nothing was spoilt, but it is published")
	}
	if !rested(true) || c.since.began.IsZero() {
		t.Error("what was spoilt is not published again")
	}
	published(same)
	if c.rest == nil || out.String() != "" {
		t.Errorf("nothing is looked at again, or said: %q", out)
	}
	if rested(true) {
		t.Error("it is published again and again")
	}
	c.take(t.Context(), watch.Batch{Seen: true, Settled: true, Began: time.Now()})
	if !rested(true) {
		t.Error("it is not made good after another save")
	}
	published(publish.Outcome{Written: 1})
	if !strings.HasPrefix(out.String(), "somebody changed what is published: ") {
		t.Errorf("said %q", out)
	}
	c.due = true
	if c.prepare(t.Context()); c.job.done != nil {
		t.Error("the folders are looked at although there is something to publish")
	}
	c.due, c.rest = false, nil
	c.do(t.Context(), func(context.Context) outcome { return outcome{isRest: true, isSpoilt: true} })
	if c.halt(); c.due || c.rest == nil || c.job.done != nil {
		t.Error("what was broken off is taken for done")
	}
}

func TestNames(t *testing.T) {
	for _, c := range []struct {
		paths []string
		want  string
	}{
		{nil, "something"},
		{[]string{"b", "a", "b"}, "a, b"},
		{[]string{"a", "b", "c", "d"}, "a, b, c and 1 other path"},
		{[]string{"\x1b[2J.toml"}, "␛[2J.toml"},
	} {
		if got := names(c.paths); got != c.want {
			t.Errorf("%q: %q, want %q", c.paths, got, c.want)
		}
	}
}

// What a run of publishing came to is told in one line.
func TestLine(t *testing.T) {
	same, one := publish.Outcome{Unchanged: true, Kept: 3}, publish.Outcome{Written: 1, Kept: 2}
	many := publish.Outcome{Written: 2, Removed: 1}
	for _, c := range []struct {
		public, packs publish.Outcome
		served        bool
		want          string
	}{
		{same, same, false, `^a.toml: out is as it was; packs is as it was; compared after \d+ ms$`},
		{one, same, false, `^a.toml: out has 1 file rebuilt; packs is as it was; written after \d+ ms$`},
		{same, one, false, `^a.toml: out is as it was; packs has 1 file rebuilt; written after \d+ ms$`},
		{one, many, true, `^a.toml: out has 1 file rebuilt; packs has 2 files rebuilt and 1 gone; shown after 7 ms, written after \d+ ms$`},
	} {
		var server *serve.Server
		if c.served {
			server = serve.New()
		}
		cur := newCurrent(newScreen(&bytes.Buffer{}, &bytes.Buffer{}), generator.Options{Public: "out", Packs: "packs"}, server)
		cur.proven, cur.since = true, change{[]string{"a.toml"}, time.Now(), 7 * time.Millisecond}
		if got := cur.line(generator.Report{Public: c.public, Packs: c.packs}); !regexp.MustCompile(c.want).MatchString(got) {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// No name of a folder does anything to the terminal.
func TestFoldersAreVisible(t *testing.T) {
	for _, o := range []publish.Outcome{{Unchanged: true}, {Written: 1}, {Written: 1, Removed: 1}} {
		for _, line := range []string{rebuilt("\x1b[2J", o), wrote("\x1b[2J", o)} {
			if !strings.HasPrefix(line, "␛[2J ") {
				t.Errorf("%q", line)
			}
		}
	}
}

func TestLost(t *testing.T) {
	if got := lost(fmt.Errorf("%w: in content", watch.ErrLimit)); got != "the system watches no more folders: in content; "+watchLimits {
		t.Errorf("%q", got)
	}
	if got := lost(errors.New("x")); got != "x" {
		t.Errorf("%q", got)
	}
}

// Whoever saves does not wait for what is drawn ahead of the last save.
func TestHaltDoesNotWaitForAhead(t *testing.T) {
	c := newCurrent(newScreen(&bytes.Buffer{}, &bytes.Buffer{}), generator.Options{Site: "testdata/site", Public: t.TempDir() + "/p", Packs: t.TempDir() + "/q"}, serve.New())
	never := make(chan struct{})
	c.ahead = ahead{func() {}, never}
	c.preview, _, _ = c.workshop.Refresh(context.Background())
	c.due, c.settled = true, true
	c.publish(context.Background())
	done := make(chan struct{})
	go func() { c.halt(); close(done) }()
	select {
	case <-done:
	case <-time.After(time.Minute):
		t.Error("halt waits for what is drawn ahead")
	}
}
