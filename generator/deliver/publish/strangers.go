package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
)

// takeStrangers takes over all that is not ours, folders before what is in them, and
// gives the folders their times last, when nothing is put into them any more.
func (f *Folder) takeStrangers(strangers []stranger) error {
	for _, s := range strangers {
		if err := f.next.takeForeign(s); err != nil {
			return err
		}
		if err := makeDirs(f.stage, path.Dir(s.path)); err != nil {
			return fmt.Errorf("carry over %q: %w", s.path, err)
		}
		if err := takeOver(f.at.within(s.path), f.staged(s.path)); err != nil {
			return fmt.Errorf("carry over %q: %w", s.path, err)
		}
	}
	for _, s := range slices.Backward(strangers) {
		if !s.kind.IsDir() || f.isOurs(s.path) {
			continue
		}
		err := dressAsBefore(f.at.within(s.path), f.staged(s.path))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("carry over folder %q: %w", s.path, err)
		}
	}
	return nil
}

// rescue takes over what others put into the old folder between the moment when it
// was looked through and the exchange. After the exchange the old folder is where
// the staging folder was.
func (f *Folder) rescue() error {
	found, err := f.survey(f.stage)
	if err != nil {
		return err
	}
	for _, s := range found.strangers {
		from, to := f.staged(s.path), f.at.within(s.path)
		if isSame(from, to) || f.isOurs(s.path) {
			continue
		}
		if err := os.MkdirAll(f.at.within(path.Dir(s.path)), dirMode); err != nil {
			return fmt.Errorf("carry over %q: %w", s.path, err)
		}
		// What is not there went along with its folder.
		if err := os.Rename(from, to); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("carry over %q: %w", s.path, err)
		}
	}
	return nil
}

// isOurs reports whether the new edition has a file of ours at the path.
func (f *Folder) isOurs(path string) bool {
	c, taken := f.next.at(path)
	return taken && !c.foreign
}

// isSame reports whether two paths lead to one file or its copy, to two folders, or to
// two links that say the same.
func isSame(a, b string) bool {
	x, errA := os.Lstat(a)
	y, errB := os.Lstat(b)
	if errA != nil || errB != nil {
		return false
	}
	if x.Mode()&y.Mode()&fs.ModeSymlink != 0 {
		to, _ := os.Readlink(a)
		also, _ := os.Readlink(b)
		return to == also
	}
	return os.SameFile(x, y) || x.IsDir() && y.IsDir() || x.Size() == y.Size() && x.ModTime().Equal(y.ModTime())
}
