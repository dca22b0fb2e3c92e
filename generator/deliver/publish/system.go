package publish

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"briefpack/generator/read/atomicfile"
)

// system is how names on the disk are changed, where systems differ. Tests replace parts.
type system struct {
	exchange func(a, b string) error     // swaps two folders in one step
	rename   func(from, to string) error // waits a moment while another program has a file open
	remove   func(path string) error     // as rename
	link     func(from, to string) error // gives a file a second name
	mayMove  func(dir string) bool       // reports whether a folder may be renamed
}

func newSystem() system {
	return system{
		exchange: exchange,
		rename: func(from, to string) error {
			return atomicfile.Retry(func() error { return os.Rename(from, to) })
		},
		remove: func(path string) error {
			return atomicfile.Retry(func() error { return os.Remove(path) })
		},
		link:    os.Link,
		mayMove: func(dir string) bool { return !isMount(dir) && mayMove(dir) },
	}
}

// modes are the modes of what we write in one place.
type modes struct {
	file, dir fs.FileMode
	top       fs.FileMode // of an output folder that did not exist; 0 for what the umask leaves
	private   fs.FileMode // of a staging folder
}

// modesBelow returns the modes of what we write below a folder. A web server has to read it,
// whatever the umask; the umask decides only who may look into a new output folder, because
// packs contain names. In a folder that a group shares, the group may change everything.
func modesBelow(dir string) modes {
	for {
		info, err := os.Stat(dir)
		if err == nil && info.Mode()&fs.ModeSetgid != 0 && info.Mode()&0o020 != 0 {
			return modes{0o664, 0o775 | fs.ModeSetgid, info.Mode().Perm() | 0o700 | fs.ModeSetgid, 0o770 | fs.ModeSetgid}
		}
		if err == nil || filepath.Dir(dir) == dir {
			return modes{0o644, 0o755, 0, 0o700}
		}
		dir = filepath.Dir(dir)
	}
}

// hasMode reports whether a file has a mode. Windows has no modes.
func hasMode(info fs.FileInfo, mode fs.FileMode) bool {
	return info.Mode().Perm() == mode || runtime.GOOS == "windows"
}

// makeDir makes a folder with exactly this mode.
func makeDir(path string, mode fs.FileMode) error {
	if err := os.Mkdir(path, mode); err != nil {
		return err
	}
	return os.Chmod(path, mode)
}

// writeFile makes a new file.
func writeFile(path string, mode fs.FileMode, data []byte) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	_, err = file.Write(data)
	return errors.Join(err, finishFile(file, mode))
}

// finishFile gives a file its mode, brings it to the disk unless that is done for all files
// together, and closes it.
func finishFile(file *os.File, mode fs.FileMode) error {
	err := file.Chmod(mode)
	if err == nil && syncsEachFile {
		err = file.Sync()
	}
	return errors.Join(err, file.Close())
}

// writeSynced makes a new file and brings it to the disk.
func writeSynced(path string, data []byte) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = file.Write(data)
	return errors.Join(err, file.Sync(), file.Close())
}

// copyOver gives a foreign file, link or folder a second name, or copies it. A file remains
// the same file where the system can do that. What has vanished meanwhile stays away.
func (s system) copyOver(from, to string) error {
	info, err := os.Lstat(from)
	switch {
	case err != nil:
		return notExist(err)
	case info.IsDir():
		// Private until copyLook gives it its own mode.
		if err := os.Mkdir(to, 0o700); !errors.Is(err, fs.ErrExist) {
			return err
		}
		return nil
	case info.Mode()&fs.ModeSymlink != 0:
		target, err := os.Readlink(from)
		if err == nil {
			err = os.Symlink(target, to)
		}
		if err == nil {
			copyOwner(info, to)
		}
		return err
	}
	err = s.link(from, to)
	if err == nil || !info.Mode().IsRegular() {
		return err
	}
	return copyFile(from, to, info)
}

// copyFile copies a file with its mode and time.
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
	copyOwner(info, to)
	_, err = io.Copy(out, in)
	return errors.Join(err, finishFile(out, info.Mode()), os.Chtimes(to, info.ModTime(), info.ModTime()))
}

// copyOwnerMode gives a folder the owner and mode of another one.
func copyOwnerMode(from, to string) error {
	info, err := os.Lstat(from)
	if err != nil {
		return err
	}
	copyOwner(info, to)
	return os.Chmod(to, info.Mode())
}

// copyLook gives a folder the owner, mode and time of another one.
func copyLook(from, to string) error {
	info, err := os.Lstat(from)
	if err != nil {
		return err
	}
	return errors.Join(copyOwnerMode(from, to), os.Chtimes(to, info.ModTime(), info.ModTime()))
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
	err := s.remove(path)
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
	return s.remove(path)
}

// checkMounts refuses a folder in which something is mounted.
func checkMounts(root string) error {
	return filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if d != nil && d.IsDir() && isMount(path) {
			return fmt.Errorf("something is mounted at %q", path)
		}
		if err != nil && d != nil && d.IsDir() {
			return fs.SkipDir // nothing in it can be removed either
		}
		return nil
	})
}
