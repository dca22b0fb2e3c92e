package atomicfile

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"briefpack/generator/read/lockfile"
)

const before = "title = \"Glenmarra\"\n"

// newFile makes a file with the old text in an empty folder.
func newFile(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "glenmarra.toml")
	must(t, os.WriteFile(path, []byte(before), 0o640))
	return path
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// has checks the text of a file and that nothing else is in its folder.
func has(t *testing.T, path, want string) {
	t.Helper()
	got, err := os.ReadFile(path)
	if err != nil || string(got) != want {
		t.Errorf("the file has %q (%v), want %q", got, err, want)
	}
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(entries) != 1 {
		t.Errorf("in its folder are %v, %v", entries, err)
	}
}

func TestReplace(t *testing.T) {
	path := newFile(t)
	must(t, Replace(path, []byte(before), []byte("new")))
	has(t, path, "new")
}

// A file that changed since it was read, or is gone, is left as it is.
func TestReplaceChanged(t *testing.T) {
	for name, change := range map[string]func(path string) error{
		"changed":         func(path string) error { return os.WriteFile(path, []byte("theirs"), 0o644) },
		"changed to this": func(path string) error { return os.WriteFile(path, []byte("new"), 0o644) },
		"removed":         os.Remove,
	} {
		t.Run(name, func(t *testing.T) {
			path := newFile(t)
			must(t, change(path))
			want, _ := os.ReadFile(path)
			err := Replace(path, []byte(before), []byte("new"))
			if changed := (*ChangedError)(nil); !errors.As(err, &changed) || changed.Path != path {
				t.Errorf("error %v", err)
			}
			if name == "removed" {
				if entries, _ := os.ReadDir(filepath.Dir(path)); len(entries) > 0 {
					t.Errorf("in its folder are %v", entries)
				}
				return
			}
			has(t, path, string(want))
		})
	}
}

// TestReplaceAtOnce makes many calls for one old text at the same time. One succeeds, and the
// others return an error.
func TestReplaceAtOnce(t *testing.T) {
	for range 20 {
		path := newFile(t)
		var wg sync.WaitGroup
		results := make([]error, 8)
		for i := range results {
			wg.Go(func() { results[i] = Replace(path, []byte(before), fmt.Appendf(nil, "text %d", i)) })
		}
		wg.Wait()
		won := -1
		for i, err := range results {
			changed := (*ChangedError)(nil)
			switch {
			case err == nil && won < 0:
				won = i
			case !errors.As(err, &changed):
				t.Errorf("call %d: %v, after call %d", i, err, won)
			}
		}
		has(t, path, fmt.Sprint("text ", won))
	}
}

// A file that is being replaced by another process is waited for, but not for ever.
func TestReplaceLocked(t *testing.T) {
	for _, isBrief := range []bool{true, false} {
		path := newFile(t)
		lock, err := lockfile.Acquire(filepath.Join(filepath.Dir(path), ".briefpack-glenmarra.toml.lock"))
		must(t, err)
		waits := 0
		err = replace(path, []byte(before), []byte("new"), func(time.Duration) {
			if waits++; isBrief && waits == 3 {
				must(t, lock.Release())
			}
		})
		held := (*lockfile.HeldError)(nil)
		if isBrief {
			must(t, err)
			has(t, path, "new")
			continue
		}
		if !errors.As(err, &held) || waits != tries-1 || !strings.Contains(err.Error(), "glenmarra.toml") {
			t.Errorf("error %v after %d waits", err, waits)
		}
		must(t, lock.Release())
		has(t, path, before)
	}
}

// A temporary file that a killed process left does not prevent the next one.
func TestReplaceAfterAKill(t *testing.T) {
	path := newFile(t)
	must(t, os.WriteFile(filepath.Join(filepath.Dir(path), ".briefpack-glenmarra.toml.tmp"), []byte("half"), 0o644))
	must(t, os.WriteFile(filepath.Join(filepath.Dir(path), ".briefpack-glenmarra.toml.lock"), nil, 0o644))
	must(t, Replace(path, []byte(before), []byte("new")))
	has(t, path, "new")
}

func TestRetry(t *testing.T) {
	errPassing, errOther := errors.New("in use"), errors.New("no such file")
	for _, c := range []struct {
		name  string
		fails []error
		want  error
		calls int
	}{
		{"at once", nil, nil, 1},
		{"in use for a moment", []error{errPassing, errPassing}, nil, 3},
		{"another error", []error{errOther}, errOther, 1},
		{"in use, then another error", []error{errPassing, errOther}, errOther, 2},
		{"in use for good", []error{errPassing, errPassing, errPassing, errPassing, errPassing, errPassing, errPassing, errPassing, errPassing, errPassing}, errPassing, tries},
	} {
		calls, waited := 0, time.Duration(0)
		err := retry(func() error {
			calls++
			if calls <= len(c.fails) {
				return c.fails[calls-1]
			}
			return nil
		}, func(err error) bool { return err == errPassing }, func(d time.Duration) { waited += d })
		if err != c.want || calls != c.calls || waited > 3*time.Second || (calls > 1) != (waited > 0) {
			t.Errorf("%s: error %v after %d calls and %v", c.name, err, calls, waited)
		}
	}
}
