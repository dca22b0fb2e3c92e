package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"time"

	"briefpack/generator/stamp"
)

// census remembers what was found in each folder of an edition, so that only folders in
// which something came or went are looked through again. The zero census knows nothing.
type census struct{ folders map[string]seen }

// seen is one folder without what is in its folders.
type seen struct {
	stamp   stamp.Stamp
	settled bool // whether the folder was old enough for its stamp to tell of every change
	found   survey
	subs    []string
}

// settling is how long a file or folder has to be left alone before its time tells
// whether it changed: two changes within one tick of a file system's clock have the same.
const settling = 100 * time.Millisecond

// look compares a folder with what its manifest says is ours, as walk does; but of ours
// it only counts the files. No folder is an empty one.
func (c *census) look(root string, e edition) (survey, error) {
	l := looker{root: root, edition: e, before: c.folders, now: make(map[string]seen, len(c.folders))}
	if stamp.At(root) == (stamp.Stamp{}) {
		return survey{}, nil
	}
	if err := l.folder("."); err != nil {
		return survey{}, fmt.Errorf("look through %q: %w", root, err)
	}
	c.folders = l.now
	return l.found, nil
}

// looker is one look through an output folder.
type looker struct {
	root string
	edition
	before, now map[string]seen
	found       survey
}

// folder looks at one folder and those in it.
func (l *looker) folder(dir string) error {
	at := filepath.Join(l.root, filepath.FromSlash(dir))
	is := stamp.At(at)
	was, ok := l.before[dir]
	if !ok || !was.settled || was.stamp != is {
		var err error
		if was, err = l.read(dir, at); err != nil {
			return err
		}
		was.stamp, was.settled = is, is.Settled(time.Now(), settling)
	}
	l.now[dir] = was
	l.found.count += was.found.count
	l.found.strangers = append(l.found.strangers, was.found.strangers...)
	l.found.leftovers = append(l.found.leftovers, was.found.leftovers...)
	l.found.mounts = l.found.mounts || was.found.mounts
	for _, sub := range was.subs {
		if err := l.folder(sub); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

// read looks through one folder.
func (l *looker) read(dir, at string) (seen, error) {
	var s seen
	w := walker{root: l.root, files: l.files, dirs: l.dirs}
	w.found.ours = map[string]bool{}
	w.descend = func(sub string) error {
		s.subs = append(s.subs, sub)
		return nil
	}
	err := w.folder(path.Clean("/" + dir)[1:])
	s.found = w.found
	s.found.ours = nil
	return s, err
}
