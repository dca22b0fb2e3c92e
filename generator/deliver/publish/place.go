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

// Names that are ours. Those inside the output folder start with ownPrefix; those
// beside it start with the folder's name as well, so that two output folders in one
// place do not meet.
const (
	ownPrefix    = ".briefpack-"
	manifestName = ownPrefix + "manifest"
	lockName     = "lock"
	oldName      = "old"                     // the old edition, between the two renames that replace an exchange
	newName      = "new-"                    // a staging folder, followed by a number
	nearName     = ownPrefix + newName + "0" // a file about to replace another one in its folder
)

// place is where an output folder lies and where its lock and staging folders go.
type place struct {
	given  string // as the caller wrote it, for messages
	dir    string // the folder itself, with every link on the way followed
	beside string // where lock and staging folders lie: the folder above it, or dir itself
	prefix string // what their names start with
}

// locate finds the place of an output folder, which need not exist yet.
func locate(dir string) (place, error) {
	if dir == "" {
		return place{}, errors.New("no output folder was given")
	}
	path, err := follow(dir)
	if err != nil {
		return place{}, fmt.Errorf("find output folder %q: %w", dir, err)
	}
	if filepath.Dir(path) == path {
		return place{}, fmt.Errorf("output folder %q is the root of the file system", dir)
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return place{}, fmt.Errorf("find output folder %q: %w", dir, err)
	case !info.IsDir():
		return place{}, fmt.Errorf("output folder %q is a file, not a folder", dir)
	}
	return place{dir, path, filepath.Dir(path), "." + filepath.Base(path) + ownPrefix}, nil
}

// inside returns the place with the lock and the staging folder in the output folder itself.
func (p place) inside() place {
	return place{p.given, p.dir, p.dir, ownPrefix}
}

// isInside reports whether lock and staging folder lie in the output folder itself.
func (p place) isInside() bool { return p.beside == p.dir }

// own returns the path of a lock, staging or old folder.
func (p place) own(name string) string { return filepath.Join(p.beside, p.prefix+name) }

// within returns the path of a file of the output folder.
func (p place) within(path string) string { return filepath.Join(p.dir, filepath.FromSlash(path)) }

// isOwn reports whether a name inside an output folder is our lock, manifest or leftover.
func isOwn(name string) bool {
	rest, ok := strings.CutPrefix(name, ownPrefix)
	return ok && (rest == lockName || rest == oldName || name == manifestName || isStage(rest))
}

// isStage reports whether the rest of a name, after the prefix, is that of a staging folder.
func isStage(rest string) bool {
	number, ok := strings.CutPrefix(rest, newName)
	if !ok {
		return false
	}
	_, err := strconv.ParseUint(number, 10, 32)
	return err == nil
}

// follow returns the absolute path of a folder with every link followed, also where
// the last link leads to a folder that does not exist yet.
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
			return path, notAFolder(e)
		}
		var to string
		if to, err = os.Readlink(path); !filepath.IsAbs(to) {
			to = filepath.Join(filepath.Dir(path), to)
		}
		path = to
	}
	return "", errors.New("too many links")
}

// notAFolder lets a path pass that does not exist, and returns every other error.
func notAFolder(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}
