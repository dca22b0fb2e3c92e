package atomicfile

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// New is a new file that is complete but not in its place yet.
type New struct{ temp, path string }

// Prepare writes a new file under a hidden name, with the folders that it needs. If there is a
// file in its place already, the error is fs.ErrExist.
func Prepare(path string, data []byte) (*New, error) {
	if _, err := os.Lstat(path); err == nil {
		return nil, fmt.Errorf("create %q: %w", path, fs.ErrExist)
	}
	if err := MakeDirs(filepath.Dir(path)); err != nil {
		return nil, err
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".briefpack-*.tmp")
	if err != nil {
		return nil, err
	}
	n := &New{f.Name(), path}
	_, err = f.Write(data)
	err = errors.Join(err, f.Chmod(fileMode(filepath.Dir(path))), f.Sync(), f.Close())
	if err != nil {
		return nil, errors.Join(err, n.Drop())
	}
	return n, nil
}

// Keep puts the file in its place.
func (n *New) Keep() error {
	return retry(func() error { return os.Rename(n.temp, n.path) }, isInUse, time.Sleep)
}

// Drop removes the file, unless it is in its place.
func (n *New) Drop() error { return remove(n.temp) }
