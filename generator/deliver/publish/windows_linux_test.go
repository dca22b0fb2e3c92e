package publish

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"briefpack/generator/read/atomicfile"

	"briefpack/generator/cache"
)

var errSharing = errors.New("sharing violation")

// windows returns a system that behaves as Windows does: it cannot exchange folders, and it
// neither renames nor removes what is open in any program, which it sees in the list of open
// files of this process. Before each further try, release is called.
func windows(t *testing.T, release func()) system {
	s := newSystem()
	refuse := func(paths ...string) error {
		for _, p := range paths {
			if name := openIn(t, p); name != "" {
				return &os.PathError{Op: "rename", Path: name, Err: errSharing}
			}
		}
		return nil
	}
	s.exchange = func(a, b string) error { return errors.ErrUnsupported }
	s.rename = func(from, to string) error {
		if err := refuse(from, to); err != nil {
			return err
		}
		return os.Rename(from, to)
	}
	s.remove = func(path string) error {
		if err := refuse(path); err != nil {
			return err
		}
		return os.Remove(path)
	}
	s.retry = func(do func() error) error {
		err := do()
		for try := 0; try < 3 && errors.Is(err, errSharing); try++ {
			release()
			err = do()
		}
		if errors.Is(err, errSharing) {
			return &atomicfile.InUseError{Err: err}
		}
		return err
	}
	return s
}

// openIn returns the name of an open file at a path or below it, or "".
func openIn(t *testing.T, path string) string {
	t.Helper()
	fds, err := os.ReadDir("/proc/self/fd")
	must(t, err)
	for _, fd := range fds {
		name, _ := os.Readlink(filepath.Join("/proc/self/fd", fd.Name())) // some are closed by now
		if name == path || strings.HasPrefix(name, path+"/") {
			return name
		}
	}
	return ""
}

// TestWindows publishes, publishes again and gives up an edition where nothing may be open
// in a folder that is renamed, not even by us.
func TestWindows(t *testing.T) {
	root := t.TempDir()
	public, packs := filepath.Join(root, "site", "public"), filepath.Join(root, "site", "packs")
	sys := windows(t, func() {})
	p := open(sys, cache.New(), packs, public)
	put(t, filepath.Join(public, "CNAME"), "briefing.example.org")
	put(t, filepath.Join(public, ".git", "config"), "mine")
	for _, name := range []string{"a", "b", "c"} {
		if name == "c" { // as a new process would, which reads every file that stays
			must(t, p.Close())
			p = open(sys, cache.New(), packs, public)
		}
		all, err := p.begin()
		must(t, err)
		must(t, errors.Join(keepOrWrite(all[0], linked(name)), keepOrWrite(all[1], linked(name))))
		if name == "b" {
			must(t, p.Abort())
			continue
		}
		_, err = p.exchange()
		must(t, err)
		if !isWhole(packs, linked(name)) || read(t, filepath.Join(public, "index.html")) != linked(name)["index.html"] {
			t.Errorf("edition %s is not whole", name)
		}
	}
	must(t, p.Close())
	if got := list(t, filepath.Dir(public)); got != "packs public" {
		t.Errorf("left behind: %s", got)
	}
}

// TestInUse publishes while another program has a published file open: for a moment, which
// is waited for, or for longer, which changes nothing.
func TestInUse(t *testing.T) {
	for name, isBrief := range map[string]bool{"for a moment": true, "for longer": false} {
		for _, held := range []string{"public", "packs"} {
			t.Run(held+" "+name, func(t *testing.T) {
				root := t.TempDir()
				public, packs := filepath.Join(root, "public"), filepath.Join(root, "packs")
				must(t, publishPair(newSystem(), public, packs, linked("a"), linked("a")))
				file, err := os.Open(filepath.Join(root, held, "index.html"))
				must(t, err)
				defer file.Close()
				sys := windows(t, func() {
					if isBrief {
						file.Close()
					}
				})
				before := tree(t, root)
				err = publishPair(sys, public, packs, linked("b"), linked("b"))
				switch inUse := (*atomicfile.InUseError)(nil); {
				case isBrief && (err != nil || !isWhole(public, linked("b")) || !isWhole(packs, linked("b"))):
					t.Errorf("not published: %v", err)
				case !isBrief && (!errors.As(err, &inUse) || tree(t, root) != before):
					t.Errorf("error %v, and there is\n%.500s", err, tree(t, root))
				}
			})
		}
	}
}
