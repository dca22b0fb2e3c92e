package publish

import (
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"maps"
	"os"
	"time"

	"briefpack/generator/cache/stamp"
)

// settling is how long a file must have been left alone before a change of it is sure to
// change its time, too: a file system's clock may tick slowly.
const settling = 100 * time.Millisecond

// published reports whether the published file is as described, and returns its stamp. It does
// not read a file with the same stamp as at the last examination. The stamp is zero if a later
// change might not change it.
func (e *Edition) published(f File) (look stamp.Stamp, isGood bool) {
	now, look := time.Now(), stamp.At(e.within(f.Path))
	if known, ok := e.looked[f.Path]; ok && known == look {
		return look, true
	}
	if _, err := readPublished(e.within(f.Path), f, e.modes.file); err != nil {
		return look, false
	}
	if !look.Settled(now, settling) {
		look = stamp.Stamp{}
	}
	return look, true
}

// readPublished returns the data of a file that is as we published it.
func readPublished(path string, f File, mode fs.FileMode) ([]byte, error) {
	errChanged := errors.New("it was changed since it was published")
	info, err := os.Lstat(path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() || info.Size() != f.Size || !hasMode(info, mode) {
		return nil, errChanged
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, f.Size+1))
	if err == nil && sha256.Sum256(data) != f.Sum {
		err = errChanged
	}
	return data, err
}

// remember keeps the stamps of the published files for the next edition. It leaves out a file
// that was written just now, because a change could leave its stamp the same.
func (e *Edition) remember() {
	now := time.Now()
	for p := range e.temps {
		written := e.looks[p]
		e.looks[p] = stamp.At(e.within(p)) // which a change of its name has changed
		if !written.Settled(now, settling) || !e.looks[p].SameText(written) {
			delete(e.looks, p)
		}
	}
	maps.DeleteFunc(e.looks, func(_ string, s stamp.Stamp) bool { return s == stamp.Stamp{} })
	e.looked = e.looks
}
