package publish

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestForeignFoldersAreRefusedUntouched(t *testing.T) {
	tests := map[string]string{ // what is in the folder; the error names it
		"a file":                    "thesis.odt",
		"a folder":                  "photos/one.jpg",
		"a settings folder":         ".config/app.toml",
		"a page":                    "index.html",
		"something like a manifest": "briefpack-manifest",
	}
	for name, path := range tests {
		t.Run(name, func(t *testing.T) {
			parent := t.TempDir()
			dir := filepath.Join(parent, "public")
			put(t, filepath.Join(dir, path), "mine")
			put(t, filepath.Join(dir, ".gitignore"), "*")
			past := time.Date(2026, 11, 2, 9, 0, 0, 0, time.UTC)
			for _, p := range []string{dir, parent} {
				if err := os.Chtimes(p, past, past); err != nil {
					t.Fatal(err)
				}
			}
			before := tree(t, parent)
			_, err := begin(dir)
			var foreign *ForeignError
			if !errors.As(err, &foreign) || foreign.Dir != dir || foreign.Entry != strings.Split(path, "/")[0] {
				t.Errorf("error %v", err)
			}
			if got := tree(t, parent); got != before {
				t.Errorf("after\n%sbefore\n%s", got, before)
			}
			for _, p := range []string{dir, parent} {
				if info, _ := os.Stat(p); !info.ModTime().Equal(past) {
					t.Errorf("%q was touched", p)
				}
			}
		})
	}
}

func TestPreparedFoldersAreTaken(t *testing.T) {
	for _, path := range []string{".gitignore", ".gitkeep", ".nojekyll", ".git", ".git/config", "CNAME"} {
		t.Run(path, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "public")
			put(t, filepath.Join(dir, path), "mine")
			publishAll(t, dir, first)
			publishAll(t, dir, files{"index.html": "second"})
			if got := read(t, filepath.Join(dir, path)); got != "mine" {
				t.Errorf("%s holds %q", path, got)
			}
		})
	}
}

func TestStrangersAreCarriedOver(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	publishAll(t, dir, first)
	put(t, filepath.Join(dir, "CNAME"), "briefing.example.org")
	put(t, filepath.Join(dir, "glenmarra", "notes.txt"), "mine")
	put(t, filepath.Join(dir, "media", "deep", "a.jpg"), "jpg")
	put(t, filepath.Join(dir, "media", "Secret.txt"), "s")
	link := func(to, path string) {
		if err := os.Symlink(to, filepath.Join(dir, path)); err != nil {
			t.Fatal(err)
		}
	}
	link("glenmarra/index.html", "latest.html")
	link("/nowhere/at/all", "media/dangling")
	link("glenmarra", "folder")
	past := time.Date(2020, 1, 2, 3, 4, 5, 0, time.UTC)
	err := errors.Join(
		os.Mkdir(filepath.Join(dir, "empty"), 0o711),
		os.Chmod(filepath.Join(dir, "media", "Secret.txt"), 0o400),
		os.Chtimes(filepath.Join(dir, "CNAME"), past, past),
		os.Chmod(filepath.Join(dir, "media"), 0o750),
		os.Chtimes(filepath.Join(dir, "media"), past, past),
		os.Chmod(dir, 0o701),
	)
	if err != nil {
		t.Fatal(err)
	}
	publishAll(t, dir, files{"index.html": "second"})
	const want = `-rw-r--r-- .briefpack-manifest
-rw-r--r-- CNAME "briefing.example.org"
drwx--x--x empty
Lrwxrwxrwx folder -> glenmarra
drwxr-xr-x glenmarra
-rw-r--r-- glenmarra/notes.txt "mine"
-rw-r--r-- index.html "second"
Lrwxrwxrwx latest.html -> glenmarra/index.html
drwxr-x--- media
-r-------- media/Secret.txt "s"
Lrwxrwxrwx media/dangling -> /nowhere/at/all
drwxr-xr-x media/deep
-rw-r--r-- media/deep/a.jpg "jpg"
`
	if got := tree(t, dir); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	for _, path := range []string{"CNAME", "media"} {
		if info, _ := os.Stat(filepath.Join(dir, path)); !info.ModTime().Equal(past) {
			t.Errorf("%s has the time %v", path, info.ModTime())
		}
	}
	if info, _ := os.Stat(dir); info.Mode().Perm() != 0o701 {
		t.Errorf("the folder has the mode %v", info.Mode())
	}
}

func TestStrangersAreNotOverwritten(t *testing.T) {
	tests := []struct{ name, theirs, ours string }{
		{"same path", "glenmarra/notes.html", "glenmarra/notes.html"},
		{"same path in capitals", "Notes.html", "notes.html"},
		{"their file at our folder", "notes", "notes/index.html"},
		{"our file at their folder", "notes/index.txt", "notes"},
		{"their folder in capitals", "Notes/x.txt", "notes/index.html"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "public")
			publishAll(t, dir, first)
			put(t, filepath.Join(dir, tt.theirs), "mine")
			before := tree(t, dir)
			_, err := tryPublish(dir, files{"index.html": "second", tt.ours: "ours"})
			if err == nil || !strings.Contains(err.Error(), `is not ours and is in the way`) {
				t.Errorf("error %v", err)
			}
			if got := tree(t, dir); got != before {
				t.Errorf("after\n%sbefore\n%s", got, before)
			}
		})
	}
}

func TestStrangersThatArriveMeanwhile(t *testing.T) {
	begin := func(t *testing.T) (string, *single) {
		dir := filepath.Join(t.TempDir(), "public")
		publishAll(t, dir, first)
		f, err := begin(dir)
		if err != nil {
			t.Fatal(err)
		}
		return dir, f
	}
	t.Run("after begin", func(t *testing.T) {
		dir, f := begin(t)
		put(t, filepath.Join(dir, "late", "note.txt"), "mine")
		if _, err := writeAll(f, files{"index.html": "second"}); err != nil {
			t.Fatal(err)
		}
		if got := read(t, filepath.Join(dir, "late", "note.txt")); got != "mine" {
			t.Errorf("it holds %q", got)
		}
	})
	t.Run("at a path of ours", func(t *testing.T) {
		dir, f := begin(t)
		put(t, filepath.Join(dir, "late.html"), "mine")
		before := tree(t, dir)
		if _, err := writeAll(f, files{"late.html": "ours"}); err == nil || !strings.Contains(err.Error(), `"late.html" is not ours`) {
			t.Errorf("error %v", err)
		}
		if got := tree(t, dir); got != before {
			t.Errorf("after\n%sbefore\n%s", got, before)
		}
	})
	t.Run("at a path of ours, one by one", func(t *testing.T) {
		dir, f := begin(t)
		f.system.exchange = func(a, b string) error { return fs.ErrPermission }
		put(t, filepath.Join(dir, "late.html"), "mine")
		before := tree(t, dir)
		if _, err := writeAll(f, files{"late.html": "ours"}); err == nil || !strings.Contains(err.Error(), `"late.html" is not ours`) {
			t.Errorf("error %v", err)
		}
		if got := tree(t, dir); got != before {
			t.Errorf("after\n%sbefore\n%s", got, before)
		}
	})
	t.Run("at the last moment", func(t *testing.T) {
		dir, f := begin(t)
		put(t, filepath.Join(dir, "edited.txt"), "old")
		f.system.exchange = func(a, b string) error {
			put(t, filepath.Join(dir, "late", "note.txt"), "mine")
			put(t, filepath.Join(dir, "edited.new"), "new")
			err := os.Rename(filepath.Join(dir, "edited.new"), filepath.Join(dir, "edited.txt"))
			return errors.Join(err, os.Mkdir(filepath.Join(dir, "bare"), 0o755), os.Symlink("x", filepath.Join(dir, "link")), exchange(a, b))
		}
		if _, err := writeAll(f, files{"index.html": "second"}); err != nil {
			t.Fatal(err)
		}
		const want = `-rw-r--r-- .briefpack-manifest
drwxr-xr-x bare
-rw-r--r-- edited.txt "new"
-rw-r--r-- index.html "second"
drwxr-xr-x late
-rw-r--r-- late/note.txt "mine"
Lrwxrwxrwx link -> x
`
		if got := tree(t, dir); got != want {
			t.Errorf("got\n%swant\n%s", got, want)
		}
	})
}

// TestLinksInThePlaceOfFolders replaces a folder of ours by a link to someone's own.
func TestLinksInThePlaceOfFolders(t *testing.T) {
	for name := range ways {
		t.Run(name, func(t *testing.T) {
			root := t.TempDir()
			dir, own := filepath.Join(root, "public"), filepath.Join(root, "own")
			publishAll(t, dir, first)
			for path := range first {
				put(t, filepath.Join(own, path), "mine")
			}
			link := filepath.Join(dir, "glenmarra")
			if err := errors.Join(newSystem().removeTree(link), os.Symlink(filepath.Join(own, "glenmarra"), link)); err != nil {
				t.Fatal(err)
			}
			before := tree(t, own)
			if _, err := tryPublishOn(systemOf(name), dir, files{"index.html": "second"}); err != nil {
				t.Fatal(err)
			}
			if got := tree(t, own); got != before {
				t.Errorf("after\n%sbefore\n%s", got, before)
			}
			if got := list(t, dir); got != ".briefpack-manifest glenmarra index.html" {
				t.Errorf("the folder holds %q", got)
			}
		})
	}
}

func TestPagesIntoTheirFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	publishAll(t, dir, first)
	put(t, filepath.Join(dir, "media", "a.jpg"), "jpg")
	if err := os.Chmod(filepath.Join(dir, "media"), 0o700); err != nil {
		t.Fatal(err)
	}
	publishAll(t, dir, files{"media/index.html": "ours"})
	if info, _ := os.Stat(filepath.Join(dir, "media")); info.Mode().Perm() != 0o755 {
		t.Errorf("a page of ours is in a folder of mode %v", info.Mode())
	}
	publishAll(t, dir, files{"media/index.html": "ours, again"})
	publishAll(t, dir, files{"index.html": "gone"})
	if got := tree(t, dir); !strings.Contains(got, `media/a.jpg "jpg"`) || strings.Contains(got, "media/index.html") {
		t.Errorf("the folder holds\n%s", got)
	}
}
