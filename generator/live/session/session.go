// Package session keeps the editions of a site current while people edit its files, and
// reports what happens as events.
//
// After each change it reads and checks the site. It shows a valid site immediately, because
// the person who saved waits for the page. It reports problems and publishes once changes have
// stopped for a moment, because a change may be half of a save. It reads no arguments and
// prints nothing: a command turns events into text, and a server shows previews.
//
//	session.go  Run and its loop: wait for something, hand it on
//	refresh.go  what follows from a change to the site
//	publish.go  writing the output folders, one run at a time
//	job.go      work that goes on meanwhile: a run of Publish, and rendering in advance
//	event.go    the events
package session

import (
	"context"
	"errors"
	"io/fs"
	"sync"
	"time"

	"briefpack/generator"
	"briefpack/generator/live/preview"
	"briefpack/generator/live/watch"
	"briefpack/generator/read/source"
)

// Builder builds the editions of one site repeatedly. Its methods are called from several
// goroutines.
type Builder interface {
	// Refresh reads and checks the site. The preview is nil if a problem is an error.
	Refresh(ctx context.Context) (*preview.Preview, generator.Report, error)
	// IsCurrent reports whether a preview is what Refresh would return now.
	IsCurrent(p *preview.Preview) bool
	// Publish reads and checks the site and writes both editions into their folders.
	Publish(ctx context.Context) (generator.Report, error)
	// Close releases the output folders.
	Close() error
}

// Options are the inputs of a session.
type Options struct {
	Site    string // folder that contains content/
	Builder Builder
	// Notify is called with each event, from one goroutine. If it returns an error the
	// session ends with that error.
	Notify func(Event) error
}

// Run keeps the editions of a site current until ctx ends, and then returns nil. It returns
// an error if the first look finds no site that can be read, or output folders that Briefpack
// may never write. It closes the builder.
func Run(ctx context.Context, o Options) error {
	s := &session{Options: o}
	defer func() { _ = o.Builder.Close() }() // what it may leave behind is not an edition
	ctx, cancel := context.WithCancel(ctx)
	unseen := make(chan error, 16)
	watcher, err := s.watch(unseen)
	if err != nil {
		cancel()
		return err
	}
	batches := make(chan watch.Batch)
	s.running.Go(func() { watcher.Run(ctx, batches) })
	defer s.running.Wait()
	defer cancel()
	err = s.begin(ctx)
	if ctx.Err() != nil {
		return nil
	}
	if err != nil {
		return err
	}
	return s.loop(ctx, batches, unseen)
}

// begin reads the site for the first time. It returns an error if it cannot.
func (s *session) begin(ctx context.Context) error {
	s.change.began = time.Now()
	if err := s.refresh(ctx); err != nil {
		return err
	}
	if s.fault != nil {
		return s.fault
	}
	return s.take(ctx, watch.Batch{Settled: true, Seen: true})
}

// session is the state of a Run.
type session struct {
	Options
	running sync.WaitGroup // every goroutine of the session

	preview  *preview.Preview // of the last valid site; nil before the first
	report   generator.Report // of the last Refresh
	fault    error            // of the last Refresh
	prefetch prefetch

	change    change           // since the last Published
	isDue     bool             // the preview is not published yet
	isSettled bool             // no file is being saved
	job       *job             // in progress; nil if there is none
	retry     <-chan time.Time // when to try again to publish; nil if there is nothing to try
	idle      <-chan time.Time // when to publish again, to restore published files; nil if that was done
	isRepair  bool             // the next Published restores published files
	published bool             // at least once in this session
}

// change is the cause of a build.
type change struct {
	paths []string
	began time.Time     // when the first of it happened
	shown time.Duration // from then to the first Shown; 0 if there was none
}

// watch starts to watch the site. Errors that do not end it go to unseen.
func (s *session) watch(unseen chan<- error) (*watch.Watcher, error) {
	report := func(err error) {
		select {
		case unseen <- err:
		default: // enough of them are waiting to be reported
		}
	}
	w, err := watch.New(watch.Options{Root: s.Site, Folders: source.Folders(), Ignore: source.Ignored, Lost: report})
	if errors.Is(err, fs.ErrNotExist) {
		return nil, &generator.NoContentError{Site: s.Site}
	}
	return w, err
}

// loop waits for something to do until ctx ends.
func (s *session) loop(ctx context.Context, batches <-chan watch.Batch, unseen <-chan error) error {
	for {
		s.publish(ctx)
		var err error
		select {
		case <-ctx.Done():
			return s.stopJob()
		case b := <-batches:
			if s.isKnown() {
				continue
			}
			// The person who saved waits for the page; the folders can wait.
			if err = s.stopJob(); err == nil {
				err = s.take(ctx, b)
			}
		case r := <-s.job.done():
			err = s.finish(ctx, r)
		case lost := <-unseen:
			err = s.Notify(Fault{Watching, lost})
		case <-s.retry:
			s.retry = nil
		case <-s.idle:
			s.idle = nil
			s.repair()
		}
		if err != nil {
			return errors.Join(err, s.stopJob())
		}
	}
}
