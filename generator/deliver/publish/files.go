package publish

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
)

// The modes of what we write, whatever the umask: a web server has to read it.
const (
	fileMode fs.FileMode = 0o644
	dirMode  fs.FileMode = 0o755
)

// isOurMode reports whether a file has the mode that we give. Windows has no modes.
func isOurMode(mode fs.FileMode) bool {
	return mode.Perm() == fileMode || runtime.GOOS == "windows"
}

// writeFile makes a new file of some pieces.
func writeFile(path string, pieces ...[]byte) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, fileMode)
	if err != nil {
		return err
	}
	for _, p := range pieces {
		if err == nil {
			_, err = file.Write(p)
		}
	}
	return errors.Join(err, finish(file, fileMode))
}

// finish gives a file its mode, syncs it where that cannot be done for all at once,
// and closes it.
func finish(file *os.File, mode fs.FileMode) error {
	err := file.Chmod(mode)
	if err == nil && syncsEachFile {
		err = file.Sync()
	}
	return errors.Join(err, file.Close())
}

// makeDir makes a folder with our mode.
func makeDir(path string) error {
	if err := os.Mkdir(path, dirMode); err != nil {
		return err
	}
	return os.Chmod(path, dirMode)
}

// makeDirs makes a folder below another one with those above it, where they are missing.
func makeDirs(root, dir string) error {
	full := filepath.Join(root, filepath.FromSlash(dir))
	if hasFolder(root, dir) {
		return nil
	}
	if err := makeDirs(root, path.Dir(dir)); err != nil {
		return err
	}
	return makeDir(full)
}

// hasFolder reports whether there is a folder below another one, and no link on the way.
func hasFolder(root, dir string) bool {
	for ; dir != "."; dir = path.Dir(dir) {
		info, err := os.Lstat(filepath.Join(root, filepath.FromSlash(dir)))
		if err != nil || !info.IsDir() {
			return false
		}
	}
	return true
}

// takeOut removes a file below a folder. What a link on the way leads to is somebody
// else's and stays. No file is no error.
func takeOut(root, p string) error {
	if !hasFolder(root, path.Dir(p)) {
		return nil
	}
	if err := os.Remove(filepath.Join(root, filepath.FromSlash(p))); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// parents returns the folders that a path is in, outer ones first.
func parents(p string) []string {
	var dirs []string
	for dir := path.Dir(p); dir != "."; dir = path.Dir(dir) {
		dirs = append([]string{dir}, dirs...)
	}
	return dirs
}

// takeOver puts somebody else's file, link or folder into the new edition, as it is.
// A file stays the same file, so that everything about it stays. One that has gone
// meanwhile stays gone.
func takeOver(from, to string) error {
	info, err := os.Lstat(from)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case info.IsDir():
		// Closed to others until dressAsBefore gives it its own mode.
		if err := os.Mkdir(to, 0o700); err != nil && !errors.Is(err, fs.ErrExist) {
			return err
		}
		return nil
	case info.Mode()&fs.ModeSymlink != 0:
		return copyLink(from, to, info)
	}
	err = os.Link(from, to)
	if err == nil || !info.Mode().IsRegular() {
		return err
	}
	return copyFile(from, to, info)
}

// copyLink makes a link that leads where another one leads.
func copyLink(from, to string, info fs.FileInfo) error {
	target, err := os.Readlink(from)
	if err != nil {
		return err
	}
	if err := os.Symlink(target, to); err != nil {
		return err
	}
	keepOwner(info, to)
	return nil
}

// copyFile copies a file with its mode and its time, where it cannot be hard-linked.
func copyFile(from, to string, info fs.FileInfo) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	keepOwner(info, to)
	_, err = io.Copy(out, in)
	return errors.Join(err, finish(out, info.Mode()), os.Chtimes(to, info.ModTime(), info.ModTime()))
}

// dress gives a folder that takes the place of another one its owner and mode.
func dress(from, to string) error {
	info, err := os.Lstat(from)
	if err != nil {
		return err
	}
	keepOwner(info, to)
	return os.Chmod(to, info.Mode())
}

// dressAsBefore gives a folder the owner, mode and time of the one it was copied from.
func dressAsBefore(from, to string) error {
	info, err := os.Lstat(from)
	if err != nil {
		return err
	}
	return errors.Join(dress(from, to), os.Chtimes(to, info.ModTime(), info.ModTime()))
}

// removeTree removes a folder or file of ours with all that is in it. No folder is no
// error; one in which something is mounted is, because that is somebody else's.
func removeTree(path string) error {
	if err := checkMounts(path); err != nil {
		return fmt.Errorf("remove %q: %w", path, err)
	}
	if os.RemoveAll(path) == nil {
		return nil
	}
	// Somebody else's folder that was carried over may be one that nothing can be taken out of.
	err := filepath.WalkDir(path, func(p string, d fs.DirEntry, err error) error {
		if d != nil && d.IsDir() {
			return os.Chmod(p, 0o700)
		}
		return err
	})
	if err == nil {
		err = checkMounts(path) // in what could not be looked into before
	}
	if err == nil {
		err = os.RemoveAll(path)
	}
	if err != nil {
		return fmt.Errorf("remove %q: %w", path, err)
	}
	return nil
}

// checkMounts refuses a folder in which something is mounted. One that cannot be looked
// into has nothing that could be removed.
func checkMounts(root string) error {
	return filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if d != nil && d.IsDir() && isMount(path) {
			return fmt.Errorf("something is mounted at %q", path)
		}
		if err != nil && d != nil && d.IsDir() {
			return fs.SkipDir
		}
		return nil
	})
}
