package publish

import (
	"fmt"
	"io/fs"
	"path"
	"strings"
	"unicode/utf8"

	"briefpack/generator/model/filename"
)

// checkPath refuses a path that leads out of the folder, that is one of our own
// names, or that some system on which the site is opened cannot hold.
func checkPath(p string) error {
	switch {
	case !utf8.ValidString(p):
		return fmt.Errorf("path %q is not valid UTF-8", p)
	case !fs.ValidPath(p) || p == ".":
		return fmt.Errorf("path %q is not a path below the folder", p)
	}
	for segment := range strings.SplitSeq(p, "/") {
		if err := checkSegment(segment); err != nil {
			return fmt.Errorf("path %q: %w", p, err)
		}
	}
	return nil
}

// checkSegment refuses a name that is ours or that some system cannot hold.
func checkSegment(name string) error {
	if strings.HasPrefix(filename.Fold(name), ownPrefix) {
		return fmt.Errorf("names that start with %q are kept for briefpack", ownPrefix)
	}
	if fault := filename.Fault(name); fault != "" {
		return fmt.Errorf("name %q %s", name, fault)
	}
	return nil
}

// claim is what stands at a path of the new edition.
type claim struct {
	path    string // in its own spelling
	dir     bool
	foreign bool // somebody else's
}

// names holds claims by their folded path.
type names map[string]claim

// ledger holds the claims of a new edition: those on what lies in the output folder itself
// and all of others, and with each part those on what lies in it.
type ledger struct {
	names
	edition
}

func newLedger() ledger { return ledger{names{}, edition{parts: map[string]*Part{}}} }

// at returns who claimed a path.
func (l ledger) at(p string) (c claim, taken bool) {
	folded := filename.Fold(p)
	if c, taken = l.names[folded]; taken {
		return c, true
	}
	top, _, isDeep := strings.Cut(folded, "/")
	if part := l.parts[l.names[top].path]; isDeep && part != nil {
		c, taken = part.names[folded]
	}
	return c, taken
}

// take claims a path for us.
func (l ledger) take(p string, isDir bool) {
	folded, c := filename.Fold(p), claim{path: p, dir: isDir}
	top, _, isDeep := strings.Cut(p, "/")
	if !isDeep {
		l.names[folded] = c
		return
	}
	delete(l.names, folded)
	l.part(top).names[folded] = c
}

// takeFile claims a path for a file of ours and returns those of its folders that
// are new, outermost first.
func (l ledger) takeFile(p string) (dirs []string, err error) {
	for dir := path.Dir(p); dir != "."; dir = path.Dir(dir) {
		c, taken := l.at(dir)
		switch {
		case !taken || c.foreign && c.dir && c.path == dir:
			dirs = append([]string{dir}, dirs...)
		case !c.dir:
			return nil, fmt.Errorf("%q is in the way, which is %s", c.path, c.kind())
		case c.path != dir:
			return nil, fmt.Errorf("folder %q differs only in capitals from %q", dir, c.path)
		}
	}
	if c, taken := l.at(p); taken {
		return nil, fmt.Errorf("%q is there already, %s", c.path, c.kind())
	}
	for _, dir := range dirs {
		l.take(dir, true)
	}
	l.take(p, false)
	return dirs, nil
}

// takeForeign claims a path for somebody else's file or folder, and the folders that it is in.
func (l ledger) takeForeign(s stranger) error {
	isDir := s.kind.IsDir()
	for p := s.path; p != "."; p, isDir = path.Dir(p), true {
		c, taken := l.at(p)
		switch {
		case !taken:
			l.names[filename.Fold(p)] = claim{p, isDir, true}
		case !c.foreign && !(c.dir && isDir && c.path == p):
			return fmt.Errorf("%q is not ours and is in the way of %q; move it elsewhere", s.path, c.path)
		}
	}
	return nil
}

// kind says in words what stands at a path.
func (c claim) kind() string {
	switch {
	case c.foreign && c.dir:
		return "a folder that is not ours; move it elsewhere"
	case c.foreign:
		return "a file that is not ours; move it elsewhere"
	case c.dir:
		return "a folder of this edition"
	}
	return "a file of this edition"
}
