package publish

import (
	"fmt"
	"io/fs"
	"path"
	"strings"
	"unicode/utf8"

	"briefpack/generator/model/filename"
)

// checkPath refuses a path that leads out of the folder, that is reserved for us, or that
// some system does not allow.
func checkPath(p string) error {
	switch {
	case !utf8.ValidString(p):
		return fmt.Errorf("path %q is not valid UTF-8", p)
	case !fs.ValidPath(p) || p == ".":
		return fmt.Errorf("path %q is not a path below the folder", p)
	}
	for segment := range strings.SplitSeq(p, "/") {
		if strings.HasPrefix(filename.Fold(segment), ownPrefix) {
			return fmt.Errorf("path %q: names that start with %q are reserved for briefpack", p, ownPrefix)
		}
		if fault := filename.Fault(segment); fault != "" {
			return fmt.Errorf("path %q: name %q %s", p, segment, fault)
		}
	}
	return nil
}

// claims are the paths that a new edition takes, by their folded spelling: on Windows and
// macOS two paths that differ only in capitals are one file.
type claims map[string]claim

// claim is a file or folder at a path.
type claim struct {
	path  string // in its own spelling
	isDir bool
}

// add claims a path for a file, and its folders.
func (c claims) add(p string) error {
	var dirs []string
	for dir := path.Dir(p); dir != "."; dir = path.Dir(dir) {
		was, taken := c[filename.Fold(dir)]
		switch {
		case taken && !was.isDir:
			return fmt.Errorf("file %q of this edition is in the way", was.path)
		case taken && was.path != dir:
			return fmt.Errorf("folder %q differs only in capitals from %q", dir, was.path)
		case !taken:
			dirs = append(dirs, dir)
		}
	}
	if was, taken := c[filename.Fold(p)]; taken {
		return fmt.Errorf("this edition has %q already", was.path)
	}
	for _, dir := range dirs {
		c[filename.Fold(dir)] = claim{dir, true}
	}
	c[filename.Fold(p)] = claim{p, false}
	return nil
}

// has reports whether the edition has a file or folder at a path.
func (c claims) has(p string) bool {
	_, taken := c[filename.Fold(p)]
	return taken
}
