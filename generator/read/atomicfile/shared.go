package atomicfile

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// Shared returns the permissions of a folder, or of the nearest folder above it that exists, and
// whether a group shares it: new files get its group (setgid), and the group may write.
func Shared(dir string) (mode fs.FileMode, isShared bool) {
	for {
		info, err := os.Stat(dir)
		if err == nil {
			return info.Mode().Perm(), info.Mode()&fs.ModeSetgid != 0 && info.Mode()&0o020 != 0
		}
		if filepath.Dir(dir) == dir {
			return 0, false
		}
		dir = filepath.Dir(dir)
	}
}

// MakeDirs makes a folder and those above it, where they are missing. If a group shares the
// folder around them, the group may change the new ones too, under any umask.
func MakeDirs(dir string) error {
	mode, isShared := Shared(dir)
	if !isShared {
		return os.MkdirAll(dir, 0o755)
	}
	return makeShared(dir, mode|0o700|fs.ModeSetgid)
}

func makeShared(dir string, mode fs.FileMode) error {
	err := os.Mkdir(dir, mode)
	if errors.Is(err, fs.ErrNotExist) {
		if err := makeShared(filepath.Dir(dir), mode); err != nil {
			return err
		}
		err = os.Mkdir(dir, mode)
	}
	if err == nil {
		return os.Chmod(dir, mode)
	}
	if info, e := os.Stat(dir); e == nil && info.IsDir() {
		return nil
	}
	return err
}

// fileMode returns the permissions of a new file in a folder.
func fileMode(dir string) fs.FileMode {
	if _, isShared := Shared(dir); isShared {
		return 0o664
	}
	return 0o644
}

// Create writes a new file, with the folders that it needs. It never replaces a file.
func Create(path string, data []byte) error {
	if err := MakeDirs(filepath.Dir(path)); err != nil {
		return err
	}
	mode := fileMode(filepath.Dir(path))
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if mode&0o020 != 0 {
		err = errors.Join(err, f.Chmod(mode))
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return errors.Join(err, os.Remove(path))
	}
	return nil
}
