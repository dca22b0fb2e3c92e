package publish

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"strings"
	"time"

	"briefpack/generator/stamp"
)

// spare is a staging folder that holds an older edition. But for some paths its files
// are the published ones themselves, under a second name.
type spare struct {
	dir  string
	root *os.File
	mode fs.FileMode
	// odd are the paths at which it may lack the published file or have another one. It
	// is noted before anything is done to a path, so that it is true whenever that ends.
	odd    map[string]bool
	census census // of its folders
}

// drop removes the folder. No spare is no error.
func (s *spare) drop() error {
	if s == nil {
		return nil
	}
	return errors.Join(s.root.Close(), removeTree(s.dir))
}

// isStaged reports whether the staging folder has the published file at a path already.
func (f *Folder) isStaged(path string) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.spare != nil && !f.spare.odd[path]
}

// vacate makes room at a path of a staging folder that held an older edition. Whatever
// is in the way is of that: the new edition has claimed the path.
func (f *Folder) vacate(path string) error {
	if f.spare == nil {
		return nil
	}
	f.doubt(path)
	err := os.Remove(f.staged(path))
	if err == nil || errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	f.mu.Lock()
	for p := range f.old.files {
		if strings.HasPrefix(p, path+"/") {
			f.spare.odd[p] = true
		}
	}
	f.mu.Unlock()
	return removeTree(f.staged(path))
}

// doubt notes that the staging folder may have something else at a path than the
// published file.
func (f *Folder) doubt(path string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.spare.odd[path] = true
}

// confirm notes that the staging folder has the published file at a path.
func (f *Folder) confirm(path string) {
	if f.spare == nil {
		return
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	delete(f.spare.odd, path)
}

// stageDir makes a folder of the new edition.
func (f *Folder) stageDir(dir string) error {
	err := makeDir(f.staged(dir))
	if f.spare == nil || !errors.Is(err, fs.ErrExist) {
		return err
	}
	info, err := os.Lstat(f.staged(dir))
	if err != nil || info.IsDir() {
		return err
	}
	f.spare.odd[dir] = true // its caller holds the lock
	if err := os.Remove(f.staged(dir)); err != nil {
		return err
	}
	return makeDir(f.staged(dir))
}

// sweepStage removes from a staging folder that held an older edition what the new one
// has not; others' files too, which are taken over from what is published now. Then it
// holds the new edition: it stood there for a while, so that is made sure of.
func (f *Folder) sweepStage() error {
	if f.spare == nil {
		return nil
	}
	for _, p := range f.stale() {
		f.spare.odd[p] = true
		if f.isOurs(p) {
			continue // a folder now, which made room for itself
		}
		_ = os.Remove(f.staged(p)) // what stays is found below
		for dir := path.Dir(p); dir != "." && !f.isOurs(dir); dir = path.Dir(dir) {
			if os.Remove(f.staged(dir)) != nil {
				break // not empty
			}
		}
	}
	found, err := f.spare.census.look(f.stage, edition{files: f.next, dirs: f.dirs})
	if err != nil {
		return err
	}
	rest := found.leftovers
	for _, s := range found.strangers {
		rest = append(rest, s.path)
	}
	for _, p := range rest {
		if err := removeTree(f.staged(p)); err != nil {
			return err
		}
	}
	if found.count != len(f.next) || found.mounts {
		return errors.New("somebody changed it meanwhile; build again")
	}
	return nil
}

// stale lists the paths at which the staging folder may hold what the new edition has not.
func (f *Folder) stale() []string {
	var list []string
	for p := range f.old.files {
		if _, stays := f.next[p]; !stays {
			list = append(list, p)
		}
	}
	for p := range f.spare.odd {
		_, stays := f.next[p]
		if _, listed := f.old.files[p]; !stays && !listed {
			list = append(list, p)
		}
	}
	return list
}

// exchanged notes after an exchange that what was published is the staging folder of the
// next edition.
func (f *Folder) exchanged(manifest []byte) {
	now := &library{edition: f.edition(manifest), looks: f.looks}
	next := &spare{dir: f.stage, root: f.root, mode: f.mode, odd: map[string]bool{}}
	for p := range f.next {
		if !f.kept[p] {
			next.odd[p] = true
		}
	}
	for p := range f.old.files {
		if _, stays := f.next[p]; !stays {
			next.odd[p] = true
		}
	}
	if f.spare != nil {
		now.census = f.spare.census
	}
	if f.live != nil {
		next.census = f.live.census
	}
	f.live, f.spare = now, next
	f.look()
}

// edition is what was just published, with its manifest.
func (f *Folder) edition(manifest []byte) edition {
	return edition{f.next, f.dirs, f.order, manifest}
}

// unchanged notes that the edition which was staged is the published one: it stands
// ready for the next.
func (f *Folder) unchanged() {
	if f.spare == nil {
		f.spare = &spare{dir: f.stage, root: f.root, mode: f.mode, odd: map[string]bool{}}
	}
	if f.live == nil {
		f.live = &library{edition: f.old}
	}
	f.live.looks = f.looks
	f.look()
}

// look notes what the published manifest looks like, and forgets of every file that
// changed just now what it looks like: it could change again and look the same.
func (f *Folder) look() {
	now := time.Now()
	for p, s := range f.live.looks {
		if !s.Settled(now, settling) {
			delete(f.live.looks, p)
		}
	}
	f.live.looks[manifestName] = stamp.At(f.at.within(manifestName))
}

// stock makes a staging folder of what was just published for the first time.
func (f *Folder) stock(manifest []byte) error {
	root, mode, err := openStage(f.stage)
	if err != nil {
		return err
	}
	err = f.root.Close() // it is the published folder now
	f.root = root
	odd := make(map[string]bool, len(f.next))
	for p := range f.next {
		odd[p] = true
	}
	f.live = &library{edition: f.edition(manifest), looks: f.looks}
	f.spare = &spare{dir: f.stage, root: root, mode: mode, odd: odd}
	f.look()
	return err
}
