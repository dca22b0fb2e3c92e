package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"

	"briefpack/generator/cache"
)

// mount mounts a file system for the time of a test, or skips the test.
func mount(t *testing.T, source, kind, options string, flags uintptr) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "public")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := unix.Mount(source, dir, kind, flags, options); err != nil {
		t.Skipf("skipped: nothing can be mounted here (%v), as only root may", err)
	}
	t.Cleanup(func() {
		if err := unix.Unmount(dir, unix.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return dir
}

func TestDiskFull(t *testing.T) {
	disk := mount(t, "tmpfs", "tmpfs", "size=256k", 0)
	dir := filepath.Join(disk, "site", "public")
	publishAll(t, dir, first)
	put(t, filepath.Join(dir, "CNAME"), "mine")
	want := tree(t, disk)
	big := files{"index.html": "second"}
	for i := range 100 {
		big[fmt.Sprintf("p/%d.html", i)] = strings.Repeat("x", 10_000)
	}
	if _, err := tryPublish(dir, big); !errors.Is(err, syscall.ENOSPC) {
		t.Errorf("error %v, want no space left", err)
	}
	if got := tree(t, disk); got != want {
		t.Errorf("after\n%.1000s\nbefore\n%s", got, want)
	}
	publishAll(t, dir, files{"index.html": "second"})
}

func TestDiskFullOneByOne(t *testing.T) {
	dir := mount(t, "tmpfs", "tmpfs", "size=256k", 0)
	publishAll(t, dir, first)
	want := tree(t, dir)
	if _, err := tryPublish(dir, files{"index.html": "second", "big.pdf": strings.Repeat("x", 500_000)}); !errors.Is(err, syscall.ENOSPC) {
		t.Errorf("error %v, want no space left", err)
	}
	if got := tree(t, dir); got != want {
		t.Errorf("after\n%.1000s\nbefore\n%s", got, want)
	}
}

func TestFileTooLarge(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	publishAll(t, dir, first)
	want := tree(t, filepath.Dir(dir))
	cmd := exec.Command(os.Args[0], dir)
	cmd.Env = append(os.Environ(), childVar+"=publish little")
	out, err := cmd.Output()
	if err == nil || !strings.Contains(string(out), `write "big.pdf"`) || !strings.Contains(string(out), "file too large") {
		t.Errorf("%v, it says %q", err, out)
	}
	if got := tree(t, filepath.Dir(dir)); got != want {
		t.Errorf("after\n%sbefore\n%s", got, want)
	}
}

func TestMountedFolders(t *testing.T) {
	source := t.TempDir()
	tests := map[string]struct {
		source, kind string
		flags        uintptr
	}{
		"another file system":         {"tmpfs", "tmpfs", 0},
		"a part of the file system":   {source, "", unix.MS_BIND},
		"a part of it, a second time": {source, "", unix.MS_BIND},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			dir := mount(t, tt.source, tt.kind, "", tt.flags)
			put(t, filepath.Join(dir, "CNAME"), "mine")
			publishAll(t, dir, files{"stale/x.html": "x", "a": "file", "c/d": "file", "same.css": "p{}"})
			out := publishAll(t, dir, files{"index.html": "i", "a/index.html": "folder", "c": "file", "same.css": "p{}"})
			if want := (Outcome{Written: 3, Kept: 1, Removed: 3, InPlace: true}); out != want {
				t.Errorf("outcome %+v, want %+v", out, want)
			}
			const want = `-rw-r--r-- .briefpack-manifest
-rw-r--r-- CNAME "mine"
drwxr-xr-x a
-rw-r--r-- a/index.html "folder"
-rw-r--r-- c "file"
-rw-r--r-- index.html "i"
-rw-r--r-- same.css "p{}"
`
			if got := tree(t, dir); got != want {
				t.Errorf("got\n%swant\n%s", got, want)
			}
			again := publishAll(t, dir, files{"index.html": "i", "a/index.html": "folder", "c": "file", "same.css": "p{}"})
			if !again.Unchanged || again.InPlace {
				t.Errorf("outcome %+v", again)
			}
			checkBusyInside(t, dir)
			if got := list(t, filepath.Dir(dir)); got != "public" {
				t.Errorf("beside the folder is %q", got)
			}
		})
	}
}

// checkBusyInside checks the lock of a folder that has it inside.
func checkBusyInside(t *testing.T, dir string) {
	t.Helper()
	f, err := begin(dir)
	if err != nil {
		t.Fatal(err)
	}
	var busy *BusyError
	if _, err := begin(dir); !errors.As(err, &busy) {
		t.Errorf("the folder is not locked: %v", err)
	}
	if got := list(t, filepath.Dir(dir)); got != "public" {
		t.Errorf("beside the folder is %q", got)
	}
	if err := f.abort(); err != nil {
		t.Error(err)
	}
}

func TestSomethingMountedWithin(t *testing.T) {
	dir := mount(t, "tmpfs", "tmpfs", "", 0)
	public := filepath.Join(dir, "site")
	publishAll(t, public, first)
	media := filepath.Join(public, "media")
	if err := os.Mkdir(media, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := unix.Mount("tmpfs", media, "tmpfs", 0, ""); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = unix.Unmount(media, unix.MNT_DETACH) })
	put(t, filepath.Join(media, "film.mp4"), "mine")
	out := publishAll(t, public, files{"index.html": "second"})
	if !out.InPlace || read(t, filepath.Join(media, "film.mp4")) != "mine" || !isMount(media) {
		t.Errorf("outcome %+v", out)
	}
}

func TestStageOnAnotherFileSystem(t *testing.T) {
	other := mount(t, "tmpfs", "tmpfs", "", 0)
	dir := filepath.Join(t.TempDir(), "public")
	publishAll(t, dir, first)
	f, err := begin(dir)
	if err != nil {
		t.Fatal(err)
	}
	f.beside = other
	out, err := writeAll(f, files{"index.html": "second", "new/x.html": "x", "style.css": "p{}"})
	if err != nil || !out.InPlace {
		t.Fatalf("outcome %+v, %v", out, err)
	}
	if !isWhole(dir, files{"index.html": "second", "new/x.html": "x", "style.css": "p{}"}) {
		t.Errorf("the folder holds\n%s", tree(t, dir))
	}
}

// The umask decides who may look into a new output folder, and nothing else: the files
// in it are the same on every machine.
func TestUmask(t *testing.T) {
	want := ""
	for _, mask := range []int{0, 0o022, 0o077, 0o777} {
		dir := filepath.Join(t.TempDir(), "a", "public")
		before := syscall.Umask(mask)
		_, err := tryPublish(dir, first)
		syscall.Umask(before)
		if err != nil {
			t.Fatalf("umask %o: %v", mask, err)
		}
		info, err := os.Stat(dir)
		if err != nil {
			t.Fatal(err)
		}
		if mode := fs.FileMode(0o755&^mask | 0o700); info.Mode().Perm() != mode {
			t.Errorf("umask %o: the folder has the mode %v, not %v", mask, info.Mode().Perm(), mode)
		}
		if err := os.Chmod(dir, 0o755); err != nil {
			t.Fatal(err)
		}
		got := tree(t, filepath.Dir(dir)) + read(t, filepath.Join(dir, manifestName))
		if want == "" {
			want = got
		}
		if got != want {
			t.Errorf("umask %o:\n%swant\n%s", mask, got, want)
		}
	}
}

// shelve publishes one more edition of a session.
func shelve(t *testing.T, p *Pair, fs files) Outcome {
	t.Helper()
	s, err := beginOf(p)
	must(t, err)
	must(t, keepOrWrite(s.Edition, fs))
	out, err := s.exchange()
	must(t, err)
	return out
}

// TestSomethingMountedBetweenEditions checks that a file system which someone mounts over a
// folder between two editions stays there, complete.
func TestSomethingMountedBetweenEditions(t *testing.T) {
	for _, over := range []string{"a", "mine", "mine/in"} {
		t.Run(over, func(t *testing.T) {
			public := filepath.Join(mount(t, "tmpfs", "tmpfs", "", 0), "site")
			p := open(newSystem(), cache.New(), public)
			all := files{"index.html": "1", "a/x.pdf": "x"}
			shelve(t, p, all)
			put(t, filepath.Join(public, "mine", "in", "notes.txt"), "notes")
			settle()
			shelve(t, p, all)
			media := filepath.Join(public, filepath.FromSlash(over))
			if err := unix.Mount("tmpfs", media, "tmpfs", 0, ""); err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { _ = unix.Unmount(media, unix.MNT_DETACH) })
			put(t, filepath.Join(media, "film.mp4"), "film")
			for _, index := range []string{"2", "3", "4"} {
				settle()
				all["index.html"] = index
				if out := shelve(t, p, all); !out.InPlace {
					t.Errorf("outcome %+v", out)
				}
				if !isMount(media) || read(t, filepath.Join(media, "film.mp4")) != "film" {
					t.Fatal("the mount is another")
				}
			}
			if err := p.Close(); err != nil {
				t.Error(err)
			}
		})
	}
}

// A folder in which something is mounted is not removed, nor anything of what is mounted.
func TestRemoveTreeLeavesMounts(t *testing.T) {
	media := mount(t, "tmpfs", "tmpfs", "", 0)
	put(t, filepath.Join(media, "film.mp4"), "film")
	if err := newSystem().removeTree(filepath.Dir(media)); err == nil || read(t, filepath.Join(media, "film.mp4")) != "film" {
		t.Errorf("error %v", err)
	}
}
