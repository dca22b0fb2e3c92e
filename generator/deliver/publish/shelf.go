package publish

import (
	"errors"
	"fmt"
	"maps"
	"os"

	"briefpack/generator/cache/stamp"
)

// Shelf is an output folder that one process publishes into again and again. From its
// first edition until Close the folder is locked, and the edition that was exchanged out
// stays as the staging folder of the next one: it differs from what is published by the
// last change only, so that a small change costs little however large the edition is.
//
// One edition is begun at a time. A shelf that is not closed, because its process was
// killed, is put in order by the next Begin.
type Shelf struct {
	dir   string
	lock  *lock    // held between editions; nil before the first and after Close
	at    place    // of the lock
	spare *spare   // what stands ready as the next staging folder; nil when nothing does
	live  *library // what was published last; nil when it is not known
}

// library is a published edition. Its parts say what their files looked like, so that one
// that was changed by somebody since is told by a look at it.
type library struct {
	edition
	manifest stamp.Stamp // what its manifest looked like
	census   census      // of its folders

	// suspect are the names of the parts in which something may be other than it was
	// published, or another file than in the staging folder. A look through the folders
	// tells of a change once, so it is noted here until the files were looked at.
	suspect map[string]bool
}

// NewShelf returns the shelf of an output folder, which is looked at when the first
// edition is begun.
func NewShelf(dir string) *Shelf { return &Shelf{dir: dir} }

// Begin is Begin for an edition of this shelf.
func (s *Shelf) Begin() (*Folder, error) {
	if s.lock == nil {
		f, err := Begin(s.dir)
		if err == nil {
			f.shelf = s
		}
		return f, err
	}
	f := newFolder(s.at)
	f.lock, f.shelf, s.lock = s.lock, s, nil
	if f.reuse(s) {
		return f, nil
	}
	// Somebody did something to the folder: look at it as if for the first time.
	spare := s.spare
	s.spare, s.live = nil, nil
	f.forget()
	err := spare.drop()
	if err == nil {
		err = f.resume()
	}
	if err != nil {
		return nil, errors.Join(err, f.clear())
	}
	return f, nil
}

// resume prepares an edition under a lock that is held already.
func (f *Folder) resume() error {
	if err := f.repair(); err != nil {
		return err
	}
	if err := checkForeign(f.at); err != nil {
		return err
	}
	if err := f.readOld(); err != nil {
		return err
	}
	return f.makeStage()
}

// reuse takes up the staging folder that stands ready, and reports whether what is
// published is what was published last.
func (f *Folder) reuse(s *Shelf) bool {
	if s.spare == nil || s.live == nil || stamp.At(s.spare.dir) == (stamp.Stamp{}) || stamp.At(f.at.within(manifestName)) != s.live.manifest {
		return false
	}
	found, err := s.live.census.look(f.at.dir, s.live.edition)
	if err != nil || found.mounts || len(found.leftovers) > 0 {
		return false
	}
	for _, stranger := range found.strangers {
		if f.next.takeForeign(stranger) != nil {
			return false
		}
	}
	s.suspect(found)
	f.old, f.live, f.spare = s.live.edition, s.live, s.spare
	f.stage, f.root, f.mode, f.copies = s.spare.dir, s.spare.root, s.spare.mode, s.spare.copies
	s.spare, s.live = nil, nil
	return true
}

// suspect notes which parts of what is published have to be looked at file by file: after
// a look through its folders, or because the staging folder differs there.
func (s *Shelf) suspect(found finding) {
	suspect := s.live.suspect
	maps.Copy(suspect, found.opened)
	for name, p := range s.live.parts {
		if found.counts[name] != len(p.files) || len(s.spare.odd[name]) > 0 {
			suspect[name] = true
		}
	}
}

// putBack gives the shelf what the next edition can use, instead of clearing it away.
func (f *Folder) putBack() error {
	s := f.shelf
	s.lock, s.at, s.spare, s.live = f.lock, f.at, f.spare, f.live
	// What it holds is not for everybody, as long as it is not published.
	return os.Chmod(f.spare.dir, 0o700)
}

// Close removes the staging folder and lets go of the output folder.
func (s *Shelf) Close() error {
	err := s.spare.drop()
	if s.lock != nil {
		err = errors.Join(err, s.lock.release())
	}
	s.lock, s.spare, s.live = nil, nil, nil
	if err != nil {
		return fmt.Errorf("let go of %q: %w", s.dir, err)
	}
	return nil
}
