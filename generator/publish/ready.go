package publish

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"briefpack/generator/stamp"
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
	isGood := err == nil && stamp.At(s.at.within(manifestName)) == s.live.manifest
	for name, p := range s.live.parts {
		if ctx.Err() != nil {
			return true
		}
		if !s.examine(p) || found.counts[name] != len(p.files) {
			s.live.suspect[name], isGood = true, false
		}
	}
	s.restock(ctx)
	_, _ = s.spare.census.look(s.spare.dir, s.live.edition) // what is wrong shows when it is looked at again
	return isGood
}

// examine looks at the published files of a part, and reports whether they are as they
// were published. A file of which it is not known what it looked like is read.
func (s *Shelf) examine(p *Part) bool {
	isGood := true
	var at window
	last := ""
	defer func() { at.close() }()
	for _, file := range slices.SortedFunc(maps.Values(p.files), func(a, b entry) int { return strings.Compare(a.path, b.path) }) {
		if dir := path.Dir(file.path); dir != last {
			at.close()
			at, last = lookInto(s.at.within(dir)), dir
		}
		is := at.stamp(path.Base(file.path))
		if was, known := p.looks[file.path]; known && was == is {
			continue
		}
		delete(p.looks, file.path)
		switch isSettled := is.Settled(time.Now(), settling); {
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
		if _, known := s.live.look(path); ctx.Err() != nil || !known && s.live.has(path) || s.replace(path) != nil {
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
		if looks[path] = is; !is.Settled(now, settling) {
			delete(looks, path)
		}
	}
}

// replace puts the published file in the place of what the staging folder has, or nothing
// where there is none.
func (s *Shelf) replace(p string) error {
	staged := filepath.Join(s.spare.dir, filepath.FromSlash(p))
	if err := os.Remove(staged); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if !s.live.has(p) {
		return nil
	}
	if err := makeDirs(s.spare.dir, path.Dir(p)); err != nil {
		return err
	}
	return os.Link(s.at.within(p), staged)
}
