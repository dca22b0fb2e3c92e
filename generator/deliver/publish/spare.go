package publish

import (
	"errors"
	"io/fs"
	"iter"
	"os"
	"path"
	"runtime"
	"slices"
	"strings"
	"time"

	"briefpack/generator/cache/stamp"
)

// spare is a staging folder that holds an older edition. But for some paths its files
// are the published ones themselves, under a second name.
type spare struct {
	dir  string
	root *os.File
	mode fs.FileMode
	// odd are the paths at which it may lack the published file or have another one. It
	// is noted before anything is done to a path, so that it is true whenever that ends.
	odd    pathSet
	copies bool   // whether files cannot be linked: the others are copies of the published ones
	census census // of its folders
}

// pathSet is a set of paths, by the part that they are in.
type pathSet map[string]map[string]bool

func (s pathSet) add(path string) {
	part := partOf(path)
	if s[part] == nil {
		s[part] = map[string]bool{}
	}
	s[part][path] = true
}

func (s pathSet) has(path string) bool { return s[partOf(path)][path] }

func (s pathSet) remove(path string) { delete(s[partOf(path)], path) }

func (s pathSet) all() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, paths := range s {
			for path := range paths {
				if !yield(path) {
					return
				}
			}
		}
	}
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
	return f.spare != nil && !f.spare.odd.has(path)
}

// vacate makes room at a path of a staging folder that held an older edition. Whatever
// is in the way is of that: the new edition has claimed the path.
func (f *Folder) vacate(path string) error {
	if f.spare == nil {
		return nil
	}
	f.doubt(path)
	if takeOut(f.stage, path) == nil {
		return nil
	}
	f.mu.Lock()
	for file := range f.old.all() {
		if strings.HasPrefix(file.path, path+"/") {
			f.spare.odd.add(file.path)
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
	f.spare.odd.add(path)
}

// confirm notes that the staging folder has the published file at a path.
func (f *Folder) confirm(path string) {
	if f.spare == nil {
		return
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.spare.odd.remove(path)
}

// stageDirs makes folders of the new edition, outer ones first. Its caller holds the lock.
func (f *Folder) stageDirs(dirs []string) error {
	for _, dir := range dirs {
		if err := f.stageDir(dir); err != nil {
			return err
		}
	}
	return nil
}

// stageDir makes a folder of the new edition.
func (f *Folder) stageDir(dir string) error {
	err := makeDir(f.staged(dir))
	if f.spare == nil || !errors.Is(err, fs.ErrExist) {
		return err
	}
	info, err := os.Lstat(f.staged(dir))
	if err != nil {
		return err
	}
	if info.IsDir() && info.Mode().Perm() != dirMode && runtime.GOOS != "windows" {
		return os.Chmod(f.staged(dir), dirMode) // somebody closed it since it was made
	}
	if info.IsDir() {
		return nil
	}
	f.spare.odd.add(dir)
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
		f.spare.odd.add(p)
		if f.isOurs(p) {
			continue // a folder now, which made room for itself
		}
		_ = takeOut(f.stage, p) // what stays is found below
		for dir := path.Dir(p); dir != "." && !f.isOurs(dir); dir = path.Dir(dir) {
			if takeOut(f.stage, dir) != nil {
				break // not empty
			}
		}
	}
	found, err := f.spare.census.look(f.stage, f.next.edition)
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
	if isMended, err := f.mend(found); err != nil {
		return err
	} else if isMended {
		if found, err = f.spare.census.look(f.stage, f.next.edition); err != nil {
			return err
		}
	}
	if found.count != f.next.len() || found.mounts {
		return errors.New("somebody changed it meanwhile; build again")
	}
	return nil
}

// mend puts published files back that are to be kept and that somebody took out of the
// staging folder, or put others in the place of. To whoever stood in the output folder
// before an exchange it looks like that.
func (f *Folder) mend(found finding) (isMended bool, err error) {
	for name := range found.opened {
		p := f.next.parts[name]
		if p == nil || f.copies {
			continue
		}
		for _, e := range p.unshared(f.at.dir, f.stage) {
			if !f.isKept(e.path) {
				continue
			}
			f.live.suspect[name] = true
			if hasFolder(f.stage, path.Dir(e.path)) && isPublished(f.staged(e.path), e) {
				continue
			}
			if err := f.putBackFile(e); err != nil {
				return isMended, err
			}
			isMended = true
		}
	}
	return isMended, nil
}

// putBackFile puts a file that is to be kept into the staging folder once more.
func (f *Folder) putBackFile(e entry) error {
	data, err := readPublished(f.at.within(e.path), e)
	if err != nil {
		return errors.New("somebody changed it meanwhile; build again")
	}
	f.mu.Lock()
	err = errors.Join(f.open(partOf(e.path)), f.stageDirs(parents(e.path)))
	f.mu.Unlock()
	if err != nil {
		return err
	}
	return f.stageFile(e.path, data)
}

// stale lists the paths at which the staging folder may hold what the new edition has not.
func (f *Folder) stale() []string {
	list := slices.Collect(f.old.lacking(f.next.edition))
	for p := range f.spare.odd.all() {
		if !f.next.has(p) && !f.old.has(p) {
			list = append(list, p)
		}
	}
	return list
}

// exchanged notes after an exchange that what was published is the staging folder of the
// next edition.
func (f *Folder) exchanged() {
	now := f.newLibrary()
	next := &spare{dir: f.stage, root: f.root, mode: f.mode, odd: pathSet{}, copies: f.copies}
	for name, p := range f.next.parts {
		if f.live != nil && !f.copies && f.live.suspect[name] {
			for _, e := range p.unshared(f.at.dir, f.stage) {
				next.odd.add(e.path)
			}
		}
		if f.whole[name] {
			continue
		}
		for path := range p.files {
			if !f.kept[path] {
				next.odd.add(path)
			}
		}
	}
	for path := range f.old.lacking(f.next.edition) {
		next.odd.add(path)
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

// newLibrary returns the new edition once it is published, with nothing known of its folders.
func (f *Folder) newLibrary() *library {
	return &library{edition: edition{f.next.parts, true}, suspect: map[string]bool{}}
}

// unchanged notes that the edition which was staged is the published one: it stands
// ready for the next.
func (f *Folder) unchanged() {
	if f.spare == nil {
		f.spare = &spare{dir: f.stage, root: f.root, mode: f.mode, odd: pathSet{}}
	}
	f.spare.copies = f.copies
	now := f.newLibrary()
	if f.live != nil {
		now.census = f.live.census
	}
	f.live = now
	f.look()
}

// look notes what the published manifest looks like, and forgets of every file that
// changed just now what it looks like: it could change again and look the same.
func (f *Folder) look() {
	now := time.Now()
	for name, p := range f.live.parts {
		if f.whole[name] {
			continue
		}
		for path, s := range p.looks {
			if !s.Settled(now, settling) {
				delete(p.looks, path)
			}
		}
	}
	f.live.manifest = stamp.At(f.at.within(manifestName))
}

// stock makes a staging folder of what was just published for the first time.
func (f *Folder) stock() error {
	root, mode, err := openStage(f.stage)
	if err != nil {
		return err
	}
	err = f.root.Close() // it is the published folder now
	f.root = root
	odd := pathSet{}
	for file := range f.next.all() {
		odd.add(file.path)
	}
	f.live = f.newLibrary()
	f.spare = &spare{dir: f.stage, root: root, mode: mode, odd: odd}
	f.look()
	return err
}
