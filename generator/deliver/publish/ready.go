package publish

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"time"

	"briefpack/generator/cache/stamp"
)

// Ready does, while nobody waits, what the next edition would have to do otherwise: it
// brings the staging folder up to what is published, and looks at every published file.
// It returns false when one is not as it was published: an edition that is begun after
// that makes it good, one that is begun before may take it over as it is.
//
// It may be called between two editions, and ends early with ctx.
func (s *Shelf) Ready(ctx context.Context) bool {
	if s.spare == nil || s.live == nil {
		return true
	}
	found, err := s.live.census.look(s.at.dir, s.live.edition)
	s.suspect(found)
	isGood := err == nil && stamp.At(s.at.within(manifestName)) == s.live.manifest
	spoilt := map[string]bool{}
	for name, p := range s.live.parts {
		if ctx.Err() != nil {
			return true
		}
		if !s.examine(p) || found.counts[name] != len(p.files) {
			spoilt[name], s.live.suspect[name], isGood = true, true, false
		}
	}
	if s.restock(ctx); ctx.Err() == nil {
		s.compare()
		s.live.suspect = spoilt
	}
	return isGood
}

// compare finds the files of the staging folder that are not the published ones any more,
// where somebody may have taken something out of it or put something into it.
func (s *Shelf) compare() {
	found, err := s.spare.census.look(s.spare.dir, s.live.edition)
	for name, p := range s.live.parts {
		if s.spare.copies || err == nil && !found.opened[name] && !s.live.suspect[name] {
			continue
		}
		for _, e := range p.unshared(s.at.dir, s.spare.dir) {
			s.spare.odd.add(e.path)
		}
	}
}

// examine looks at the published files of a part, and reports whether they are as they
// were published. A file of which it is not known what it looked like is read.
func (s *Shelf) examine(p *Part) bool {
	isGood := true
	var at window
	last := ""
	defer func() { at.close() }()
	for _, file := range p.inOrder() {
		if dir := path.Dir(file.path); dir != last {
			at.close()
			at, last = lookInto(s.at.dir, dir), dir
		}
		now, is := time.Now(), at.stamp(path.Base(file.path))
		if was, known := p.looks[file.path]; known && was == is {
			continue
		}
		delete(p.looks, file.path)
		switch isSettled := is.Settled(now, settling); {
		case !isPublished(s.at.within(file.path), file):
			isGood = false
		case isSettled:
			p.looks[file.path] = is
		}
	}
	return isGood
}

// restock puts into the staging folder what is published, as far as that is known to be
// as it was published. Where it fails, the next edition does it.
func (s *Shelf) restock(ctx context.Context) {
	linked := map[string]stamp.Stamp{}
	for _, path := range slices.Sorted(s.spare.odd.all()) {
		if ctx.Err() != nil || s.spare.copies {
			break
		}
		look, known := s.live.look(path)
		if s.live.has(path) && !(known && look == stamp.At(s.at.within(path))) || s.replace(path) != nil {
			continue
		}
		s.spare.odd.remove(path)
		if s.live.has(path) {
			linked[path] = stamp.At(s.at.within(path))
		}
	}
	// A second name is a change, which may hide another one for a while.
	now := time.Now()
	for path, is := range linked {
		looks := s.live.parts[partOf(path)].looks
		if !is.SameText(looks[path]) || !is.Settled(now, settling) {
			delete(looks, path)
			continue
		}
		looks[path] = is
	}
}

// replace puts the published file in the place of what the staging folder has, or nothing
// where there is none.
func (s *Shelf) replace(p string) error {
	if err := takeOut(s.spare.dir, p); err != nil || !s.live.has(p) {
		return err
	}
	if err := makeDirs(s.spare.dir, path.Dir(p)); err != nil {
		return err
	}
	err := os.Link(s.at.within(p), filepath.Join(s.spare.dir, filepath.FromSlash(p)))
	s.spare.copies = err != nil && !errors.Is(err, fs.ErrNotExist)
	return err
}
