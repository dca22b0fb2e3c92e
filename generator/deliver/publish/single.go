package publish

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"slices"

	"briefpack/generator/cache"
)

// Single is one output folder that is published alone, in the way of a Pair. One goroutine at a
// time may use it.
type Single struct{ pair *Pair }

// OpenSingle returns an output folder, which need not exist. It does not read the folder yet.
func OpenSingle(dir string, c *cache.Cache) Single { return Single{open(newSystem(), c, dir)} }

// Begin locks the folder and returns a new edition of it, as Pair.Begin does.
func (s Single) Begin() (*Edition, error) {
	all, err := s.pair.begin()
	if err != nil {
		return nil, err
	}
	return all[0], nil
}

// Exchange publishes the edition and ends it, as Pair.Exchange does.
func (s Single) Exchange() (Outcome, error) {
	all, err := s.pair.exchange()
	if err != nil {
		return Outcome{}, err
	}
	return all[0], nil
}

// Close gives up an edition that was begun, and unlocks the folder.
func (s Single) Close() error { return s.pair.Close() }

// Paths returns the paths of the published files, sorted.
func (e *Edition) Paths() []string { return slices.Sorted(maps.Keys(e.old.files)) }

// Retain adds a published file to the edition as it is now, even if someone changed it. It skips a
// file that someone removed.
func (e *Edition) Retain(path string) error {
	if kept, err := e.Keep(e.old.files[path]); kept || err != nil {
		return err
	}
	data, err := os.ReadFile(e.within(path))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return e.note("keep", path, err)
	}
	return e.Write(path, data)
}
