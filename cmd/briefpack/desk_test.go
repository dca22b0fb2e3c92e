//go:build unix

package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"briefpack/generator"
	"briefpack/generator/live/serve"
	"briefpack/generator/live/watch"
)

// desk is a site whose editions are kept current, without anybody who watches.
type desk struct {
	*testing.T
	*current
	site, file string
	text       string // of the file
	at         string // where open pages hear of it
	out, errs  *bytes.Buffer
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	site := copySite(t)
	d := &desk{T: t, site: site, file: filepath.Join(site, "content", "inspections", "dunfallow.toml"), out: new(bytes.Buffer), errs: new(bytes.Buffer)}
	text, err := os.ReadFile(d.file)
	if err != nil {
		t.Fatal(err)
	}
	d.text = string(text)
	l, err := serve.Listen("127.0.0.1", 47300)
	if err != nil {
		t.Fatal(err)
	}
	server := serve.New()
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(ctx, serve.Door{Listener: l}) }()
	t.Cleanup(func() { cancel(); <-ended })
	d.at = "http://" + l.Addr().String() + "/-/events"
	d.current = newCurrent(newScreen(d.out, d.errs), generator.Options{Site: site}, server)
	d.take(t.Context(), watch.Batch{Settled: true, Began: time.Now()})
	if d.preview == nil {
		t.Fatalf("the site is not good: %s", d.errs)
	}
	d.due, d.since = false, change{} // as if it had been published
	return d
}

func (d *desk) write(path, text string) {
	d.Helper()
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		d.Fatal(err)
	}
}

func (d *desk) early() { d.take(d.Context(), watch.Batch{Began: time.Now()}) }
func (d *desk) quiet() { d.take(d.Context(), watch.Batch{Settled: true, Began: time.Now()}) }

// shows fails unless what an open page is told has all of these texts.
func (d *desk) shows(when string, texts ...string) {
	d.Helper()
	now := <-stream(d, d.at) // a new page is told all there is to know
	for _, text := range texts {
		if !strings.Contains(now, text) {
			d.Errorf("%s: an open page is told %s, want %s in it", when, now, text)
		}
	}
}

const (
	noProblem = `"problems":{"title":""`
	noWarning = `"warnings":{"title":""`
)

// Open pages hear of what is mended as soon as a save looks whole, and of what is wrong or
// missing when all is quiet.
func TestCurrentTellsPages(t *testing.T) {
	d := newDesk(t)
	d.shows("at first", noProblem, noWarning)
	d.write(d.file, d.text[:len(d.text)/2])
	d.early()
	d.shows("in the middle of a save", noProblem)
	d.quiet()
	d.shows("once it is wrong", `"problems":{"title":"`, "error")
	d.write(d.file, strings.Replace(d.text, `"1.0"`, `"1.1"`, 1))
	d.early()
	d.shows("as soon as it is mended", noProblem, noWarning)

	stray := filepath.Join(d.site, "content", "notes.docx")
	d.write(stray, "x")
	d.early()
	d.shows("in the middle of another save", noProblem, noWarning)
	d.quiet()
	d.shows("with a warning", noProblem, `"warnings":{"title":"1 warning in 1 file"`, "notes.docx")
	if err := os.Remove(stray); err != nil {
		t.Fatal(err)
	}
	d.quiet()
	d.shows("when that is gone", noProblem, noWarning)

	content := filepath.Join(d.site, "content")
	if err := os.Rename(content, content+"-away"); err != nil {
		t.Fatal(err)
	}
	d.early()
	d.shows("while the content is moved", noProblem)
	d.quiet()
	d.shows("when the content is gone", `"problems":{"title":"The site cannot be read"`, "no content folder")
	if err := os.Rename(content+"-away", content); err != nil {
		t.Fatal(err)
	}
	d.early()
	d.shows("when it is back", noProblem, noWarning)
}

// How long it took counts from the first of what was saved; and what was looked at early
// is not looked at again when nothing came after it.
func TestCurrentCountsFromTheFirstSave(t *testing.T) {
	d := newDesk(t)
	began := time.Now().Add(-time.Minute)
	d.write(d.file, strings.Replace(d.text, `"1.0"`, `"1.1"`, 1))
	d.take(t.Context(), watch.Batch{Began: began})
	shown, after := d.preview, d.since.shown
	d.write(d.file, strings.Replace(d.text, `"1.0"`, `"1.2"`, 1)) // of which nobody has told yet
	d.take(t.Context(), watch.Batch{Settled: true, Seen: true, Began: began.Add(time.Second)})
	if !d.since.began.Equal(began) || after < time.Minute || d.since.shown != after {
		t.Errorf("it counts from %s, and was shown after %s and then %s", d.since.began, after, d.since.shown)
	}
	if d.preview != shown {
		t.Error("what was seen is looked at again")
	}
	d.quiet()
	if d.preview == shown || d.since.shown != after {
		t.Errorf("what came after it is not looked at, or counts as what is shown first: %s", d.since.shown)
	}
}

// A run that has ended looks at nothing and says nothing.
func TestCurrentEnds(t *testing.T) {
	d := newDesk(t)
	d.write(d.file, d.text[:len(d.text)/2])
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	d.take(ctx, watch.Batch{Settled: true, Began: time.Now()})
	if d.errs.Len()+d.out.Len() > 0 {
		t.Errorf("it said %s%s", d.out, d.errs)
	}
	d.shows("after the end", noProblem)
	d.due, d.settled, d.fault = true, true, nil
	if d.current.publish(ctx); d.job.done != nil {
		t.Error("something is published after the end")
	}
}
