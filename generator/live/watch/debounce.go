package watch

import (
	"maps"
	"slices"
	"time"
)

// The times of batches. A person who saves waits for the page, so an early batch comes as
// soon as a save looks complete. A person who unpacks an archive wants one build, so a settled
// batch comes once events have stopped.
const (
	pause   = 5 * time.Millisecond  // without events, before an early batch
	quiet   = 50 * time.Millisecond // without events, before a settled batch
	longest = time.Second           // that a batch waits for events to stop
	few     = 8                     // paths that one save changes at most
)

// kind is a kind of event.
type kind int

const (
	written kind = iota // created, written, or moved here
	gone                // deleted, or moved away
	touched             // only permissions or times changed
)

// event is a change of one path.
type event struct {
	path string
	kind kind
}

// debouncer joins events into batches. All its times count from the same moment, any one.
type debouncer struct {
	paths  map[string]state
	first  time.Duration // time of the oldest event in paths
	last   time.Duration // time of the newest
	waits  bool          // there is an event in paths, or events were lost
	missed bool          // events were lost
	early  bool          // an early batch was returned
	half   bool          // an early batch was due, but a file was only half written
	since  bool          // an event came since the early batch
}

// state is the sum of the events of a path.
type state struct {
	kind kind
	came bool // it was written before it was gone, as the temporary file of a save is
}

// note adds events that happened at a time.
func (d *debouncer) note(now time.Duration, events []event) {
	for _, e := range events {
		d.open(now)
		if d.paths == nil {
			d.paths = map[string]state{}
		}
		before, known := d.paths[e.path]
		after := state{e.kind, before.came || e.kind == written}
		if e.kind == touched && known {
			after.kind = before.kind
		}
		d.paths[e.path] = after
	}
}

// lose notes that events were lost.
func (d *debouncer) lose(now time.Duration) {
	d.open(now)
	d.missed = true
}

func (d *debouncer) open(now time.Duration) {
	if !d.waits {
		d.first, d.waits = now, true
	}
	d.last, d.since, d.half = now, true, false
}

// next returns the time at which to call due, and false if there is no event.
func (d *debouncer) next() (time.Duration, bool) {
	at := d.settled()
	if d.mayBeEarly() {
		at = min(at, d.last+pause)
	}
	return at, d.waits
}

func (d *debouncer) settled() time.Duration { return min(d.last+quiet, d.first+longest) }

// due returns the batch for a time, or nil. isWhole reports whether a written file looks
// complete.
func (d *debouncer) due(now time.Duration, isWhole func(path string) bool) *Batch {
	switch {
	case !d.waits:
		return nil
	case now >= d.settled():
		b := d.batch()
		b.Settled, b.Seen = true, d.early && !d.since
		*d = debouncer{}
		return b
	case d.mayBeEarly() && now >= d.last+pause:
		if d.half = d.isHalf(isWhole); d.half {
			return nil
		}
		d.early, d.since = true, false
		return d.batch()
	}
	return nil
}

// mayBeEarly reports whether the events look like a complete save of one person. A deleted
// file may come back: many editors move the old file away first.
func (d *debouncer) mayBeEarly() bool {
	if d.early || d.half || d.missed || len(d.paths) > few {
		return false
	}
	saved := false
	for _, st := range d.paths {
		if st.kind == gone && !st.came {
			return false
		}
		saved = saved || st.kind == written
	}
	return saved
}

// isHalf reports whether one of the written files is incomplete.
func (d *debouncer) isHalf(isWhole func(string) bool) bool {
	for path, st := range d.paths {
		if st.kind == written && !isWhole(path) {
			return true
		}
	}
	return false
}

// batch returns the events as a batch, without the temporary files of a save if there are
// others.
func (d *debouncer) batch() *Batch {
	paths := slices.Sorted(maps.Keys(d.paths))
	lasting := slices.DeleteFunc(slices.Clone(paths), func(p string) bool { return d.paths[p].came && d.paths[p].kind == gone })
	if len(lasting) > 0 {
		paths = lasting
	}
	return &Batch{Paths: paths, All: d.missed}
}
