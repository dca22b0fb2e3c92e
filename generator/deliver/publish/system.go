package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"briefpack/generator/read/atomicfile"
)

// system holds the functions that change names on disk, where systems differ. Tests replace
// some of them.
type system struct {
	exchange func(a, b string) error     // swaps two folders in one step
	rename   func(from, to string) error // see move
	remove   func(path string) error     // see delete
	link     func(from, to string) error // gives a file a second name
	mayMove  func(dir string) bool       // reports whether a folder may be renamed
	retry    func(do func() error) error // waits a moment while another program has a file open
}

func newSystem() system {
	return system{
		exchange: exchange,
		rename:   os.Rename,
		remove:   os.Remove,
		link:     os.Link,
		mayMove:  func(dir string) bool { return !isMount(dir) && mayMove(dir) },
		retry:    atomicfile.Retry,
	}
}

// move renames a file or folder. We must not have a file in it open.
func (s system) move(from, to string) error {
	return s.retry(func() error { return s.rename(from, to) })
}

// delete removes a file or an empty folder. We must not have it open.
func (s system) delete(path string) error {
	return s.retry(func() error { return s.remove(path) })
}

// removeTree removes a file, or a folder with everything in it. It refuses a folder in which
// something is mounted, before it removes anything.
func (s system) removeTree(path string) error {
	if err := checkMounts(path); err != nil {
		return fmt.Errorf("remove %q: %w", path, err)
	}
	return s.removeAll(path)
}

func (s system) removeAll(path string) error {
	err := s.delete(path)
	if err == nil || errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	info, e := os.Lstat(path)
	if e != nil || !info.IsDir() {
		return err
	}
	// A foreign folder that was carried over may be read-only.
	if info.Mode()&0o700 != 0o700 {
		if err := os.Chmod(path, 0o700); err != nil {
			return err
		}
	}
	entries, err := os.ReadDir(path)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if err := s.removeAll(filepath.Join(path, e.Name())); err != nil {
			return err
		}
	}
	return s.delete(path)
}

// checkMounts refuses a folder in which something is mounted.
func checkMounts(root string) error {
	return filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if d != nil && d.IsDir() && isMount(path) {
			return fmt.Errorf("something is mounted at %q", path)
		}
		if err != nil && d != nil && d.IsDir() {
			return fs.SkipDir // its files cannot be removed either
		}
		return nil
	})
}
