package source

import (
	"io/fs"
	"time"

	"briefpack/generator/cache/stamp"
)

// last returns a file as it was when it was read the last time, unless it changed.
func (r *reader) last(name string, e fs.DirEntry) (File, bool) {
	if !stamp.IsSure || !e.Type().IsRegular() {
		return File{}, false
	}
	info, err := e.Info()
	if err != nil {
		return File{}, false
	}
	return stamp.Recall[File](r.cache, name, stamp.Of(info))
}

// remember caches a file without problems for the next time. The caller gets info before it
// reads the file.
func (r *reader) remember(f File, info fs.FileInfo, asked time.Time) {
	if stamp.IsSure {
		stamp.Remember(r.cache, f.Path, stamp.Of(info), asked, f)
	}
}
