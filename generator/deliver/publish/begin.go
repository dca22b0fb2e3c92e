package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// Begin locks an output folder and prepares a new edition of it. The folder need not
// exist; a link is followed. What a killed run left behind is put in order first.
//
// The error is a *BusyError when another process writes the folder, and a
// *ForeignError when the folder holds files of others and no manifest of ours; then
// nothing was touched. Every Folder that is returned ends with Commit or Abort.
func Begin(dir string) (*Folder, error) {
	at, err := locate(dir)
	if err != nil {
		return nil, err
	}
	// Before the lock, so that not even a lock file appears in somebody else's folder.
	if err := checkForeign(at); err != nil {
		return nil, err
	}
	f := newFolder(at)
	if err := f.prepare(); err != nil {
		if e := f.clear(); e != nil {
			return nil, errors.Join(err, e)
		}
		return nil, err
	}
	return f, nil
}

// newFolder returns the folder of a new edition that has nothing yet.
func newFolder(at place) *Folder {
	f := &Folder{at: at, swap: exchange, link: os.Link}
	f.forget()
	return f
}

// forget gives up all that was claimed and kept.
func (f *Folder) forget() {
	f.next = newLedger()
	f.kept, f.whole = map[string]bool{}, map[string]bool{}
}

// prepare makes the folders above, takes the lock and prepares the edition under it.
func (f *Folder) prepare() error {
	if err := f.makeParents(); err != nil {
		return err
	}
	if err := f.takeLock(); err != nil {
		return err
	}
	return f.resume()
}

// makeParents makes the folders above the output folder and remembers which it made.
func (f *Folder) makeParents() error {
	var missing []string
	for dir := filepath.Dir(f.at.dir); ; dir = filepath.Dir(dir) {
		if _, err := os.Stat(dir); !errors.Is(err, fs.ErrNotExist) {
			break
		}
		missing = append([]string{dir}, missing...)
	}
	for _, dir := range missing {
		if err := makeDir(dir); err != nil {
			return fmt.Errorf("make the folder above %q: %w", f.at.given, err)
		}
		f.made = append(f.made, dir)
	}
	return nil
}

// takeLock locks the folder, from beside it where it can, else from inside.
func (f *Folder) takeLock() error {
	info, err := os.Stat(f.at.dir)
	exists := err == nil
	if exists {
		f.changed = info.ModTime()
	}
	if exists && isMount(f.at.dir) {
		f.at, f.inPlace = f.at.inside(), true
	}
	f.lock, err = acquire(f.at.own(lockName))
	if exists && !f.inPlace && isRefusal(err) {
		f.at, f.inPlace = f.at.inside(), true
		f.lock, err = acquire(f.at.own(lockName))
	}
	if busy := (*BusyError)(nil); errors.As(err, &busy) {
		busy.Dir = f.at.given
		return busy
	}
	if err != nil {
		return fmt.Errorf("lock output folder %q: %w", f.at.given, err)
	}
	return nil
}

// repair puts in order what a killed run left behind: the old edition comes back if
// it was moved away and the new one did not arrive; staging folders go.
func (f *Folder) repair() error {
	old := f.at.own(oldName)
	if _, err := os.Lstat(f.at.dir); errors.Is(err, fs.ErrNotExist) && !f.at.isInside() {
		if err := os.Rename(old, f.at.dir); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("bring back the edition in %q: %w", old, err)
		}
	}
	entries, err := os.ReadDir(f.at.beside)
	if err != nil {
		return fmt.Errorf("look for leftovers of an earlier run: %w", err)
	}
	for _, e := range entries {
		rest, ok := strings.CutPrefix(e.Name(), f.at.prefix)
		if !ok || rest != oldName && !isStage(rest) {
			continue
		}
		if err := removeTree(filepath.Join(f.at.beside, e.Name())); err != nil {
			return fmt.Errorf("remove what an earlier run left: %w", err)
		}
	}
	return nil
}

// readOld reads what is published and whose the files are.
func (f *Folder) readOld() error {
	var err error
	if f.old, err = readManifest(f.at.within(manifestName)); err != nil {
		return err
	}
	found, err := walk(f.at.dir, f.old)
	if err != nil {
		return err
	}
	for _, p := range found.leftovers {
		if err := removeTree(f.at.within(p)); err != nil {
			return fmt.Errorf("remove what an earlier run left: %w", err)
		}
	}
	for _, s := range found.strangers {
		if err := f.next.takeForeign(s); err != nil {
			return err
		}
	}
	f.inPlace = f.inPlace || found.mounts
	return nil
}

// makeStage makes the staging folder. Nobody else may look into it before it is
// published: the output folder may be a private one.
func (f *Folder) makeStage() error {
	f.stage = f.at.own(newName + strconv.Itoa(1))
	var err error
	f.root, f.mode, err = openStage(f.stage)
	return err
}

// openStage makes a staging folder, opens it, and returns the mode that the umask would
// have left it.
func openStage(stage string) (root *os.File, mode fs.FileMode, err error) {
	err = os.Mkdir(stage, dirMode)
	if err == nil {
		mode, err = modeOf(stage)
	}
	if err == nil {
		err = os.Chmod(stage, 0o700)
	}
	if err == nil {
		root, err = os.Open(stage)
	}
	if err != nil {
		return nil, 0, fmt.Errorf("make a staging folder: %w", err)
	}
	return root, mode, nil
}

// modeOf returns what the umask left of the mode that a folder was made with; its
// owner keeps theirs.
func modeOf(dir string) (fs.FileMode, error) {
	info, err := os.Stat(dir)
	if err != nil {
		return 0, err
	}
	return info.Mode().Perm() | 0o700, nil
}
