package publish

import (
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"briefpack/generator/cache"
	"briefpack/generator/cache/stamp"
)

// published reports whether the published file is as described, and returns its stamp. It does
// not read a file with the same stamp as at an earlier examination. The stamp is zero if a later
// change might not change it.
func (e *Edition) published(f File) (look stamp.Stamp, isGood bool) {
	name, now := e.within(f.Path), time.Now()
	if look = stamp.At(name); look == (stamp.Stamp{}) {
		return look, false
	}
	if sum, ok := stamp.Recall[cache.Sum](e.cache, name, look); ok {
		return look, sum == cache.Sum(f.Sum) && hasMode(look.Perm(), e.modes.file)
	}
	if _, err := readPublished(name, f, e.modes.file); err != nil {
		return look, false
	}
	stamp.Remember(e.cache, name, look, now, cache.Sum(f.Sum))
	if !look.Settled(now) {
		look = stamp.Stamp{}
	}
	return look, true
}

// Published returns the data of a published file with a digest. It is false if there is none, or if
// someone changed it.
func (e *Edition) Published(path string, sum cache.Sum) ([]byte, bool) {
	f, ok := e.old.files[path]
	if !ok || cache.Sum(f.Sum) != sum {
		return nil, false
	}
	data, err := readPublished(e.within(path), f, e.modes.file)
	return data, err == nil
}

// readPublished returns the data of a file that is as we published it.
func readPublished(path string, f File, mode fs.FileMode) ([]byte, error) {
	errChanged := errors.New("it was changed since it was published")
	info, err := os.Lstat(path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() || info.Size() != f.Size || !hasMode(info.Mode().Perm(), mode) {
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

// remember keeps the manifest and the digests of the files that were written, for the next edition.
func (e *Edition) remember() {
	if !e.out.Unchanged {
		e.last = e.next
		e.last.exists, e.last.sum = true, e.manifest
	}
	now := time.Now()
	for p, from := range e.origins {
		if from.number == 0 {
			continue
		}
		name := e.within(p)
		stamp.Renamed(e.cache, name, from.look, stamp.At(name), now, cache.Sum(e.next.files[p].Sum))
	}
}

// unlink runs do, which removes the second names that published files have in the staging
// folder. That changes the stamps of these files, but not what is known of them.
func (f *folder) unlink(do func() error) error {
	type known struct {
		look stamp.Stamp
		sum  cache.Sum
	}
	files := map[string]known{}
	staged := f.work(newName)
	_ = filepath.WalkDir(staged, func(name string, d fs.DirEntry, err error) error { // what it misses is read again
		if err == nil && d.Type().IsRegular() {
			published := f.dir + strings.TrimPrefix(name, staged)
			look := stamp.At(published)
			if sum, ok := stamp.Recall[cache.Sum](f.cache, published, look); ok {
				files[published] = known{look, sum}
			}
		}
		return nil
	})
	err, now := do(), time.Now()
	for name, k := range files {
		stamp.Renamed(f.cache, name, k.look, stamp.At(name), now, k.sum)
	}
	return err
}
