package watch

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/fsnotify/fsnotify"
)

// follow watches the target of a link, if it is in the site, and the folders on the way
// there. The target may go and come back, or come later, without an event of the link.
func (t *tree) follow(at, name string) {
	real, err := target(at)
	if err != nil {
		return // not a link
	}
	below, err := filepath.Rel(t.root, real)
	if err != nil || !filepath.IsLocal(below) {
		return // reading the site reports it
	}
	on := t.root
	for _, step := range strings.Split(below, string(filepath.Separator)) {
		if t.attend(on) != nil {
			return // it may come later, which is an event of the folder above
		}
		on = filepath.Join(on, step)
		if !slices.Contains(t.links[on], name) {
			t.links[on] = append(t.links[on], name)
		}
	}
}

// target returns the real path of the target of a link, which need not exist.
func target(link string) (string, error) {
	to, err := os.Readlink(link)
	if err != nil {
		return "", err
	}
	if !filepath.IsAbs(to) {
		to = filepath.Join(filepath.Dir(link), to)
	}
	for dir, rest := to, ""; ; dir, rest = filepath.Dir(dir), filepath.Join(filepath.Base(dir), rest) {
		real, err := filepath.EvalSymlinks(dir)
		if err == nil || dir == filepath.Dir(dir) {
			return filepath.Join(real, rest), err
		}
	}
}

// led turns an event at the target of a link, or on the way there, into events of the link.
func (t *tree) led(e fsnotify.Event, name string) []event {
	switch {
	case e.Has(fsnotify.Create):
		return t.came(t.at(name), name)
	case e.Has(fsnotify.Remove), e.Has(fsnotify.Rename):
		t.drop(e.Name)
	}
	return []event{{name, kindOf(e.Op)}}
}
