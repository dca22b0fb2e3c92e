package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"briefpack/generator/model/filename"
)

// foreign is a file, folder or link in an output folder that is not ours.
type foreign struct {
	path string      // with slashes, below the output folder
	kind fs.FileMode // type bits
}

// contents lists the files of a folder, compared with a manifest.
type contents struct {
	dirs      []string        // all folders, "." included
	ours      map[string]bool // our files, if scanOurs lists them
	foreign   []foreign       // a folder before its contents
	hasMounts bool            // something is mounted in the folder
}

// scan compares a folder with a manifest. A folder that does not exist is an empty one.
func scan(root string, m manifest) (contents, error) { return contents{}.of(root, m) }

// scanOurs is scan with a list of our files.
func scanOurs(root string, m manifest) (contents, error) {
	return contents{ours: map[string]bool{}}.of(root, m)
}

func (c contents) of(root string, m manifest) (contents, error) {
	if _, err := os.Lstat(root); errors.Is(err, fs.ErrNotExist) {
		return c, nil
	}
	if err := c.scan(root, ".", m); err != nil {
		return contents{}, fmt.Errorf("look through %q: %w", root, err)
	}
	return c, nil
}

func (c *contents) scan(root, dir string, m manifest) error {
	entries, err := os.ReadDir(filepath.Join(root, filepath.FromSlash(dir)))
	if err != nil {
		return err
	}
	c.dirs = append(c.dirs, dir)
	for _, e := range entries {
		p := e.Name()
		if dir != "." {
			p = dir + "/" + p
		}
		_, isListed := m.files[p]
		switch {
		case p == manifestName || p == ownPrefix: // the working folder
		case e.Name() == nearName && (dir == "." || m.dirs[dir]):
		case isListed && e.Type().IsRegular():
			if c.ours != nil {
				c.ours[p] = true
			}
		case !m.dirs[p] || !e.IsDir():
			c.foreign = append(c.foreign, foreign{p, e.Type()})
		}
		if !e.IsDir() || p == ownPrefix {
			continue
		}
		c.hasMounts = c.hasMounts || isMount(filepath.Join(root, filepath.FromSlash(p)))
		if err := c.scan(root, p, m); err != nil {
			return err
		}
	}
	return nil
}

// checkForeign refuses an output folder without a manifest that contains more than the few
// files with which people prepare an empty output folder.
func (f *folder) checkForeign() error {
	// One look, because another process may exchange the folder between two.
	entries, err := os.ReadDir(f.dir)
	if err != nil {
		return notExist(err)
	}
	found := ""
	for _, e := range entries {
		switch {
		case e.Name() == manifestName:
			return nil
		case found == "" && !isPreparation(e) && e.Name() != ownPrefix:
			found = e.Name()
		}
	}
	if found != "" {
		return &ForeignError{f.given, found}
	}
	return nil
}

// isPreparation reports whether an entry is one that people put into a folder before they
// publish there. A folder of settings is not: it is the mark of a home folder.
func isPreparation(e fs.DirEntry) bool {
	if e.Name() == "CNAME" || strings.HasPrefix(e.Name(), ".") {
		return e.Type().IsRegular() || e.Name() == ".git"
	}
	return false
}

// allow refuses a foreign file or folder whose path, or a folder that it is in, the edition
// needs for itself.
func (c claims) allow(f foreign) error {
	isDir := f.kind.IsDir()
	for p := f.path; p != "."; p, isDir = path.Dir(p), true {
		was, taken := c[filename.Fold(p)]
		if taken && !(was.isDir && isDir && was.path == p) {
			return fmt.Errorf("%q is not ours and is in the way of the new edition; move it elsewhere", f.path)
		}
	}
	return nil
}

// carryOver puts everything foreign into the staging folder, folders before their contents.
// The folders get their times last, when nothing more is put into them.
func (e *Edition) carryOver(all []foreign) error {
	for _, f := range all {
		err := e.makeDirs(path.Dir(f.path))
		if err == nil {
			err = e.system.copyOver(e.within(f.path), e.staged(f.path))
		}
		if err != nil {
			return fmt.Errorf("carry over %q: %w", f.path, err)
		}
	}
	for _, f := range slices.Backward(all) {
		if !f.kind.IsDir() || e.claims.has(f.path) {
			continue
		}
		if err := notExist(copyLook(e.within(f.path), e.staged(f.path))); err != nil {
			return fmt.Errorf("carry over folder %q: %w", f.path, err)
		}
	}
	return nil
}

// rescue moves files back to the output folder that others put there between the scan and the
// exchange. They are now in the staging folder, with the previous edition, which other accounts
// can no longer read.
func (f *folder) rescue() error {
	old, err := readManifest(f.work(newName), f.last)
	if err != nil {
		return err
	}
	found, err := scan(f.work(newName), old)
	if err != nil {
		return err
	}
	for _, x := range found.foreign {
		if err := f.rescueOne(x); err != nil {
			return fmt.Errorf("carry over %q from %q: %w", x.path, f.work(newName), err)
		}
	}
	_ = os.Chmod(f.work(newName), f.modes.private) // another account's stays as it is
	return nil
}

func (f *folder) rescueOne(x foreign) error {
	from, to := f.staged(x.path), f.within(x.path)
	if isSame(from, to) {
		return nil
	}
	now, err := readManifest(f.dir, f.last)
	if _, isOurs := now.files[x.path]; err == nil && (isOurs || now.dirs[x.path]) {
		err = errors.New("the new edition has a file there; move it elsewhere")
	}
	if err == nil {
		err = makeDirs(filepath.Dir(to), f.modes.dir)
	}
	if err != nil {
		return err
	}
	return notExist(f.system.move(from, to)) // what does not exist went with its folder
}

// isSame reports whether two paths lead to one file or its copy, to two folders, or to two
// equal links.
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
