package publish

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"time"

	"briefpack/generator/cache"
	"briefpack/generator/cache/stamp"
)

// settle compares the edition with the published one and, unless nothing changed, puts all
// of it into the staging folder, on disk.
func (e *Edition) settle() error {
	e.mu.Lock()
	defer e.mu.Unlock()
	switch {
	case e.fault != nil:
		return fmt.Errorf("the edition is incomplete: %w", e.fault)
	case len(e.next.files) == 0:
		return errors.New("the edition has no file")
	}
	e.count()
	if e.out.Unchanged {
		return nil
	}
	e.was = sumOf(e.dir)
	found, err := scan(e.dir, e.old)
	if err != nil {
		return err
	}
	e.inPlace = e.isInside() || found.hasMounts
	if err := e.checkRights(found); err != nil {
		return err
	}
	for _, f := range found.foreign {
		if err := e.claims.allow(f); err != nil {
			return err
		}
	}
	if err := e.stage(found.foreign); err != nil {
		return fmt.Errorf("prepare the new edition: %w", err)
	}
	return e.sync.close()
}

// count counts the files of the new edition.
func (e *Edition) count() {
	e.out = Outcome{Kept: len(e.origins) - e.written, Written: e.written, Removed: len(e.old.lacking(e.next))}
	e.out.Unchanged = e.old.exists && e.out.Written == 0 && e.out.Removed == 0
	e.manifest = e.old.sum
}

// checkRights refuses to replace what another account owns and does not let us change.
// Otherwise that would be found out in the middle of the exchange.
func (e *Edition) checkRights(found contents) error {
	for _, dir := range found.dirs {
		isNeeded := !e.inPlace || dir == "." || e.old.dirs[dir]
		if isNeeded && !mayChange(e.within(dir), dir == ".") {
			return noRight(path.Join(e.given, dir))
		}
	}
	return nil
}

// stage makes the staging folder hold the new edition. It may hold an earlier one: files in
// it that are the published ones already stay. In place, it holds only what is new.
func (e *Edition) stage(foreign []foreign) error {
	if err := e.clean(); err != nil {
		return err
	}
	paths := e.next.paths()
	for _, p := range paths {
		if e.inPlace && e.origins[p].number == 0 {
			continue
		}
		if err := e.stageFile(p); err != nil {
			return err
		}
	}
	if !e.inPlace {
		if err := e.carryOver(foreign); err != nil {
			return err
		}
	}
	list := e.next.lines(paths)
	e.manifest = sha256.Sum256(list)
	if err := writeFile(e.staged(manifestName), e.modes.file, list); err != nil {
		return fmt.Errorf("write manifest: %w", err)
	}
	err := copyOwnerMode(e.dir, e.work(newName))
	if e.isNew = errors.Is(err, fs.ErrNotExist); e.isNew {
		err = e.setTopMode()
	}
	if err == nil {
		err = e.sync.flush(e.work(newName))
	}
	if err != nil {
		return fmt.Errorf("sync the files: %w", err)
	}
	return nil
}

// setTopMode gives the staging folder the mode of a new output folder.
func (e *Edition) setTopMode() error {
	mode := e.modes.top
	if mode == 0 {
		probe := e.work("mode")
		if err := os.Mkdir(probe, 0o755); err != nil {
			return err
		}
		info, err := os.Stat(probe)
		if err := errors.Join(err, e.system.delete(probe)); err != nil {
			return err
		}
		mode = info.Mode().Perm() | 0o700
	}
	return os.Chmod(e.work(newName), mode)
}

// clean removes files from the staging folder that are not in the new edition. It removes
// foreign files too: the foreign files in the output folder are carried over later.
func (e *Edition) clean() error {
	root := e.work(newName)
	// Without a manifest the staging folder is not complete.
	if err := notExist(e.system.delete(filepath.Join(root, manifestName))); err != nil {
		return err
	}
	if notExist(os.Chmod(root, e.modes.private)) != nil {
		// It is another account's, so it cannot become an output folder of this one.
		if err := e.system.removeTree(root); err != nil {
			return err
		}
	}
	if err := makeDir(root, e.modes.private); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	found, err := scan(root, e.next)
	if err != nil {
		return err
	}
	for _, f := range found.foreign {
		if err := e.system.removeTree(e.staged(f.path)); err != nil {
			return err
		}
	}
	return nil
}

// stageFile puts one file into the staging folder.
func (e *Edition) stageFile(p string) error {
	if err := e.makeDirs(path.Dir(p)); err != nil {
		return err
	}
	to, number := e.staged(p), e.origins[p].number
	if number == 0 && e.isStaged(p) {
		return nil
	}
	if err := notExist(e.system.delete(to)); err != nil {
		return err
	}
	if number > 0 {
		return e.system.move(e.temp(number), to)
	}
	if err := e.stagePublished(p); err != nil {
		return fmt.Errorf("keep %q: %w; build again", p, err)
	}
	return nil
}

// isStaged reports whether the staging folder has the published file already, unchanged since it
// was examined.
func (e *Edition) isStaged(p string) bool {
	look := stamp.At(e.staged(p))
	return look != stamp.Stamp{} && look == e.origins[p].look && (stamp.IsSure || isSameFile(e.within(p), e.staged(p)))
}

// stagePublished puts a published file into the staging folder: the same file where the
// system can link it, and otherwise a copy.
func (e *Edition) stagePublished(p string) error {
	from, to, f := e.within(p), e.staged(p), e.next.files[p]
	if e.system.link(from, to) == nil {
		look, was := stamp.At(to), e.origins[p].look
		if was != (stamp.Stamp{}) && look.SameText(was) {
			e.origins[p] = origin{look: look} // the link changed a time of the file
			stamp.Renamed(e.cache, from, was, look, time.Now(), cache.Sum(f.Sum))
			return nil
		}
		_, err := readPublished(to, f, e.modes.file)
		return err
	}
	data, err := readPublished(from, f, e.modes.file)
	if err != nil {
		return err
	}
	return writeFile(to, e.modes.file, data)
}

// makeDirs makes a folder of the staging folder, and the folders that it is in. One that is
// there already gets its mode back.
func (e *Edition) makeDirs(dir string) error {
	if dir == "." || e.staging[dir] {
		return nil
	}
	if err := e.makeDirs(path.Dir(dir)); err != nil {
		return err
	}
	err := makeDir(e.staged(dir), e.modes.dir)
	if errors.Is(err, fs.ErrExist) {
		err = setMode(e.staged(dir), e.modes.dir)
	}
	e.staging[dir] = err == nil
	return err
}

// isSameFile reports whether two paths lead to one file.
func isSameFile(a, b string) bool {
	x, errA := os.Lstat(a)
	y, errB := os.Lstat(b)
	return errA == nil && errB == nil && os.SameFile(x, y)
}
