package publish

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"briefpack/generator/cache"
)

// oldAndNew returns an old and a new edition, of which every kind of change is a part.
func oldAndNew(name string) (before, after files) {
	before = files{"index.html": name + " old", "a/x.pdf": "x", "a/y.pdf": "y", "b": "file", "same.css": "p{}"}
	after = files{"index.html": name + " new", "a/x.pdf": "x", "b/z.html": "z", "same.css": "p{}", "c/d/e.html": "e"}
	return before, after
}

var errCrash = errors.New("crash")

// failing returns a system that does some steps and then fails a number of times, and a
// count of its steps.
func failing(s system, after, times int) (system, *int) {
	steps := new(int)
	step := func() error {
		if *steps++; *steps > after && *steps <= after+times {
			return errCrash
		}
		return nil
	}
	two := func(do func(a, b string) error) func(a, b string) error {
		return func(a, b string) error {
			if err := step(); err != nil {
				return err
			}
			return do(a, b)
		}
	}
	one := s.remove
	s.exchange, s.rename, s.link = two(s.exchange), two(s.rename), two(s.link)
	s.remove = func(path string) error {
		if err := step(); err != nil {
			return err
		}
		return one(path)
	}
	return s, steps
}

// publishPair publishes two editions as a pair.
func publishPair(s system, public, packs string, hosted, printed files) error {
	p := open(s, cache.New(), packs, public)
	all, err := p.begin()
	if err != nil {
		return err
	}
	if err = errors.Join(writeFiles(all[0], printed), writeFiles(all[1], hosted)); err == nil {
		_, err = p.exchange()
	}
	return errors.Join(err, p.Close())
}

// TestCrash lets the exchange of a pair fail after each of its steps: once or twice, as a disk
// may, or for good, as in a crash. What is published then is as the error says, and the next Begin
// leaves both old editions or both new ones.
func TestCrash(t *testing.T) {
	for way := range ways {
		for _, times := range []int{1, 2, 1 << 30} {
			for _, isFirst := range []bool{false, true} {
				t.Run(fmt.Sprintf("%s, %d faults, first %v", way, times, isFirst), func(t *testing.T) {
					t.Parallel()
					seen := map[string]int{}
					for after, isDone := 0, false; !isDone; after++ {
						c := crash{t, way, after, times, isFirst}
						var state string
						state, isDone = c.run()
						seen[state]++
					}
					if seen["old"] == 0 || seen["new"] < 2 {
						t.Errorf("states %v: the test tests little", seen)
					}
				})
			}
		}
	}
}

// crash is one way in which the exchange of a pair may fail.
type crash struct {
	*testing.T
	way     string
	after   int
	times   int
	isFirst bool // nothing was published before
}

// run publishes a pair on a system that fails, and returns the state after the next Begin.
func (c crash) run() (state string, isDone bool) {
	t := c.T
	t.Helper()
	root := ramDir(t)
	public, packs := filepath.Join(root, "public"), filepath.Join(root, "packs")
	hostedOld, hostedNew := oldAndNew("hosted")
	printedOld, printedNew := oldAndNew("print")
	put(t, filepath.Join(public, "CNAME"), "briefing.example.org")
	put(t, filepath.Join(packs, ".gitignore"), "*")
	if !c.isFirst {
		must(t, publishPair(newSystem(), public, packs, hostedOld, printedOld))
	}
	both := func() string { return tree(t, public) + tree(t, packs) }
	before := both()
	sys, steps := failing(systemOf(c.way), c.after, c.times)
	err := publishPair(sys, public, packs, hostedNew, printedNew)
	if isDone = *steps <= c.after; isDone && err != nil {
		t.Fatalf("after %d steps: %v", c.after, err)
	}
	unfinished := (*UnfinishedError)(nil)
	if !errors.As(err, &unfinished) && err != nil && both() != before {
		t.Fatalf("after %d steps: %v, but there is\n%sbefore\n%s", c.after, err, both(), before)
	}
	p := open(systemOf(c.way), cache.New(), packs, public)
	if _, err := p.begin(); err != nil {
		t.Fatalf("after %d steps: begin: %v", c.after, err)
	}
	must(t, p.Close())
	if got := list(t, root); got != "packs public" {
		t.Fatalf("after %d steps: left behind: %s", c.after, got)
	}
	switch now := both(); {
	case now == before:
		return "old", isDone
	case strings.Contains(now, "CNAME") && strings.Contains(now, ".gitignore") && isWholeBut(t, public, hostedNew, "CNAME") && isWholeBut(t, packs, printedNew, ".gitignore"):
		return "new", isDone
	default:
		t.Fatalf("after %d steps and %v:\n%s", c.after, err, now)
		return "", false
	}
}

// isWholeBut reports whether a folder contains an edition, its manifest and one foreign file.
func isWholeBut(t *testing.T, dir string, fs files, foreign string) bool {
	t.Helper()
	found, err := scan(dir, manifestOf(fs))
	must(t, err)
	for path, content := range fs {
		data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(path)))
		if err != nil || string(data) != content {
			return false
		}
	}
	return len(found.foreign) == 1 && found.foreign[0].path == foreign && sumOf(dir) == fmt.Sprintf("%x", sha256.Sum256(manifestOf(fs).format()))
}
