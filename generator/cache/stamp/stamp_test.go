package stamp

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

// TestAt checks that each change to a file gives it another stamp, even if its length and its
// modification time are unchanged.
func TestAt(t *testing.T) {
	if !IsSure {
		t.Skip("a stamp may be kept here")
	}
	dir := t.TempDir()
	file, other := filepath.Join(dir, "a"), filepath.Join(dir, "b")
	long := time.Now().Add(-time.Hour).Truncate(time.Second)
	write := func(path, text string) {
		t.Helper()
		must(t, os.WriteFile(path, []byte(text), 0o644))
		must(t, os.Chtimes(path, long, long))
	}
	write(file, "x")
	last := At(file)
	for _, c := range []struct {
		name string
		do   func()
	}{
		{"another text", func() { write(file, "y") }},
		{"another file in its place", func() { write(other, "z"); must(t, os.Rename(other, file)) }},
		{"a second name for it", func() { must(t, os.Link(file, other)) }},
		{"another text under that name", func() { write(other, "w") }},
		{"other permissions", func() { must(t, os.Chmod(file, 0o600)) }},
		{"a link in its place", func() { must(t, os.Remove(file)); must(t, os.Symlink("b", file)) }},
	} {
		time.Sleep(20 * time.Millisecond) // a tick of the file system's clock
		c.do()
		now := At(file)
		if now == last {
			t.Errorf("%s: the stamp is the one before", c.name)
		}
		if now == (Stamp{}) || now != At(file) {
			t.Errorf("%s: there is no stamp, or another at each look", c.name)
		}
		last = now
	}
	if got := At(filepath.Join(dir, "nothing")); got != (Stamp{}) {
		t.Errorf("nothing has the stamp %v", got)
	}
}

// A file was left alone for a while when neither its text nor its times were changed; one
// that says it was written in the future cannot tell.
func TestSettled(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a")
	must(t, os.WriteFile(file, []byte("x"), 0o644))
	now := time.Now()
	for _, c := range []struct {
		name    string
		written time.Time
		at      time.Time
		want    bool
	}{
		{"just now", now, now, false},
		{"just now, with a time of long ago", now.Add(-time.Hour), now, !IsSure},
		{"a while ago", now, now.Add(time.Hour), true},
		{"a while ago, with a time in the future", now.Add(time.Hour), now.Add(time.Hour), false},
	} {
		must(t, os.Chtimes(file, c.written, c.written))
		if got := At(file).Settled(c.at); got != c.want {
			t.Errorf("%s: settled %t", c.name, got)
		}
	}
}

// A time without a fraction of a second may come from a clock that ticks as slowly.
func TestSettledBySlowClock(t *testing.T) {
	file, second := filepath.Join(t.TempDir(), "a"), time.Now().Add(time.Hour).Truncate(time.Second)
	must(t, os.WriteFile(file, []byte("x"), 0o644))
	for _, c := range []struct {
		written time.Time
		after   time.Duration
		want    bool
	}{
		{second, time.Second, false},
		{second, slowTick + 1, true},
		{second.Add(time.Millisecond), time.Second, true},
	} {
		must(t, os.Chtimes(file, c.written, c.written))
		if got := At(file).Settled(c.written.Add(c.after)); got != c.want {
			t.Errorf("%v after %v: settled %t", c.after, c.written, got)
		}
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
