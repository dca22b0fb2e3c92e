package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"strings"
	"time"

	"briefpack/generator/cache/stamp"
)

// census remembers what was found in each folder of an edition, so that only folders in
// which something came or went, or may be somebody else's now, are looked through again.
// The zero census knows nothing.
type census struct {
	edition // that it was compared with
	folders map[string]seen
}

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

// finding is what was found in all folders of an edition; of ours only the files are
// counted.
type finding struct {
	survey
	counts map[string]int  // the files of ours, by part
	opened map[string]bool // the parts with a folder in which something may have come or gone
}

// look compares a folder with what its manifest says is ours, as walk does. No folder is
// an empty one.
func (c *census) look(root string, e edition) (finding, error) {
	l := looker{root: root, edition: e, before: c, now: make(map[string]seen, len(c.folders)), isTopSame: e.hasSameTop(c.edition)}
	l.found.counts, l.found.opened = map[string]int{}, map[string]bool{}
	if stamp.At(root) == (stamp.Stamp{}) {
		return l.found, nil
	}
	if err := l.folder("."); err != nil {
		return finding{}, fmt.Errorf("look through %q: %w", root, err)
	}
	c.edition, c.folders = e, l.now
	return l.found, nil
}

// looker is one look through an output folder.
type looker struct {
	root string
	edition
	before    *census
	isTopSame bool // whether the same names directly below the output folder are ours as before
	now       map[string]seen
	found     finding
}

// folder looks at one folder and those in it.
func (l *looker) folder(dir string) error {
	at := filepath.Join(l.root, filepath.FromSlash(dir))
	now, is := time.Now(), stamp.At(at)
	part, _, _ := strings.Cut(dir, "/")
	if part == "." {
		part = ""
	}
	was, ok := l.before.folders[dir]
	if !ok || !was.settled || was.stamp != is || !l.isSame(part) {
		var err error
		if was, err = l.read(dir, at); err != nil {
			return err
		}
		was.stamp, was.settled = is, is.Settled(now, settling)
		l.found.opened[part] = true
	}
	l.now[dir] = was
	l.found.count += was.found.count
	l.found.counts[part] += was.found.count
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

// isSame reports whether the same paths of a part are ours as before.
func (l *looker) isSame(part string) bool {
	if part == "" {
		return l.isTopSame
	}
	return l.parts[part] == l.before.parts[part]
}

// read looks through one folder.
func (l *looker) read(dir, at string) (seen, error) {
	var s seen
	w := walker{root: l.root, edition: l.edition}
	w.found.ours = map[string]bool{}
	w.descend = func(sub string) error {
		s.subs = append(s.subs, sub)
		return nil
	}
	err := w.folder(path.Clean("/" + dir)[1:])
	s.found = w.found
	s.found.ours = nil
	// What is mounted over a folder changes nothing in the one above it.
	s.found.mounts = s.found.mounts || dir != "." && isMount(at)
	return s, err
}
