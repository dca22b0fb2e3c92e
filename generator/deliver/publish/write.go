package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"briefpack/generator/cache/stamp"
)

// Write puts a file into the new edition. The path has slashes and leads below the
// folder. A file whose bytes are the published ones is hard-linked, not written.
//
// It refuses a path that leads elsewhere, that is taken already (also in other
// capitals), or at which somebody else's file stands. After an error Commit refuses.
func (f *Folder) Write(path string, data []byte) error {
	f.gate.RLock()
	defer f.gate.RUnlock()
	if f.isFinished() {
		return fmt.Errorf("write %q: the edition is finished", path)
	}
	if err := f.write(path, data); err != nil {
		return f.fail(fmt.Errorf("write %q into %q: %w", path, f.at.given, err))
	}
	return nil
}

// write claims the path and either links the old file or writes a new one.
func (f *Folder) write(path string, data []byte) error {
	if err := checkPath(path); err != nil {
		return err
	}
	e := entryOf(path, data)
	had, err := f.claim(e)
	if err != nil {
		return err
	}
	if had {
		if is, isGood := f.published(e); isGood {
			return f.keep(e, is, data)
		}
	}
	return f.stageFile(path, data)
}

// stageFile writes a file into the staging folder.
func (f *Folder) stageFile(path string, data []byte) error {
	if err := f.vacate(path); err != nil {
		return err
	}
	if err := writeFile(f.staged(path), data); err != nil {
		return err
	}
	f.note(path, stamp.At(f.staged(path)))
	return nil
}

// note remembers what a file of the new edition looks like.
func (f *Folder) note(path string, s stamp.Stamp) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.next.part(partOf(path)).looks[path] = s
}

// claim takes the path for a new entry, makes its folders, and reports whether the
// old edition has a file of ours with the same content there.
func (f *Folder) claim(e entry) (had bool, err error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.old.file(e.path) == e, f.enter(e)
}

// enter adds an entry to the new edition. Its caller holds the lock.
func (f *Folder) enter(e entry) error {
	if err := f.open(partOf(e.path)); err != nil {
		return err
	}
	dirs, err := f.next.takeFile(e.path)
	if err != nil {
		return err
	}
	if err := f.stageDirs(dirs); err != nil {
		return err
	}
	f.next.add(e)
	return nil
}

// openPublished opens a file that is as we write them: regular, of this size, and with our mode.
func openPublished(path string, size int64) (*os.File, error) {
	info, err := os.Lstat(path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() || info.Size() != size || !isOurMode(info.Mode()) {
		return nil, errors.New("it was changed since it was published")
	}
	return os.Open(path)
}

// keep takes the published file over into the new edition: the same file where the
// file system can do that, else one with the same data.
func (f *Folder) keep(e entry, is stamp.Stamp, data []byte) error {
	if err := f.keepFile(e, is); !errors.Is(err, errNoLink) {
		return err
	}
	return f.stageFile(e.path, data)
}

// staged returns where a file of the new edition is being made.
func (f *Folder) staged(path string) string {
	return filepath.Join(f.stage, filepath.FromSlash(path))
}

// Had reports whether the published edition has files of ours in a folder directly below
// the output folder.
func (f *Folder) Had(folder string) bool { return f.old.parts[folder] != nil }

// Carry takes the published files of ours in a folder directly below the output folder over
// into the new edition, unchanged, and returns how many. Paths that were written already
// stay as written. A file that is gone or was changed by somebody since is an error.
func (f *Folder) Carry(folder string) (n int, err error) {
	f.gate.RLock()
	defer f.gate.RUnlock()
	if f.isFinished() {
		return 0, fmt.Errorf("carry over %q: the edition is finished", folder)
	}
	p := f.old.parts[folder]
	if p == nil {
		return 0, nil
	}
	for _, file := range p.inOrder() {
		if f.isWritten(file.path) {
			continue
		}
		if err := f.carry(file); err != nil {
			return n, f.fail(fmt.Errorf("carry over %q in %q: %w", file.path, f.at.given, err))
		}
		n++
	}
	return n, nil
}

// carry takes one published file over, after a look at its content.
func (f *Folder) carry(e entry) error {
	data, err := readPublished(f.at.within(e.path), e)
	if errors.Is(err, fs.ErrNotExist) {
		err = errors.New("it was removed since it was published")
	}
	if err != nil {
		return fmt.Errorf("%w; build everything", err)
	}
	if _, err := f.claim(e); err != nil {
		return err
	}
	return f.keep(e, stamp.Stamp{}, data)
}

// isWritten reports whether the new edition has the path.
func (f *Folder) isWritten(path string) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.next.has(path)
}
