// Package stamp finds out from its metadata whether a file or folder was changed, without
// reading it.
package stamp

import (
	"io/fs"
	"time"
)

// Of returns the stamp of a file or folder from its metadata.
func Of(info fs.FileInfo) Stamp { return of(info) }

// At returns the stamp of a file, folder or link, or the zero stamp if it does not exist.
func At(path string) Stamp { return at(path) }

// slowTick is longer than one tick of the slowest clocks that file systems have: they count
// whole seconds, or every other one.
const slowTick = 3 * time.Second

// Settling is how long a file must have been left alone before Settled is true: longer than a
// tick of the clocks that most file systems have.
const Settling = 100 * time.Millisecond

// Settled reports whether a file had been left alone for a while at some time, so that a
// change after it gives the file another stamp: two changes within one tick of a file
// system's clock have the same. Where the clock may be a slow one, the while is longer.
func (s Stamp) Settled(at time.Time) bool {
	changed, while := s.Changed(), Settling
	if changed.Nanosecond() == 0 {
		while = slowTick
	}
	return at.Sub(changed) > while
}
