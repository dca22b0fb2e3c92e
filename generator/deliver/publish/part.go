package publish

import (
	"cmp"
	"iter"
	"maps"
	"path"
	"slices"
	"strings"

	"briefpack/generator/cache/stamp"
)

// Part is what an edition has in one folder directly below the output folder. Once its
// edition is published it does not change any more, so the next edition may have the same.
type Part struct {
	name  string                 // of the folder; "" for the files that lie in none
	files map[string]entry       // by path
	dirs  map[string]bool        // the folders that they are in
	names names                  // the claims on all paths below the folder
	looks map[string]stamp.Stamp // of the files that had been left alone for a while
	lines []byte                 // of the manifest, once they are written
}

func newPart(name string) *Part {
	return &Part{name: name, files: map[string]entry{}, dirs: map[string]bool{}, names: names{}, looks: map[string]stamp.Stamp{}}
}

// clone returns a part that can be changed.
func (p *Part) clone() *Part {
	return &Part{name: p.name, files: maps.Clone(p.files), dirs: maps.Clone(p.dirs), names: maps.Clone(p.names), looks: maps.Clone(p.looks)}
}

// inOrder returns the files, those of a folder one after the other.
func (p *Part) inOrder() []entry {
	return slices.SortedFunc(maps.Values(p.files), func(a, b entry) int {
		return cmp.Or(strings.Compare(path.Dir(a.path), path.Dir(b.path)), strings.Compare(a.path, b.path))
	})
}

// unshared returns the files that are not the same in two output folders: one of them
// has another or none.
func (p *Part) unshared(one, other string) []entry {
	var list []entry
	var a, b window
	last := ""
	for _, file := range p.inOrder() {
		if dir := path.Dir(file.path); dir != last {
			a.close()
			b.close()
			a, b, last = lookInto(one, dir), lookInto(other, dir), dir
		}
		name := path.Base(file.path)
		if is := a.stamp(name); is == (stamp.Stamp{}) || is != b.stamp(name) {
			list = append(list, file)
		}
	}
	a.close()
	b.close()
	return list
}

// partOf returns the name of the part that a file is in.
func partOf(path string) string {
	top, _, isDeep := strings.Cut(path, "/")
	if !isDeep {
		return ""
	}
	return top
}

// edition is the files that are ours in an output folder.
type edition struct {
	parts  map[string]*Part // by name; none is empty
	listed bool             // whether there is a manifest that says so
}

// part returns a part that can be changed, a new one where there is none.
func (e edition) part(name string) *Part {
	p := e.parts[name]
	if p == nil {
		p = newPart(name)
		e.parts[name] = p
	}
	return p
}

// add adds a file, and the folders that it is in.
func (e edition) add(file entry) {
	p := e.part(partOf(file.path))
	p.files[file.path] = file
	for dir := path.Dir(file.path); dir != "." && !p.dirs[dir]; dir = path.Dir(dir) {
		p.dirs[dir] = true
	}
}

// file returns the entry of a file, or the zero entry.
func (e edition) file(path string) entry {
	if p := e.parts[partOf(path)]; p != nil {
		return p.files[path]
	}
	return entry{}
}

// has reports whether a file is one of the edition.
func (e edition) has(path string) bool { return e.file(path).path != "" }

// hasDir reports whether a folder holds a file of the edition.
func (e edition) hasDir(dir string) bool {
	top, _, _ := strings.Cut(dir, "/")
	p := e.parts[top]
	return p != nil && p.dirs[dir]
}

// look returns what a published file looked like, when that is known.
func (e edition) look(path string) (s stamp.Stamp, known bool) {
	if p := e.parts[partOf(path)]; p != nil {
		s, known = p.looks[path]
	}
	return s, known
}

// len returns how many files there are.
func (e edition) len() int {
	n := 0
	for _, p := range e.parts {
		n += len(p.files)
	}
	return n
}

// all goes through the files, in no order.
func (e edition) all() iter.Seq[entry] {
	return func(yield func(entry) bool) {
		for _, p := range e.parts {
			for _, file := range p.files {
				if !yield(file) {
					return
				}
			}
		}
	}
}

// hasSameTop reports whether two editions have the same folders and the same files
// directly below the output folder.
func (e edition) hasSameTop(other edition) bool {
	hasAll := func(a, b edition) bool {
		for name := range a.parts {
			if b.parts[name] == nil {
				return false
			}
		}
		if a.parts[""] != nil {
			for path := range a.parts[""].files {
				if !b.has(path) {
					return false
				}
			}
		}
		return true
	}
	return hasAll(e, other) && hasAll(other, e)
}

// lacking goes through the paths of the files that another edition has not, in no order.
func (e edition) lacking(other edition) iter.Seq[string] {
	return func(yield func(string) bool) {
		for name, p := range e.parts {
			if other.parts[name] == p {
				continue
			}
			for path := range p.files {
				if !other.has(path) && !yield(path) {
					return
				}
			}
		}
	}
}
