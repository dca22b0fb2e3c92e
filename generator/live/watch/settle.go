package watch

import (
	"maps"
	"slices"
	"time"
)

// When to speak. Whoever saves waits for the page, so a batch comes as soon as a save
// looks whole; whoever unpacks an archive wants one build, so a settled batch comes
// when all is quiet.
const (
	pause   = 5 * time.Millisecond  // of quiet before an early batch
	quiet   = 50 * time.Millisecond // of quiet before a settled batch
	longest = time.Second           // that a batch waits for quiet
	few     = 8                     // paths that one save touches at most
)

// kind is what happened to a path.
type kind int

const (
	written kind = iota // made, filled, or moved here
	gone                // deleted, or moved away
	touched             // its permissions or times changed
)

// event is something that happened to a path.
type event struct {
	path string
	kind kind
}

// settler decides when what happened makes a batch. Its times count from any moment.
type settler struct {
	paths  map[string]state
	first  time.Duration // when the oldest of what waits happened
	last   time.Duration // when the newest did
	waits  bool          // whether anything waits
	missed bool          // events were lost
	early  bool          // an early batch was given out
	half   bool          // it was time for an early batch, but a file was only half written
	since  bool          // something happened since the early batch
}

// state is what is known of a path that waits.
type state struct {
	kind kind
	came bool // it was written before it was gone: the temporary file of a save
}

// note takes in what happened at a time.
func (s *settler) note(now time.Duration, events []event) {
	for _, e := range events {
		s.open(now)
		if s.paths == nil {
			s.paths = map[string]state{}
		}
		before, known := s.paths[e.path]
		after := state{e.kind, before.came || e.kind == written}
		if e.kind == touched && known {
			after.kind = before.kind
		}
		s.paths[e.path] = after
	}
}

// lose takes in that events were lost.
func (s *settler) lose(now time.Duration) {
	s.open(now)
	s.missed = true
}

func (s *settler) open(now time.Duration) {
	if !s.waits {
		s.first, s.waits = now, true
	}
	s.last, s.since, s.half = now, true, false
}

// next returns when due should be asked, and false while nothing waits.
func (s *settler) next() (time.Duration, bool) {
	at := s.settled()
	if s.mayBeEarly() {
		at = min(at, s.last+pause)
	}
	return at, s.waits
}

func (s *settler) settled() time.Duration { return min(s.last+quiet, s.first+longest) }

// due returns the batch that is to be given out at a time, or nil. isWhole reports
// whether a written file looks as if somebody had finished writing it.
func (s *settler) due(now time.Duration, isWhole func(path string) bool) *Batch {
	switch {
	case !s.waits:
		return nil
	case now >= s.settled():
		b := s.batch()
		b.Settled, b.Seen = true, s.early && !s.since
		*s = settler{}
		return b
	case s.mayBeEarly() && now >= s.last+pause:
		if s.half = s.isHalf(isWhole); s.half {
			return nil
		}
		s.early, s.since = true, false
		return s.batch()
	}
	return nil
}

// mayBeEarly reports whether what waits looks like one person's save, all of which
// has happened. What is gone may come back: many editors move the old file away first.
func (s *settler) mayBeEarly() bool {
	if s.early || s.half || s.missed || len(s.paths) > few {
		return false
	}
	saved := false
	for _, st := range s.paths {
		if st.kind == gone && !st.came {
			return false
		}
		saved = saved || st.kind == written
	}
	return saved
}

// isHalf reports whether one of the written files is not whole.
func (s *settler) isHalf(isWhole func(string) bool) bool {
	for path, st := range s.paths {
		if st.kind == written && !isWhole(path) {
			return true
		}
	}
	return false
}

// batch names what waits, but for the temporary files of a save, which tell nobody
// anything.
func (s *settler) batch() *Batch {
	paths := slices.Sorted(maps.Keys(s.paths))
	lasting := slices.DeleteFunc(slices.Clone(paths), func(p string) bool { return s.paths[p].came && s.paths[p].kind == gone })
	if len(lasting) > 0 {
		paths = lasting
	}
	return &Batch{Paths: paths, All: s.missed}
}

// join returns one batch for two, of which nobody has received the first yet.
func join(first, then *Batch) *Batch {
	if first == nil {
		return then
	}
	if then == nil {
		return first
	}
	paths := append(slices.Clone(first.Paths), then.Paths...)
	slices.Sort(paths)
	return &Batch{Paths: slices.Compact(paths), All: first.All || then.All, Settled: then.Settled, Seen: first.Seen && then.Seen, Began: first.Began}
}
