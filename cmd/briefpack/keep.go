package main

import (
	"context"
	"errors"
	"io/fs"
	"time"

	"briefpack/generator"
	"briefpack/generator/live/watch"
)

// keep keeps a site's editions current until ctx ends. It only waits and hands on: what
// is to be done about a batch, or about what was published, is decided in current.go.
func (c *current) keep(ctx context.Context) error {
	ctx, cancel := context.WithCancel(ctx)
	watcher, err := c.watcher()
	if err != nil {
		cancel()
		return err
	}
	batches, ended := make(chan watch.Batch), make(chan struct{})
	go func() { watcher.Run(ctx, batches); close(ended) }()
	defer func() { cancel(); c.halt(); <-ended; _ = c.workshop.Close() }() // what it leaves behind is no edition

	c.take(ctx, watch.Batch{Settled: true, Began: time.Now()})
	if err := c.unfit(ctx); err != nil {
		return err
	}
	if err := c.ready(); err != nil {
		return err
	}
	for {
		c.publish(ctx)
		select {
		case <-ctx.Done():
			c.halt()
			return c.stopped()
		case b := <-batches:
			if c.isKnown() {
				continue // a touch, or the same again: what is being published is right
			}
			c.halt() // whoever saved waits for the page: the folders can wait
			c.take(ctx, b)
		case r := <-c.job.done:
			if err := c.published(ctx, r); err != nil {
				return err
			}
		case <-c.again:
			c.again = nil
		case <-c.rest:
			c.rest = nil
			c.prepare(ctx)
		}
	}
}

// watchLimits is what to do where the system does not let us watch.
const watchLimits = "end other programs that watch folders, or let more be watched: on Linux by fs.inotify.max_user_watches and max_user_instances"

func (c *current) watcher() (*watch.Watcher, error) {
	w, err := watch.New(watch.Options{Root: c.options.Site, Folders: generator.Folders(), Ignore: generator.Ignored, Lost: c.loss()})
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, failed(context.Background(), &generator.NoContentError{Site: c.options.Site})
	case err != nil:
		return nil, &failure{exitMachine, err.Error(), watchLimits}
	}
	return w, nil
}

// loss returns what tells of a loss, but not of the same again and again, as a watcher may
// find it.
func (c *current) loss() func(error) {
	last := ""
	return func(err error) {
		if text := lost(err); text != last {
			last = text
			c.screen.note(text)
		}
	}
}

// lost says what it means that something went wrong with watching.
func lost(err error) string {
	if errors.Is(err, watch.ErrLimit) {
		return err.Error() + "; " + watchLimits
	}
	return err.Error()
}

// job is one run of publishing, or of what is done for the next one, beside which the
// preview goes on.
type job struct {
	cancel context.CancelFunc
	done   chan outcome // nil while nothing is being done
}

// outcome is what came of a job.
type outcome struct {
	report generator.Report
	err    error

	isRest   bool // nothing was published: the folders were looked at
	isSpoilt bool // and somebody had changed something there
}

// publish begins to write the editions to disk, where there is something to write and
// nothing to wait for.
func (c *current) publish(ctx context.Context) {
	if !c.due || !c.settled || !c.isGood() || c.job.done != nil || c.again != nil || ctx.Err() != nil {
		return
	}
	a := c.ahead
	c.do(ctx, func(ctx context.Context) outcome {
		a.wait(ctx)
		report, err := c.workshop.Publish(ctx)
		return outcome{report: report, err: err}
	})
}

// prepare begins to make the output folders ready for the next edition, where there is
// nothing else to do.
func (c *current) prepare(ctx context.Context) {
	if c.due || c.job.done != nil || ctx.Err() != nil {
		return
	}
	c.do(ctx, func(ctx context.Context) outcome {
		return outcome{isRest: true, isSpoilt: !c.workshop.Ready(ctx)}
	})
}

// do begins a job.
func (c *current) do(ctx context.Context, work func(context.Context) outcome) {
	ctx, cancel := context.WithCancel(ctx)
	done := make(chan outcome, 1)
	c.job = job{cancel, done}
	go func() { done <- work(ctx) }()
}

// isKnown reports whether the content is what is being published.
func (c *current) isKnown() bool {
	return c.due && c.job.done != nil && c.workshop.IsCurrent(c.preview)
}

// halt ends what is being done; what was to be published stays as it was. What is done by
// then is done.
func (c *current) halt() {
	if c.job.done == nil {
		return
	}
	c.job.cancel()
	r := <-c.job.done
	switch {
	case r.isRest:
		c.rest = time.After(untilRest)
	case r.err == nil:
		_ = c.published(context.Background(), r) // it only tells: there is no error
		return
	}
	c.job = job{}
	c.screen.progress("")
}
