package source

import (
	"io/fs"
	"time"

	"briefpack/generator/cache/stamp"
)

// Memory remembers the files of a site from one Read to the next, which reads again only
// those that may have changed since. The zero Memory is empty; it belongs to one
// goroutine at a time.
type Memory struct{ files map[string]remembered }

// remembered is a file that nothing was wrong with, and what it looked like from outside
// before it was read.
type remembered struct {
	File
	stamp stamp.Stamp
}

// settling is how long a file has to be left alone before its times tell whether it is
// changed again: on a memory stick they are of two seconds.
const settling = 3 * time.Second

// last returns a file as it was when it was read the last time, unless it changed.
func (r *reader) last(name string, e fs.DirEntry) (remembered, bool) {
	f, ok := r.before[name]
	if !ok || !e.Type().IsRegular() {
		return remembered{}, false
	}
	info, err := e.Info()
	return f, err == nil && stamp.Of(info) == f.stamp
}

// remember notes a file for the next time. Info was asked for before it was read.
func (r *reader) remember(f File, info fs.FileInfo, asked time.Time) {
	if s := stamp.Of(info); stamp.IsSure && s.Settled(asked, settling) {
		r.now[f.Path] = remembered{f, s}
	}
}
