package publish

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"briefpack/generator/read/atomicfile"
)

// modes are the modes of what we write in one place.
type modes struct {
	file, dir fs.FileMode
	top       fs.FileMode // of an output folder that did not exist; 0 for what the umask leaves
	private   fs.FileMode // of a staging folder
}

// modesBelow returns the modes of the files that we write below a folder. A web server must be
// able to read them under any umask; the umask only decides who may open a new output folder,
// because packs contain names. In a folder that a group shares, the group may change everything.
func modesBelow(dir string) modes {
	if mode, isShared := atomicfile.Shared(dir); isShared {
		return modes{0o664, 0o775 | fs.ModeSetgid, mode | 0o700 | fs.ModeSetgid, 0o770 | fs.ModeSetgid}
	}
	return modes{0o644, 0o755, 0, 0o700}
}

// hasMode reports whether the permissions of a file are as a mode says; always on Windows, which has no modes.
func hasMode(perm, mode fs.FileMode) bool {
	return perm == mode || runtime.GOOS == "windows"
}

// makeDir makes a folder with exactly this mode.
func makeDir(path string, mode fs.FileMode) error {
	if err := os.Mkdir(path, mode); err != nil {
		return err
	}
	return os.Chmod(path, mode)
}

// makeDirs makes a folder and those above it, where they are missing.
func makeDirs(path string, mode fs.FileMode) error {
	err := makeDir(path, mode)
	if errors.Is(err, fs.ErrNotExist) {
		if err := makeDirs(filepath.Dir(path), mode); err != nil {
			return err
		}
		err = makeDir(path, mode)
	}
	if errors.Is(err, fs.ErrExist) {
		return nil
	}
	return err
}

// setMode gives a folder a mode, unless it has it already: another account's cannot be
// changed.
func setMode(path string, mode fs.FileMode) error {
	if info, err := os.Lstat(path); err == nil && info.Mode() == fs.ModeDir|mode {
		return nil
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

// finishFile gives a file its mode, syncs it unless that is done for all files together, and
// closes it.
func finishFile(file *os.File, mode fs.FileMode) error {
	err := file.Chmod(mode)
	if err == nil && syncsEachFile {
		err = file.Sync()
	}
	return errors.Join(err, file.Close())
}

// writeSynced makes a new file and syncs it.
func writeSynced(path string, data []byte) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = file.Write(data)
	return errors.Join(err, file.Sync(), file.Close())
}

// copyOver gives a foreign file, link or folder a second name, or copies it. A file remains
// the same file where the system can do that. It ignores a file that has vanished meanwhile.
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

// notExist returns an error unless it reports that a file does not exist.
func notExist(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}
