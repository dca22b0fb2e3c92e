// Package watch turns a folder that people edit into settled batches of changed paths.
//
// It says which paths had something happen to them and when it is a good moment to
// look; what they hold is for others to compare, so that a touch is a batch and no
// build. It knows nothing of what is made from the files.
//
// Two things are kept apart. settle.go is when to speak: pure, without a clock and
// without files, tested with sequences recorded from editors. tree.go is what happens:
// the only place that knows fsnotify. To teach it another editor's habits, record
// what the editor does and add it to testdata.
package watch

import (
	"context"
	"fmt"
	"time"
)

// Options say what to watch.
type Options struct {
	Root    string                 // folder of the site; it may vanish and come back
	Folders []string               // names in Root to watch with all that is in them; they may come and go
	Ignore  func(name string) bool // reports names of files and folders that nobody reads
	Lost    func(err error)        // is told what went wrong without ending the watch; nil for nobody
}

// Batch is what happened since the settled batch before.
type Batch struct {
	Paths []string // slash-separated, relative to Root, sorted; of files, and of folders that came or went
	All   bool     // events were lost: anything else may have changed as well
	// Settled says that nothing happened for a while. A batch that is not settled comes
	// within milliseconds of a save; rarely it sees one half done, and a settled batch
	// follows in any case.
	Settled bool
	Seen    bool      // nothing happened since the batch before this, which was not settled
	Began   time.Time // when the first of it happened
}

// Watcher watches the folders of a site.
type Watcher struct {
	tree    *tree
	settler settler
	began   time.Time // what the settler's times count from
}

// New starts to watch: whatever happens from now on is in a batch of Run.
func New(o Options) (*Watcher, error) {
	t, err := openTree(o)
	if err != nil {
		return nil, fmt.Errorf("watch %s: %w", o.Root, err)
	}
	return &Watcher{tree: t, began: time.Now()}, nil
}

// lookAgain is how often a vanished site is looked for.
const lookAgain = 500 * time.Millisecond

// Run sends batches until ctx ends. While nobody receives, batches grow together.
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
			w.settler.note(w.now(), w.tree.read(e))
		case err, open := <-w.tree.errors():
			if !open {
				return
			}
			w.tree.lost(err)
			w.settler.lose(w.now())
		case <-timer.C:
			ready = join(ready, w.due())
		case out <- next:
			ready = nil
		}
	}
}

// due returns the batch for which it is time. The folders that came since are watched
// before it is given out, so whatever its reader does not see yet is another event.
func (w *Watcher) due() *Batch {
	if w.tree.gone && w.tree.reopen() {
		w.settler.lose(w.now())
	}
	first := w.settler.first
	b := w.settler.due(w.now(), w.tree.isWhole)
	if b != nil {
		b.Began = w.began.Add(first)
	}
	if b != nil && b.Settled {
		w.tree.mend()
	}
	return b
}

func (w *Watcher) now() time.Duration { return time.Since(w.began) }

// set sets the timer to when due has something to do.
func (w *Watcher) set(timer *time.Timer) {
	at, waiting := w.settler.next()
	switch {
	case waiting:
		timer.Reset(max(at-w.now(), 0))
	case w.tree.gone:
		timer.Reset(lookAgain)
	default:
		timer.Stop()
	}
}
