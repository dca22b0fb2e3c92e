package main

import (
	"context"
	"encoding/hex"
	"errors"
	"slices"
	"time"

	"briefpack/generator"
	"briefpack/generator/live/serve"
	"briefpack/generator/live/watch"
	"briefpack/generator/model/diag"
)

// current keeps the editions of a site current while its files are edited: what is
// shown, what stands in the output folders, and what is said of the content.
type current struct {
	screen   *screen
	options  generator.Options
	workshop *generator.Workshop
	server   *serve.Server // nil when nobody looks
	ready    func() error  // is called once, when there is something to look at

	preview *generator.Preview // the last good one; nil before
	report  generator.Report   // of the last look at the content
	fault   error              // of the machine, at the last look
	told    told

	ahead ahead

	due     bool             // the preview is to be published
	settled bool             // and nobody is in the middle of a save
	since   change           // what happened since it was published last
	again   <-chan time.Time // when to try once more to publish
	rest    <-chan time.Time // when to make the folders ready for the next edition
	mends   bool             // what is published was spoilt, and is published again
	job     job
	proven  bool // it was published once, so the folders are fit for it
}

// change is what a build was for, to be told once it is done.
type change struct {
	paths []string
	began time.Time     // when the first of it happened
	shown time.Duration // after which it could be seen; 0 when nothing that is seen changed
}

func newCurrent(s *screen, o generator.Options, server *serve.Server) *current {
	o = s.complete(o)
	return &current{screen: s, options: o, workshop: generator.NewWorkshop(o), server: server, ready: func() error { return nil }}
}

// take looks at the content after something happened to it. What is good is shown at
// once; what is wrong is told when all is quiet, as it may be half of a save.
func (c *current) take(ctx context.Context, b watch.Batch) {
	if c.since.began.IsZero() {
		c.since.began = b.Began
	}
	c.since.paths = append(c.since.paths, b.Paths...)
	c.mends = false
	if !b.Seen {
		c.look(ctx)
	}
	if c.settled = b.Settled; ctx.Err() != nil {
		return
	}
	if b.Settled {
		c.tell()
		switch {
		case c.due:
		case c.isGood():
			c.since = change{} // whatever it was, nothing came of it
		default:
			c.since.began = time.Time{} // how long it takes counts from what mends it
		}
		return
	}
	if c.isGood() && len(c.report.Problems) == 0 {
		c.show() // nothing that is wrong is left
	}
}

// look reads and checks the content, and shows what came of it.
func (c *current) look(ctx context.Context) {
	c.ahead.end()
	p, report, err := c.workshop.Refresh(ctx)
	c.report, c.fault = report, err
	if p == nil {
		return
	}
	changed := p.Changed(c.preview)
	c.preview = p
	if len(changed) == 0 {
		return
	}
	c.due = true
	if c.server != nil {
		c.server.Show(shown{p})
	}
	if c.since.shown == 0 {
		c.since.shown = time.Since(c.since.began)
	}
	c.ahead = drawAhead(ctx, p, changed)
}

// ahead is what is drawn while it is waited whether more is coming. It is all that there
// is to draw of a small change, so publishing waits for it: the page that somebody waits
// for comes first.
type ahead struct {
	cancel context.CancelFunc // nil when there is none
	done   <-chan struct{}
}

func drawAhead(ctx context.Context, p *generator.Preview, changed []generator.Change) ahead {
	ctx, cancel := context.WithCancel(ctx)
	done := make(chan struct{})
	go func() {
		defer close(done)
		defer cancel()
		p.Draw(ctx, changed)
	}()
	return ahead{cancel, done}
}

// end ends it before it is done.
func (a ahead) end() {
	if a.cancel != nil {
		a.cancel()
	}
}

// wait waits until it is done or ended, and no longer than ctx.
func (a ahead) wait(ctx context.Context) {
	if a.done == nil {
		return
	}
	select {
	case <-a.done:
	case <-ctx.Done():
	}
}

// isGood reports whether the content is as it can be shown.
func (c *current) isGood() bool {
	return c.fault == nil && c.preview != nil && !diag.HasErrors(c.report.Problems)
}

// unfit returns what makes a site no site at all, at the start; later it may come back.
func (c *current) unfit(ctx context.Context) error {
	if ctx.Err() != nil {
		return c.stopped()
	}
	return failed(ctx, c.fault)
}

// published takes in what came of publishing. It returns an error for output folders
// that were never fit for it.
func (c *current) published(ctx context.Context, r outcome) error {
	c.job = job{}
	c.screen.progress("")
	if ctx.Err() != nil {
		return nil
	}
	if r.isRest {
		c.rested(r)
		return nil
	}
	var busy *generator.BusyError
	switch {
	case errors.As(r.err, &busy):
		c.wait(busy)
		return nil
	case r.err != nil && !c.proven && isUnfit(r.err):
		return failed(ctx, r.err)
	}
	c.due = false
	c.told.trouble(c, r)
	if r.err != nil || len(r.report.Leaks) > 0 {
		return nil
	}
	var err error
	if isSame := r.report.Public.Unchanged && r.report.Packs.Unchanged; !isSame || !c.mends {
		err = c.screen.print(c.line(r.report) + "\n")
	}
	c.since, c.proven = change{}, true
	c.rest = time.After(untilRest)
	return err
}

// untilRest is how long after a save its person is taken to have time.
const untilRest = time.Second

// rested takes in what was found when the folders were looked at. What somebody changed
// there is made good once: a program that changes it again and again would never let go.
func (c *current) rested(r outcome) {
	if r.isSpoilt && !c.mends {
		c.mends, c.due = true, true
		c.since.began = time.Now()
	}
}

// isUnfit reports whether an output folder can never be written.
func isUnfit(err error) bool {
	var foreign *generator.ForeignError
	var overlap *generator.OverlapError
	return errors.As(err, &foreign) || errors.As(err, &overlap)
}

// patience is how long another process may write a folder before it is asked again.
const patience = 500 * time.Millisecond

// wait lets another process finish that writes the same folder, and says which it is.
func (c *current) wait(busy *generator.BusyError) {
	c.told.once(c, busy.Error()+"; this goes on when that is done")
	c.again = time.After(patience)
}

// stopped is how a run ends that is ended from outside.
func (c *current) stopped() error {
	if err := c.screen.print("stopped; what was published last is whole\n"); err != nil {
		return err
	}
	return said(exitInterrupted)
}

// shown is a preview as the server takes it.
type shown struct{ *generator.Preview }

// File returns a file of an edition.
func (p shown) File(e serve.Edition, path string) ([]byte, bool, error) {
	f, ok, err := p.Preview.File(audienceOf(e), path)
	return f.Data, ok, err
}

// Gist names what a file of an edition says.
func (p shown) Gist(e serve.Edition, path string) string {
	sum, ok := p.Preview.Gist(audienceOf(e), path)
	if !ok {
		return ""
	}
	return hex.EncodeToString(sum[:])
}

func audienceOf(e serve.Edition) generator.Audience {
	if e == serve.Print {
		return generator.Print
	}
	return generator.Hosted
}

// names lists paths, once each, for a person.
func names(paths []string) string {
	slices.Sort(paths)
	paths = slices.Compact(paths)
	const most = 3
	text := ""
	for i, p := range paths[:min(len(paths), most)] {
		if i > 0 {
			text += ", "
		}
		text += diag.Visible(p)
	}
	switch n := len(paths) - most; {
	case len(paths) == 0:
		return "something"
	case n > 0:
		return text + " and " + counted(n, "other path")
	}
	return text
}
