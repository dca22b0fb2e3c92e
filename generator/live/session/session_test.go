package session

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"briefpack/generator"
	"briefpack/generator/compose/edition"
	"briefpack/generator/deliver/publish"
	"briefpack/generator/live/preview"
	"briefpack/generator/live/watch"
	"briefpack/generator/model/diag"
)

// fixture is a session without a watcher, whose test makes the batches.
type fixture struct {
	*testing.T
	*session
	file, text string // a definition and its contents
	events     []Event
}

func newFixture(t *testing.T) *fixture {
	t.Helper()
	site := t.TempDir()
	if err := os.CopyFS(site, os.DirFS("../../../cmd/briefpack/testdata/site")); err != nil {
		t.Fatal(err)
	}
	d := &fixture{T: t, file: filepath.Join(site, "content", "inspections", "dunfallow.toml")}
	text, err := os.ReadFile(d.file)
	if err != nil {
		t.Fatal(err)
	}
	d.text = string(text)
	o := generator.Options{Site: site, Public: filepath.Join(site, "public"), Packs: filepath.Join(site, "packs")}
	d.session = &session{Options: Options{Site: site, Builder: preview.NewBuilder(o), Notify: func(e Event) error { d.events = append(d.events, e); return nil }}}
	t.Cleanup(func() {
		d.prefetch.stop()
		d.running.Wait()
		if err := d.Builder.Close(); err != nil {
			t.Error(err)
		}
	})
	d.settle()
	d.expect("at first", "shown, checked: 0")
	d.isDue, d.change = false, change{} // as if it had been published
	return d
}

func (d *fixture) write(path, text string) {
	d.Helper()
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		d.Fatal(err)
	}
}

func (d *fixture) version(n string) string { return strings.Replace(d.text, `"1.0"`, `"`+n+`"`, 1) }

func (d *fixture) batch(b watch.Batch) {
	d.Helper()
	if b.Began.IsZero() {
		b.Began = time.Now()
	}
	if err := d.take(d.Context(), b); err != nil {
		d.Error(err)
	}
}

func (d *fixture) early()  { d.Helper(); d.batch(watch.Batch{Paths: []string{"x"}}) }
func (d *fixture) settle() { d.Helper(); d.batch(watch.Batch{Paths: []string{"x"}, Settled: true}) }

// expect compares the events since the last call, in short.
func (d *fixture) expect(when, want string) {
	d.Helper()
	var texts []string
	for _, e := range d.events {
		texts = append(texts, short(e))
	}
	if got := strings.Join(texts, ", "); got != want {
		d.Errorf("%s: events %q, want %q", when, got, want)
	}
	d.events = nil
}

func short(e Event) string {
	switch e := e.(type) {
	case Checked:
		switch n := len(e.Problems); {
		case !e.IsSettled:
			return fmt.Sprintf("checked early: %d", n)
		case diag.HasErrors(e.Problems):
			return "checked: errors"
		default:
			return fmt.Sprintf("checked: %d", n)
		}
	case Shown:
		return "shown"
	case Published:
		text := "published"
		if e.IsFirst {
			text += " first"
		}
		if e.IsRepair {
			text += " repair"
		}
		return text
	case Refused:
		return "refused"
	case Waiting:
		return "waiting"
	case Fault:
		return fmt.Sprintf("fault %d", e.During)
	}
	return "?"
}

// A valid site is shown as soon as a save looks complete. Problems may be those of half a
// save: they are reported, and anything is published, once nothing happens.
func TestShowsEarlyAndReportsSettled(t *testing.T) {
	d := newFixture(t)
	first := d.preview
	d.write(d.file, d.text[:len(d.text)/2])
	d.early()
	d.expect("half a save", "")
	d.batch(watch.Batch{Settled: true, Seen: true})
	d.expect("a broken save", "checked: errors")
	if d.preview != first || d.isDue {
		t.Error("a broken site replaces the valid one")
	}
	d.settle()
	d.expect("broken again", "checked: errors")

	fixed := time.Now().Add(time.Hour) // someone thought about it
	d.write(d.file, d.version("1.1"))
	d.batch(watch.Batch{Began: fixed})
	d.expect("fixed", "shown, checked early: 0")
	if !d.change.began.Equal(fixed) {
		t.Error("the time counts from the mistake, not from the change that fixed it")
	}
	if d.publish(t.Context()); d.job != nil {
		t.Error("something is published in the middle of a save")
	}
	page, ok, err := d.preview.File(edition.Hosted, "dunfallow/index.html")
	if err != nil || !ok || !strings.Contains(string(page.Data), "Version 1.1,") {
		t.Errorf("the page is not the new one (%v)", err)
	}
	d.batch(watch.Batch{Settled: true, Seen: true})
	d.expect("settled", "checked: 0")
	if !d.isDue || !d.isSettled {
		t.Error("it will not be published")
	}
}

// Warnings, and a site that cannot be read, are reported once settled, and are over as soon
// as a save looks complete.
func TestReportsFaults(t *testing.T) {
	d := newFixture(t)
	stray := filepath.Join(d.Site, "content", "notes.docx")
	d.write(stray, "x")
	d.early()
	d.expect("in the middle of a save", "")
	d.settle()
	d.expect("with a warning", "checked: 1")
	if err := os.Remove(stray); err != nil {
		t.Fatal(err)
	}
	d.early()
	d.expect("without it", "checked early: 0")

	content := filepath.Join(d.Site, "content")
	if err := os.Rename(content, content+"-away"); err != nil {
		t.Fatal(err)
	}
	d.early()
	d.expect("while the content moves", "")
	d.settle()
	d.expect("when it is gone", "fault 0")
	if err := os.Rename(content+"-away", content); err != nil {
		t.Fatal(err)
	}
	d.early()
	d.expect("when it is back", "checked early: 0")
}

// Times count from the first of what was saved, and what was read early is not read again if
// nothing came after it.
func TestTimesCountFromTheFirstSave(t *testing.T) {
	d := newFixture(t)
	began := time.Now().Add(-time.Minute)
	d.write(d.file, d.version("1.1"))
	d.batch(watch.Batch{Began: began})
	shown, after := d.preview, d.change.shown
	d.write(d.file, d.version("1.2")) // which no batch has reported yet
	d.batch(watch.Batch{Settled: true, Seen: true, Began: began.Add(time.Second)})
	if !d.change.began.Equal(began) || after < time.Minute || d.change.shown != after {
		t.Errorf("it counts from %s, and was shown after %s and then %s", d.change.began, after, d.change.shown)
	}
	if d.preview != shown {
		t.Error("the site is read again")
	}
	d.settle()
	if d.preview == shown || d.change.shown != after {
		t.Errorf("a later change is not read, or counts as shown first: %s", d.change.shown)
	}
}

// A session that has ended reports nothing and publishes nothing.
func TestEnded(t *testing.T) {
	d := newFixture(t)
	d.write(d.file, d.text[:len(d.text)/2])
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := d.take(ctx, watch.Batch{Settled: true, Began: time.Now()}); err != nil {
		t.Error(err)
	}
	d.expect("after the end", "")
	d.isDue, d.isSettled, d.fault = true, true, nil
	if d.publish(ctx); d.job != nil {
		t.Error("something is published after the end")
	}
}

// end lets a job end with a result.
func (d *fixture) end(ctx context.Context, r result) error {
	d.Helper()
	d.job = &job{func() {}, nil}
	return d.finish(ctx, r)
}

// TestFinish checks that the result of publishing is reported. Only folders that Briefpack may
// never write end a session, and only before the first edition.
func TestFinish(t *testing.T) {
	foreign, overlap := &generator.ForeignError{Dir: "packs"}, &generator.OverlapError{Output: "packs", With: "public"}
	good := generator.Report{Public: publish.Outcome{Written: 1}}
	leak := generator.Report{Leaks: []generator.Leak{{File: "index.html", Owner: "dunfallow", ID: "e-farrow", Kind: "name"}}}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	for _, c := range []struct {
		name    string
		ctx     context.Context
		isLater bool
		result  result
		ends    bool
		isDue   bool
		want    string
	}{
		{"foreign files at first", t.Context(), false, result{err: foreign}, true, true, ""},
		{"overlap at first", t.Context(), false, result{err: overlap}, true, true, ""},
		{"foreign files later", t.Context(), true, result{err: foreign}, false, false, "fault 1"},
		{"another error at first", t.Context(), false, result{err: fs.ErrPermission}, false, false, "fault 1"},
		{"a leak", t.Context(), true, result{report: leak}, false, false, "refused"},
		{"published at first", t.Context(), false, result{report: good}, false, false, "published first"},
		{"published later", t.Context(), true, result{report: good}, false, false, "published"},
		{"a busy folder", t.Context(), false, result{err: &generator.BusyError{Dir: "packs", Holder: "process 7"}}, false, true, "waiting"},
		{"anything after the end", ended, false, result{err: foreign}, false, true, ""},
	} {
		d := newFixture(t)
		d.published, d.isDue, d.isSettled = c.isLater, true, true
		d.change = change{paths: []string{"a.toml"}, began: time.Now()}
		if err := d.end(c.ctx, c.result); (err != nil) != c.ends {
			t.Errorf("%s: %v", c.name, err)
		}
		if d.isDue != c.isDue {
			t.Errorf("%s: due %t", c.name, d.isDue)
		}
		isPublished := strings.HasPrefix(c.want, "published")
		if isPublished {
			if p := d.events[0].(Published); !slices.Equal(p.Paths, []string{"a.toml"}) || d.change.paths != nil || d.idle == nil {
				t.Errorf("%s: %+v, then %+v", c.name, p, d.change)
			}
		}
		if c.want == "waiting" {
			if d.publish(t.Context()); d.job != nil || d.retry == nil {
				t.Errorf("%s: it tries again immediately, or never", c.name)
			}
		}
		d.expect(c.name, c.want)
	}
}

// TestRepair changes files in the output folders. The session publishes them again, once, and
// without an event if the edition is unchanged; it tries again after the next save.
func TestRepair(t *testing.T) {
	d := newFixture(t)
	d.published = true
	same := generator.Report{Public: publish.Outcome{Unchanged: true}, Packs: publish.Outcome{Unchanged: true}}
	published := func(r generator.Report, want string) {
		t.Helper()
		if err := d.end(t.Context(), result{report: r}); err != nil {
			t.Fatal(err)
		}
		d.expect("published", want)
	}
	if d.repair(); !d.isDue || d.change.began.IsZero() {
		t.Error("nothing is published after a rest")
	}
	published(same, "")
	if d.idle == nil {
		t.Error("nothing is published after the next rest")
	}
	if d.repair(); d.isDue {
		t.Error("it repairs again and again")
	}
	d.batch(watch.Batch{Seen: true, Settled: true})
	d.events = nil
	if d.repair(); !d.isDue {
		t.Error("damage after another save is not repaired")
	}
	published(generator.Report{}, "published repair")
	d.isRepair, d.isDue = false, true
	if d.repair(); d.isRepair {
		t.Error("what is about to be published counts as a repair")
	}
}

// Publishing starts when everything that it needs is there, and not before.
func TestPublishesWhenItCan(t *testing.T) {
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	other := &job{func() {}, make(chan result)}
	d := newFixture(t)
	for name, without := range map[string]func() context.Context{
		"nothing":           func() context.Context { return t.Context() },
		"a change":          func() context.Context { d.isDue = false; return t.Context() },
		"a complete save":   func() context.Context { d.isSettled = false; return t.Context() },
		"a site":            func() context.Context { d.fault = fs.ErrNotExist; return t.Context() },
		"a valid site":      func() context.Context { d.report.Problems = []diag.Problem{{}}; return t.Context() },
		"a preview":         func() context.Context { d.preview = nil; return t.Context() },
		"its turn":          func() context.Context { d.job = other; return t.Context() },
		"a free folder":     func() context.Context { d.retry = time.After(time.Hour); return t.Context() },
		"someone who waits": func() context.Context { return ended },
	} {
		valid := d.preview
		d.isDue, d.isSettled, d.job, d.retry, d.fault, d.report = true, true, nil, nil, nil, generator.Report{}
		ctx := without()
		d.publish(ctx)
		if started := d.job != nil && d.job != other; started != (name == "nothing") {
			t.Errorf("without %s: publishing has started: %t", name, started)
		} else if started {
			if err := d.stopJob(); err != nil {
				t.Error(err)
			}
		}
		d.preview = valid
	}
}

// A job that had finished when it was stopped is reported; otherwise it is still due.
func TestStopJob(t *testing.T) {
	for name, r := range map[string]result{
		"finished": {report: generator.Report{Public: publish.Outcome{Written: 1}}},
		"stopped":  {err: context.Canceled},
	} {
		d := newFixture(t)
		isCancelled := false
		results := make(chan result, 1)
		results <- r
		d.isDue, d.job = true, &job{func() { isCancelled = true }, results}
		if err := d.stopJob(); err != nil {
			t.Error(err)
		}
		isDone := r.err == nil
		if !isCancelled || d.job != nil || d.isDue == isDone || d.published != isDone {
			t.Errorf("%s: cancelled %t, due %t", name, isCancelled, d.isDue)
		}
		d.expect(name, map[bool]string{true: "published first", false: ""}[isDone])
		if err := d.stopJob(); err != nil { // there is none
			t.Error(err)
		}
	}
}

// The site is known while it is what is being published.
func TestIsKnown(t *testing.T) {
	d := newFixture(t)
	stray := filepath.Join(d.Site, "content", "notes.docx")
	knows := func(when string, want bool) {
		t.Helper()
		if got := d.isKnown(); got != want {
			t.Errorf("%s: known %t, want %t", when, got, want)
		}
	}
	knows("while nothing is published", false)
	d.job = &job{func() {}, make(chan result)}
	knows("before it is due", false)
	d.isDue = true
	knows("at first", true)
	d.write(d.file, d.text)
	knows("after a save of the same text", true)
	d.write(d.file, d.version("1.1"))
	knows("after a change", false)
	d.write(d.file, d.text)
	knows("after the first text again", true)
	d.write(stray, "x")
	knows("with a file that is not used", false)
	if err := os.Remove(stray); err != nil {
		t.Fatal(err)
	}
	d.write(d.file, d.version("1.2"))
	if _, _, err := d.Builder.Refresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	d.write(d.file, d.text)
	knows("after another text was read", false)
}

// recorded is a builder that counts how often it was asked to publish and not stopped.
type recorded struct {
	Builder
	n *atomic.Int32
}

func (r recorded) Publish(ctx context.Context) (generator.Report, error) {
	if ctx.Err() == nil {
		r.n.Add(1)
	}
	return r.Builder.Publish(ctx)
}

// The next change stops a prefetch, and publishing waits for it, but not once it is stopped.
func TestPrefetch(t *testing.T) {
	d := newFixture(t)
	var n atomic.Int32
	d.Builder = recorded{d.Builder, &n}
	isStopped, rendered := false, make(chan struct{})
	d.prefetch = prefetch{func() { isStopped = true }, rendered}
	d.isDue, d.isSettled = true, true
	d.publish(t.Context())
	if err := d.stopJob(); err != nil { // or it would wait for ever
		t.Error(err)
	}
	if n.Load() > 0 {
		t.Error("it publishes before the prefetch has ended")
	}
	d.publish(t.Context())
	close(rendered)
	if err := d.finish(t.Context(), <-d.job.result); err != nil || !d.published {
		t.Errorf("it is not published: %v", err)
	}
	d.expect("published", "published first")

	d.write(d.file, d.version("1.1"))
	d.early()
	if !isStopped || d.prefetch.done == nil || d.prefetch.done == rendered {
		t.Error("the prefetch goes on, or there is none for this change")
	}
}

// Run reports a session from start to end. An error of Notify ends it.
func TestRun(t *testing.T) {
	d := newFixture(t)
	ctx, cancel := context.WithCancel(t.Context())
	var got []string
	notify := func(e Event) error {
		got = append(got, short(e))
		switch e := e.(type) {
		case Published:
			if !e.IsFirst {
				cancel()
				return nil
			}
			d.write(d.file, d.version("1.1"))
		}
		return nil
	}
	o := generator.Options{Site: d.Site, Public: filepath.Join(d.Site, "public"), Packs: filepath.Join(d.Site, "packs")}
	if err := Run(ctx, Options{Site: d.Site, Builder: preview.NewBuilder(o), Notify: notify}); err != nil {
		t.Error(err)
	}
	got = slices.DeleteFunc(got, func(e string) bool { return e == "checked early: 0" }) // a slow machine has none
	if all := strings.Join(got, ", "); !strings.HasPrefix(all, "shown, checked: 0, published first, shown, checked: 0") || !strings.HasSuffix(all, "published") {
		t.Errorf("events %q", all)
	}

	full := errors.New("print: no space left")
	err := Run(t.Context(), Options{Site: d.Site, Builder: preview.NewBuilder(o), Notify: func(Event) error { return full }})
	if !errors.Is(err, full) {
		t.Errorf("an error of Notify is lost: %v", err)
	}
}

// A session does not start without a site.
func TestRunWithoutSite(t *testing.T) {
	site := t.TempDir()
	o := generator.Options{Site: site, Public: filepath.Join(site, "public"), Packs: filepath.Join(site, "packs")}
	err := Run(t.Context(), Options{Site: site, Builder: preview.NewBuilder(o), Notify: func(e Event) error {
		t.Errorf("event %s", short(e))
		return nil
	}})
	var none *generator.NoContentError
	if !errors.As(err, &none) {
		t.Errorf("%v", err)
	}
}
