// Package atomicfile replaces one file in one step: readers see the old text or the new one,
// and no one's change is lost.
//
// It is for files that people edit. To write output folders, see package publish.
package atomicfile

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"briefpack/generator/read/lockfile"
)

// ChangedError reports that a file is no longer what was read, so that writing it would
// lose a change. The file is untouched.
type ChangedError struct{ Path string }

// Error names the file.
func (e *ChangedError) Error() string {
	return fmt.Sprintf("%q was changed by someone else in the meantime", e.Path)
}

// Replace puts new text in the place of a file that still has the old text. Otherwise it
// returns a *ChangedError. If two calls replace the same old text together, one succeeds.
// Nothing is written if the two texts are equal.
//
// The file keeps its permissions, and a link to it stays a link. After an error the file
// has the old text, and no temporary file is left.
func Replace(path string, old, new []byte) error { return replace(path, old, new, time.Sleep) }

func replace(path string, old, new []byte, sleep func(time.Duration)) (err error) {
	file, err := filepath.EvalSymlinks(path)
	if err != nil {
		return missing(path, err)
	}
	// Readers and watchers of a site ignore names that start with a dot.
	dir, name := filepath.Split(file)
	lock, err := acquire(dir+".briefpack-"+name+".lock", sleep)
	if held := (*lockfile.HeldError)(nil); errors.As(err, &held) {
		return fmt.Errorf("replace %q: %w", path, err)
	}
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, lock.Release()) }()
	if err := check(path, old); err != nil || bytes.Equal(old, new) {
		return err
	}
	temp := dir + ".briefpack-" + name + ".tmp"
	if err := write(temp, file, new); err != nil {
		return errors.Join(err, remove(temp))
	}
	// Again, as writing to a disk takes a while.
	err = check(path, old)
	if err == nil {
		err = retry(func() error { return os.Rename(temp, file) }, isInUse, sleep)
	}
	if err != nil {
		return errors.Join(err, remove(temp))
	}
	return nil
}

// acquire locks a file, and waits a moment for another process that has it.
func acquire(path string, sleep func(time.Duration)) (lock *lockfile.Lock, err error) {
	isHeld := func(err error) bool {
		held := (*lockfile.HeldError)(nil)
		return errors.As(err, &held)
	}
	err = retry(func() error {
		lock, err = lockfile.Acquire(path)
		return err
	}, isHeld, sleep)
	return lock, err
}

// check returns an error unless a file has this text.
func check(path string, want []byte) error {
	is, err := os.ReadFile(path)
	if err != nil {
		return missing(path, err)
	}
	if !bytes.Equal(is, want) {
		return &ChangedError{path}
	}
	return nil
}

// missing turns the error for a file that does not exist into a *ChangedError: it existed
// when it was read.
func missing(path string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return &ChangedError{path}
	}
	return err
}

// write makes a file like another one, with another text, and syncs it.
func write(path, like string, data []byte) error {
	info, err := os.Stat(like)
	if err != nil {
		return err
	}
	if err := remove(path); err != nil { // of a run that was killed
		return err
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil {
		copyOwner(info, path)
		err = f.Chmod(info.Mode().Perm())
	}
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// remove removes a file, if there is one.
func remove(path string) error {
	if err := os.Remove(path); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
