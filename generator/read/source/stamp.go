package source

import (
	"io/fs"
	"time"

	"briefpack/generator/cache"
	"briefpack/generator/cache/stamp"
)

// fileState identifies a state of a file by its metadata.
type fileState struct {
	path  string
	stamp stamp.Stamp
}

// settling is how long a file must be unchanged before its times show a further change: on a
// memory stick they have a resolution of two seconds.
const settling = 3 * time.Second

// last returns a file as it was when it was read the last time, unless it changed.
func (r *reader) last(name string, e fs.DirEntry) (File, bool) {
	if !stamp.IsSure || !e.Type().IsRegular() {
		return File{}, false
	}
	info, err := e.Info()
	if err != nil {
		return File{}, false
	}
	return cache.Recall[File](r.cache, fileState{name, stamp.Of(info)})
}

// remember caches a file without problems for the next time. The caller gets info before it
// reads the file.
func (r *reader) remember(f File, info fs.FileInfo, asked time.Time) {
	if s := stamp.Of(info); stamp.IsSure && s.Settled(asked, settling) {
		cache.Remember(r.cache, fileState{f.Path, s}, f)
	}
}
