package publish

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"iter"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"time"

	"briefpack/generator/cache/stamp"
)

// Held is a file as it is meant to be, which may be published already.
type Held struct {
	Path string
	Size int64
	Sum  [sha256.Size]byte
}

// Keep takes the published file over into the new edition when it is an untouched one of
// ours with this content. Where it is not, it returns false, and the file has to be written.
func (f *Folder) Keep(h Held) (bool, error) {
	f.gate.RLock()
	defer f.gate.RUnlock()
	if f.isFinished() {
		return false, fmt.Errorf("keep %q: the edition is finished", h.Path)
	}
	return f.keepOne(entry{h.Path, h.Size, h.Sum})
}

func (f *Folder) keepOne(e entry) (bool, error) {
	if f.old.file(e.path) != e {
		return false, nil
	}
	is, isGood := f.published(e)
	if !isGood {
		return false, nil
	}
	_, err := f.claim(e)
	if err == nil {
		err = f.keepFile(e, is)
	}
	if errors.Is(err, errNoLink) {
		err = f.keepCopy(e)
	}
	if err != nil {
		return false, f.fail(fmt.Errorf("keep %q in %q: %w", e.path, f.at.given, err))
	}
	return true, nil
}

// KeepAll is Keep for files that all lie in one folder. It returns the paths of those that
// have to be written.
func (f *Folder) KeepAll(dir string, files iter.Seq[Held]) (lost []string, err error) {
	f.gate.RLock()
	defer f.gate.RUnlock()
	if f.isFinished() {
		return nil, fmt.Errorf("keep %q: the edition is finished", dir)
	}
	staged, rest := f.sort(dir, files)
	if err := f.keepStaged(staged); err != nil {
		return nil, f.fail(fmt.Errorf("keep %q in %q: %w", dir, f.at.given, err))
	}
	for _, e := range rest {
		kept, err := f.keepOne(e)
		if err != nil {
			return nil, err
		}
		if !kept {
			lost = append(lost, e.path)
		}
	}
	return lost, nil
}

// sort finds the files that look as they did when they were published and stand in the
// staging folder already.
func (f *Folder) sort(dir string, files iter.Seq[Held]) (staged, rest []entry) {
	if f.live == nil || f.spare == nil || f.inPlace {
		for h := range files {
			rest = append(rest, entry{h.Path, h.Size, h.Sum})
		}
		return nil, rest
	}
	at, stage := lookInto(f.at.dir, dir), lookInto(f.stage, dir)
	defer at.close()
	defer stage.close()
	for h := range files {
		e, name := entry{h.Path, h.Size, h.Sum}, path.Base(h.Path)
		look, known := f.old.look(e.path)
		if known && path.Dir(e.path) == dir && f.old.file(e.path) == e && f.isStaged(e.path) && at.stamp(name) == look && stage.stamp(name) == look {
			staged = append(staged, e)
		} else {
			rest = append(rest, e)
		}
	}
	return staged, rest
}

// keepStaged takes files over that stand in the staging folder already.
func (f *Folder) keepStaged(staged []entry) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, e := range staged {
		if err := f.enter(e); err != nil {
			return err
		}
		f.kept[e.path] = true
		look, _ := f.old.look(e.path)
		f.next.part(partOf(e.path)).looks[e.path] = look
	}
	return nil
}

// Part returns what the new edition has in a folder directly below the output folder; nil
// when it has nothing there. Once the edition is published, KeepPart knows it again.
func (f *Folder) Part(name string) *Part {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.next.parts[name]
}

// KeepPart takes a part of the published edition over as it is, at no cost. It returns
// false when that is not what is published, or may have been changed since, or when the
// new edition has something in its folder: its files are to be kept one by one then.
func (f *Folder) KeepPart(p *Part) (bool, error) {
	f.gate.RLock()
	defer f.gate.RUnlock()
	if f.isFinished() {
		return false, fmt.Errorf("keep a part of %q: the edition is finished", f.at.given)
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if p == nil || p.name == "" || f.spare == nil || f.live == nil || f.inPlace || f.copies || f.old.parts[p.name] != p || f.live.suspect[p.name] {
		return false, nil
	}
	if _, taken := f.next.at(p.name); taken {
		return false, nil
	}
	f.next.take(p.name, true)
	f.next.parts[p.name], f.whole[p.name] = p, true
	return true, nil
}

// open makes a part of the new edition one that can be changed. Its caller holds the lock.
func (f *Folder) open(name string) error {
	if !f.whole[name] {
		return nil
	}
	p := f.next.parts[name].clone()
	for path := range p.files {
		f.kept[path] = true
	}
	f.next.parts[name] = p
	delete(f.whole, name)
	return f.stageDirs(slices.Sorted(maps.Keys(p.dirs)))
}

// isKept reports whether a file of the new edition is the published one.
func (f *Folder) isKept(path string) bool { return f.kept[path] || f.whole[partOf(path)] }

// window is a folder whose files are looked at one after the other.
type window struct{ root *os.Root }

// lookInto opens a folder below another one. One that cannot be opened, or is reached by a
// link, holds nothing.
func lookInto(root, dir string) window {
	if !hasFolder(root, dir) {
		return window{}
	}
	w, _ := os.OpenRoot(filepath.Join(root, filepath.FromSlash(dir)))
	return window{w}
}

func (w window) stamp(name string) stamp.Stamp {
	if w.root == nil {
		return stamp.Stamp{}
	}
	info, err := w.root.Lstat(filepath.FromSlash(name))
	if err != nil {
		return stamp.Stamp{}
	}
	return stamp.Of(info)
}

func (w window) close() {
	if w.root != nil {
		_ = w.root.Close() // nothing was written
	}
}

// published reports whether the published file holds what its entry says. The manifest
// alone does not say so: somebody may have edited the file. It returns what the file
// looked like then, or the zero stamp where it might change and look the same.
func (f *Folder) published(e entry) (is stamp.Stamp, isGood bool) {
	now, is := time.Now(), stamp.At(f.at.within(e.path))
	if was, known := f.old.look(e.path); known && was == is {
		return is, true
	}
	isGood = isPublished(f.at.within(e.path), e)
	if !is.Settled(now, settling) {
		is = stamp.Stamp{}
	}
	return is, isGood
}

// keepCopy takes the published file over as one with the same data.
func (f *Folder) keepCopy(e entry) error {
	data, err := readPublished(f.at.within(e.path), e)
	if err != nil {
		return err
	}
	return f.stageFile(e.path, data)
}

// isPublished reports whether a published file holds what its entry says.
func isPublished(path string, e entry) bool {
	_, err := readPublished(path, e)
	return err == nil
}

// readPublished returns the data of a published file, which are what its entry says.
func readPublished(path string, e entry) ([]byte, error) {
	file, err := openPublished(path, e.size)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	data, err := io.ReadAll(file)
	if err == nil && sha256.Sum256(data) != e.sum {
		err = errors.New("it was changed since it was published")
	}
	return data, err
}

// errNoLink says that a file could not be given a second name.
var errNoLink = errors.New("the file cannot be linked")

// keepFile takes the published file over as the same file, which looked like this when it
// was found to hold what its entry says; the zero stamp when that is not to be noted.
func (f *Folder) keepFile(e entry, was stamp.Stamp) error {
	f.mu.Lock()
	f.kept[e.path] = true
	f.mu.Unlock()
	if f.inPlace {
		return nil
	}
	if is := stamp.At(f.staged(e.path)); f.isStaged(e.path) && (is == was && was != (stamp.Stamp{}) || isPublished(f.staged(e.path), e)) {
		f.note(e.path, is)
		return nil
	}
	if err := f.vacate(e.path); err != nil {
		return err
	}
	if err := f.link(f.at.within(e.path), f.staged(e.path)); err != nil {
		f.mu.Lock()
		f.copies = true
		f.mu.Unlock()
		return errors.Join(errNoLink, err)
	}
	f.confirm(e.path)
	if is := stamp.At(f.staged(e.path)); is.SameText(was) {
		f.note(e.path, is)
	}
	return nil
}
