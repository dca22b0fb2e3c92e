package cache

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"
)

// note is a value of every kind that a file can keep.
type note struct {
	Text  string
	List  []string
	Bytes []byte
	Sum   Sum
	Pairs [2]int
	On    bool
	Count uint16
	Part  float64
	Deep  []struct{ Name string }
}

func (note) Durable() {}

func noted(_ *Cache, n int) note {
	return note{
		Text: fmt.Sprint("Ailsa ", n), List: []string{"", "b"}, Bytes: []byte{1}, Sum: SumOf(n), Pairs: [2]int{-1, n},
		On: n%2 == 0, Count: uint16(n), Part: 0.5, Deep: []struct{ Name string }{{"glenmarra"}},
	}
}

const notedName = "briefpack/generator/cache.noted"

// passing is not Durable.
type passing string

func passed(_ *Cache, n int) passing { return passing(fmt.Sprint(n)) }

// saved fills a cache with n notes and saves it.
func saved(t *testing.T, dir string, n int) (path string) {
	t.Helper()
	c := Open(dir, Sum{1}, Sum{2})
	for i := range n {
		Get(c, noted, i)
		Get(c, passed, i)
	}
	if err := c.Save(); err != nil {
		t.Fatal(err)
	}
	files, _ := filepath.Glob(filepath.Join(dir, "*"))
	if len(files) != 1 {
		t.Fatalf("%q", files)
	}
	return files[0]
}

// made asks for notes, compares them, and returns how many had to be made.
func made(t *testing.T, c *Cache, n int) int {
	t.Helper()
	for i := range n {
		if got, want := Get(c, noted, i).V, noted(nil, i); !reflect.DeepEqual(got, want) {
			t.Fatalf("got %+v, want %+v", got, want)
		}
	}
	return c.Made()[notedName]
}

// TestFile checks that another process of the same program has the results, and no other program.
func TestFile(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new")
	path := saved(t, dir, 10)
	for _, step := range []struct {
		name        string
		of, program Sum
		want        int
	}{
		{"the same", Sum{1}, Sum{2}, 0},
		{"another program", Sum{1}, Sum{3}, 10},
		{"another site", Sum{2}, Sum{2}, 10},
	} {
		c := Open(dir, step.of, step.program)
		if n := made(t, c, 10); n != step.want {
			t.Errorf("%s: %d were made again, want %d", step.name, n, step.want)
		}
		if Get(c, passed, 1); c.Made()["briefpack/generator/cache.passed"] != 1 {
			t.Errorf("%s: a value was kept that is not durable", step.name)
		}
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"Ailsa", "glenmarra", "noted"} {
		if bytes.Contains(data, []byte(text)) {
			t.Errorf("the file has %q", text)
		}
	}
}

// TestDamagedFile cuts a file or changes a byte of it. Only time may change.
func TestDamagedFile(t *testing.T) {
	dir := t.TempDir()
	path := saved(t, dir, 10)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		data := bytes.Clone(whole)
		switch at := r.IntN(len(data)); r.IntN(3) {
		case 0:
			data = data[:at]
		case 1:
			data[at] ^= 1 << r.IntN(8)
		case 2:
			data = append(data, data[at:]...)
		}
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		made(t, Open(dir, Sum{1}, Sum{2}), 10)
	}
}

// FuzzFile reads any file.
func FuzzFile(f *testing.F) {
	f.Add([]byte(fileStart))
	f.Add([]byte(fileStart + strings.Repeat("\x00", 200)))
	f.Fuzz(func(t *testing.T, data []byte) {
		path := filepath.Join(t.TempDir(), "a")
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		openFile(path, Sum{})
		var n note
		_, _ = readValue(data, reflect.ValueOf(&n).Elem())
	})
}

// TestFileIsBounded checks that a file keeps the entries that were used last, and a folder the
// files that were written last.
func TestFileIsBounded(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a")
	for i := range 5 { // each in its own process
		f := openFile(path, Sum{})
		if i == 4 {
			f.get(SumOf(1))
		}
		one := func(yield func(Sum, func() []byte) bool) {
			yield(SumOf(i), func() []byte { return make([]byte, maxFile/4) })
		}
		if err := f.save(one); err != nil {
			t.Fatal(err)
		}
	}
	if info, err := os.Stat(path); err != nil || info.Size() > maxFile {
		t.Error(info, err)
	}
	f := openFile(path, Sum{})
	for i, want := range []bool{false, true, false, true, true} {
		if _, ok := f.get(SumOf(i)); ok != want {
			t.Errorf("entry %d is kept: %t", i, ok)
		}
	}
	dir := filepath.Dir(f.path)
	for i, name := range []string{"old" + fileEnding, "other.txt", "new" + fileEnding} {
		full, at := filepath.Join(dir, name), time.Now().Add(time.Duration(i)*time.Hour)
		if err := os.WriteFile(full, make([]byte, 100), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(full, at, at); err != nil {
			t.Fatal(err)
		}
	}
	if err := prune(dir, 150); err != nil {
		t.Error(err)
	}
	left, _ := filepath.Glob(filepath.Join(dir, "*"))
	for i := range left {
		left[i] = filepath.Base(left[i])
	}
	if got := strings.Join(left, " "); got != "a new"+fileEnding+" other.txt" {
		t.Errorf("left %q", got)
	}
}

// TestTwoProcesses saves one file from several processes at a time. Each reads a whole file.
func TestTwoProcesses(t *testing.T) {
	dir := t.TempDir()
	saved(t, dir, 10)
	done := make(chan error)
	for p := range 4 {
		go func() {
			var err error
			for i := range 25 {
				c := Open(dir, Sum{1}, Sum{2})
				Get(c, noted, 100*p+i)
				if e := c.Save(); e != nil {
					err = e
				}
			}
			done <- err
		}()
	}
	for range 4 {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	if n := made(t, Open(dir, Sum{1}, Sum{2}), 10); n > 0 {
		t.Errorf("%d of the first entries were lost", n)
	}
	if files, _ := filepath.Glob(filepath.Join(dir, "*")); len(files) != 1 {
		t.Errorf("left behind: %q", files)
	}
}
