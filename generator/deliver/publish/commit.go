package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
)

// Settle ends the writing and does all of a Commit that can be done before anybody sees
// anything of it. Commit does it, too, where it was not done; doing it ahead for several
// folders shows whether all of them can be published.
func (f *Folder) Settle() error {
	f.gate.Lock()
	defer f.gate.Unlock()
	if f.done || f.settled != nil {
		return fmt.Errorf("settle %q: the edition is finished", f.at.given)
	}
	if err := f.settle(); err != nil {
		return fmt.Errorf("publish %q: %w", f.at.given, err)
	}
	return nil
}

// settled is an edition to which nothing is added any more.
type settled struct {
	out    Outcome
	exists bool // whether there is an output folder that it takes the place of
}

// Commit publishes the new edition and ends the writing, whatever it returns. When
// nothing has changed it touches nothing. With an error before the exchange the old
// edition stands as it was.
func (f *Folder) Commit() (Outcome, error) {
	f.gate.Lock()
	defer f.gate.Unlock()
	if f.done {
		return Outcome{}, fmt.Errorf("publish %q: the edition is finished", f.at.given)
	}
	f.done = true
	out, err := f.commit()
	if err == nil && f.shelf != nil && f.spare != nil && f.live != nil && !out.InPlace {
		err = f.putBack()
	} else {
		err = errors.Join(err, f.clear())
	}
	if err != nil {
		return out, fmt.Errorf("publish %q: %w", f.at.given, err)
	}
	return out, nil
}

// commit publishes what was written.
func (f *Folder) commit() (Outcome, error) {
	if f.settled == nil {
		if err := f.settle(); err != nil {
			return Outcome{}, err
		}
	}
	s := *f.settled
	switch {
	case s.out.Unchanged:
		if !f.inPlace {
			f.unchanged()
		}
		return s.out, nil
	case f.inPlace:
		return s.out, f.replaceFiles()
	}
	return f.replaceFolder(s)
}

// settle counts what was written, and completes the staging folder when it is going to be
// exchanged for the output folder.
func (f *Folder) settle() error {
	if f.fault != nil {
		return fmt.Errorf("the edition is not whole: %w", f.fault)
	}
	out := f.count()
	s := settled{out: out}
	if f.old.listed && out.Written == 0 && out.Removed == 0 {
		s.out.Unchanged, s.out.InPlace = true, false
	} else if !f.inPlace {
		var err error
		if s.exists, err = f.complete(); err != nil {
			f.live = nil // what the staging folder holds now is for nobody
			return err
		}
	}
	f.settled = &s
	return nil
}

// count says what the new edition is made of.
func (f *Folder) count() Outcome {
	out := Outcome{Kept: len(f.kept), InPlace: f.inPlace}
	for name := range f.whole {
		out.Kept += len(f.next.parts[name].files)
	}
	out.Written = f.next.len() - out.Kept
	for range f.old.lacking(f.next.edition) {
		out.Removed++
	}
	return out
}

// replaceFolder exchanges the staging folder for the output folder.
func (f *Folder) replaceFolder(s settled) (Outcome, error) {
	out, exists := s.out, s.exists
	var err error
	if !exists {
		err = os.Rename(f.stage, f.at.dir)
	} else if err = f.swap(f.stage, f.at.dir); isUnsupported(err) {
		err = exchangeByRenames(f.stage, f.at.dir, f.at.own(oldName))
	}
	if exists && isRefusal(err) {
		out.InPlace = true
		return out, f.replaceFiles()
	}
	if err != nil {
		return out, fmt.Errorf("put the new edition in place: %w", err)
	}
	if err := syncFolder(f.at.beside); err != nil {
		return out, fmt.Errorf("make the exchange durable: %w", err)
	}
	if f.shelf != nil && !exists {
		return out, f.stock()
	}
	if !exists {
		return out, nil
	}
	err = f.rescue()
	if err == nil && f.shelf != nil {
		f.exchanged()
	}
	return out, err
}

// complete adds others' files and the manifest to the staging folder, gives it the
// mode of the folder it stands for, and brings all of it to the disk.
func (f *Folder) complete() (exists bool, err error) {
	found, err := f.survey(f.at.dir)
	if err != nil {
		return false, err
	}
	if found.mounts {
		return false, errors.New("something was mounted in the folder meanwhile; build again")
	}
	if err := f.sweepStage(); err != nil {
		return false, fmt.Errorf("clear the staging folder: %w", err)
	}
	if err := f.takeStrangers(found.strangers); err != nil {
		return false, err
	}
	if err := removeTree(f.staged(manifestName)); err != nil {
		return false, err
	}
	if err := writeFile(f.staged(manifestName), formatManifest(f.next.edition)...); err != nil {
		return false, fmt.Errorf("write manifest: %w", err)
	}
	err = dress(f.at.dir, f.stage)
	exists = !errors.Is(err, fs.ErrNotExist)
	if !exists {
		err = os.Chmod(f.stage, f.mode)
	}
	if err != nil {
		return exists, fmt.Errorf("give the new edition its mode: %w", err)
	}
	if err := syncTree(f.root); err != nil {
		return exists, fmt.Errorf("bring the new edition to the disk: %w", err)
	}
	return exists, nil
}

// survey looks through the published edition, wherever it stands.
func (f *Folder) survey(at string) (survey, error) {
	if f.live != nil {
		found, err := f.live.census.look(at, f.old)
		maps.Copy(f.live.suspect, found.opened)
		return found.survey, err
	}
	return walk(at, f.old)
}

// Abort gives the new edition up: the old one stands as it was, and nothing is left of
// the new one. After a Commit or another Abort it does nothing.
func (f *Folder) Abort() error {
	f.gate.Lock()
	defer f.gate.Unlock()
	if f.done {
		return nil
	}
	f.done = true
	end := f.clear
	if f.shelf != nil && f.spare != nil && f.live != nil {
		end = f.putBack
	}
	if err := end(); err != nil {
		return fmt.Errorf("abandon the new edition of %q: %w", f.at.given, err)
	}
	return nil
}

// clear removes what stands in the staging folder's place, the lock, and the folders
// that Begin made above an output folder that did not come to be.
func (f *Folder) clear() error {
	var err error
	if f.root != nil {
		err = f.root.Close()
	}
	if f.stage != "" {
		err = errors.Join(err, removeTree(f.stage))
	}
	if f.lock != nil {
		err = errors.Join(err, f.lock.release())
	}
	if f.lock != nil && f.at.isInside() && !f.began {
		err = errors.Join(err, os.Chtimes(f.at.dir, f.changed, f.changed))
	}
	for _, dir := range slices.Backward(f.made) {
		if os.Remove(dir) != nil { // not empty: it is needed
			break
		}
	}
	return err
}
