package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"briefpack/generator/cache"
	"briefpack/generator/read/lockfile"
)

// folder is an output folder and what is known of it between two editions.
type folder struct {
	given    string // path as the caller wrote it, for messages
	dir      string // absolute path, with links followed
	beside   string // the working folder
	modes    modes
	system   system
	cache    *cache.Cache   // knows the digests of published files
	lock     *lockfile.Lock // nil if the folder is not locked
	manifest cache.Sum      // digest of the manifest of the edition that was published last
	last     manifest       // that was read or published last
	made     []string       // folders above the output folder that we made, outermost first
}

// work returns the path of a file in the working folder.
func (f *folder) work(name string) string { return filepath.Join(f.beside, name) }

// within returns the path of a published file.
func (f *folder) within(p string) string { return below(f.dir, p) }

// staged returns the path of a file in the staging folder.
func (f *folder) staged(p string) string { return below(f.work(newName), p) }

// below joins the path of a folder and one with slashes. Both are clean already.
func below(dir, p string) string {
	if p == "." {
		return dir
	}
	return dir + string(filepath.Separator) + filepath.FromSlash(p)
}

// isInside reports whether the working folder is inside the output folder.
func (f *folder) isInside() bool { return filepath.Dir(f.beside) == f.dir }

// moveInside puts the working folder into the output folder.
func (f *folder) moveInside() { f.beside = filepath.Join(f.dir, ownPrefix) }

// hasWorkInside reports whether an interrupted run has left something to complete inside the
// output folder.
func (f *folder) hasWorkInside() bool {
	_, err := os.Lstat(filepath.Join(f.dir, ownPrefix, journalName))
	return err == nil
}

// locate finds the folder, follows links, and refuses a folder of someone else. It does
// nothing while the folder is locked.
func (f *folder) locate() error {
	if f.lock != nil {
		return nil
	}
	if f.given == "" {
		return errors.New("no output folder was given")
	}
	dir, err := follow(f.given)
	if err != nil {
		return fmt.Errorf("find output folder %q: %w", f.given, err)
	}
	if filepath.Dir(dir) == dir {
		return fmt.Errorf("output folder %q is the root of the file system", f.given)
	}
	info, err := os.Stat(dir)
	if err == nil && !info.IsDir() {
		return fmt.Errorf("output folder %q is a file, not a folder", f.given)
	}
	if notExist(err) != nil {
		return fmt.Errorf("find output folder %q: %w", f.given, err)
	}
	f.dir, f.beside = dir, filepath.Join(filepath.Dir(dir), "."+filepath.Base(dir)+ownPrefix)
	f.modes = modesBelow(filepath.Dir(dir))
	if err == nil && (!f.system.mayMove(dir) || f.hasWorkInside()) {
		f.moveInside()
	}
	if _, err := os.Lstat(f.beside); err == nil {
		return nil // an interrupted run left files that its journal will explain
	}
	return f.checkForeign()
}

// acquire locks the folder. The working folder goes inside the output folder if it may not
// be beside it.
func (f *folder) acquire() error {
	if f.lock != nil && f.lock.IsInPlace() {
		return nil
	}
	defer func() {
		if f.lock == nil {
			f.removeMade()
		}
	}()
	if err := f.makeParents(); err != nil {
		return fmt.Errorf("make the folder above %q: %w", f.given, err)
	}
	_, missing := os.Stat(f.dir)
	err := makeDir(f.beside, f.modes.dir)
	if isRefusal(err) && missing == nil {
		f.moveInside()
		err = makeDir(f.beside, f.modes.dir)
	}
	for err == nil || errors.Is(err, fs.ErrExist) {
		f.lock, err = lockfile.Acquire(f.work(lockName))
		if !errors.Is(err, fs.ErrNotExist) {
			break
		}
		err = makeDir(f.beside, f.modes.dir) // another process removed it just now
	}
	if held := (*lockfile.HeldError)(nil); errors.As(err, &held) {
		return &BusyError{f.given, held.Holder}
	}
	if err == nil {
		err = writeFile(f.work(ignoreName), f.modes.file, []byte("*\n"))
	}
	if errors.Is(err, fs.ErrExist) { // of an earlier run
		return nil
	}
	if errors.Is(err, fs.ErrPermission) {
		err = noRight(filepath.Dir(f.beside))
	}
	if err != nil {
		return fmt.Errorf("lock output folder %q: %w", f.given, err)
	}
	return nil
}

// makeParents makes the folders above the output folder, and notes which it made.
func (f *folder) makeParents() error {
	var missing []string
	for dir := filepath.Dir(f.dir); ; dir = filepath.Dir(dir) {
		if _, err := os.Stat(dir); !errors.Is(err, fs.ErrNotExist) {
			break
		}
		missing = append(missing, dir)
	}
	for _, dir := range slices.Backward(missing) {
		if err := makeDir(dir, f.modes.dir); err != nil {
			return err
		}
		f.made = append(f.made, dir)
	}
	return nil
}

// tidy removes what an interrupted run left, except the staging folder, which the next
// edition uses. An edition that was moved away and not replaced comes back.
func (f *folder) tidy() error {
	_, err := os.Lstat(f.dir)
	if errors.Is(err, fs.ErrNotExist) {
		err = f.system.move(f.work(oldName), f.dir)
	}
	return errors.Join(notExist(err), f.system.removeTree(f.work(oldName)), f.system.removeTree(f.work(writtenName)))
}

// release unlocks the output folder, and removes the working folder if no exchange is
// unfinished. It also removes the empty folders above it that we created.
func (f *folder) release(isFinished bool) error {
	if f.lock == nil {
		return nil
	}
	var err error
	if isFinished {
		err = f.unlink(f.empty)
	}
	err = errors.Join(err, f.lock.Release())
	_ = os.Remove(f.beside) // another process may use it already
	f.removeMade()
	f.lock = nil
	return err
}

// removeMade removes the folders above the output folder that we made, if they are empty.
func (f *folder) removeMade() {
	for _, dir := range slices.Backward(f.made) {
		_ = os.Remove(dir) // another process may use it already
	}
	f.made = nil
}

// empty removes everything from the working folder except the lock.
func (f *folder) empty() error {
	entries, err := os.ReadDir(f.beside)
	for _, e := range entries {
		if e.Name() != lockName {
			err = errors.Join(err, f.system.removeTree(f.work(e.Name())))
		}
	}
	return err
}

// follow returns the absolute path of a folder with all links followed, even if the last
// link leads to a folder that does not exist yet.
func follow(dir string) (string, error) {
	path, err := filepath.Abs(dir)
	for range 40 {
		if err != nil {
			return "", err
		}
		if above, e := filepath.EvalSymlinks(filepath.Dir(path)); e == nil {
			path = filepath.Join(above, filepath.Base(path))
		}
		info, e := os.Lstat(path)
		if e != nil || info.Mode()&fs.ModeSymlink == 0 {
			return path, notExist(e)
		}
		var to string
		if to, err = os.Readlink(path); !filepath.IsAbs(to) {
			to = filepath.Join(filepath.Dir(path), to)
		}
		path = to
	}
	return "", errors.New("too many links")
}
