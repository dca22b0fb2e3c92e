// Package watch turns the changes in a folder that people edit into batches of paths.
//
// A batch lists paths with events and comes at a good moment to read them. The package does
// not compare contents, so a new time of modification makes a batch too.
//
// debounce.go decides when a batch is due. It needs neither a clock nor files, and its tests
// use sequences recorded from editors: to support another editor, record what it does and add
// the sequence to testdata. tree.go, links.go and read.go watch folders with fsnotify.
package watch

import (
	"context"
	"fmt"
	"time"
)

// Watcher watches the folders of a site.
type Watcher struct {
	tree    *tree
	pending debouncer
	began   time.Time // the times of pending count from here
}

// New starts to watch. Every later event is in a batch of Run.
func New(o Options) (*Watcher, error) {
	t, err := openTree(o)
	if err != nil {
		return nil, fmt.Errorf("watch %s: %w", o.Root, err)
	}
	return &Watcher{tree: t, began: time.Now()}, nil
}

// lookAgain is the wait before looking again for a site that has disappeared.
const lookAgain = 500 * time.Millisecond

// Run sends batches until ctx ends. It joins batches that are not received.
func (w *Watcher) Run(ctx context.Context, batches chan<- Batch) {
	defer w.tree.close()
	timer := time.NewTimer(0)
	defer timer.Stop()
	var ready *Batch // waits to be received
	for {
		w.set(timer)
		var out chan<- Batch
		var next Batch
		if ready != nil {
			out, next = batches, *ready
		}
		select {
		case <-ctx.Done():
			return
		case e, open := <-w.tree.events():
			if !open {
				return
			}
			w.pending.note(w.now(), w.tree.read(e))
		case err, open := <-w.tree.errors():
			if !open {
				return
			}
			w.tree.lost(err)
			w.pending.lose(w.now())
		case <-timer.C:
			ready = join(ready, w.due())
		case out <- next:
			ready = nil
		}
	}
}

// due returns the batch that is due, or nil. It first watches the folders that came, so a
// change that the reader of the batch does not see is another event.
func (w *Watcher) due() *Batch {
	if w.tree.gone && w.tree.reopen() {
		w.pending.lose(w.now())
	}
	first := w.pending.first
	b := w.pending.due(w.now(), w.tree.isWhole)
	if b != nil {
		b.Began = w.began.Add(first)
	}
	if b != nil && b.Settled {
		w.tree.rescan()
	}
	return b
}

func (w *Watcher) now() time.Duration { return time.Since(w.began) }

// set sets the timer to the next call of due.
func (w *Watcher) set(timer *time.Timer) {
	at, waiting := w.pending.next()
	switch {
	case waiting:
		timer.Reset(max(at-w.now(), 0))
	case w.tree.gone:
		timer.Reset(lookAgain)
	default:
		timer.Stop()
	}
}
