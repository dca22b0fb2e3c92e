package watch

import (
	"slices"
	"time"
)

// Batch is a list of the paths with events since the last settled batch.
type Batch struct {
	Paths []string // slash-separated, relative to Root, sorted; of files, and of folders that came or went
	All   bool     // events were lost: any other path may have changed too
	// Settled is true once events have stopped. Other batches come a few milliseconds after
	// a save, perhaps in the middle of it, and a settled batch always follows.
	Settled bool
	Seen    bool      // there was no event since the last batch, which was not settled
	Began   time.Time // time of the first event
}

// join returns one batch for two, if the first was not received yet.
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
