package publish

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestLinksToTheFolder(t *testing.T) {
	tests := map[string]func(t *testing.T, root string){
		"to a folder": func(t *testing.T, root string) {
			put(t, filepath.Join(root, "elsewhere", "site", ".gitkeep"), "")
		},
		"to a folder that is not there": func(t *testing.T, root string) {
			put(t, filepath.Join(root, "elsewhere", "x"), "")
		},
		"to one whose parent is not there": func(*testing.T, string) {},
		"to a link": func(t *testing.T, root string) {
			put(t, filepath.Join(root, "elsewhere", "real", ".gitkeep"), "")
			if err := os.Symlink("real", filepath.Join(root, "elsewhere", "site")); err != nil {
				t.Fatal(err)
			}
		},
	}
	for name, prepare := range tests {
		t.Run(name, func(t *testing.T) {
			root := t.TempDir()
			prepare(t, root)
			link := filepath.Join(root, "public")
			if err := os.Symlink(filepath.Join("elsewhere", "site"), link); err != nil {
				t.Fatal(err)
			}
			publishAll(t, link, first)
			publishAll(t, link, files{"index.html": "second"})
			if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
				t.Errorf("the link is %v, %v", info, err)
			}
			if got := read(t, filepath.Join(root, "elsewhere", "site", "index.html")); got != "second" {
				t.Errorf("it holds %q", got)
			}
			f, err := begin(link)
			if err != nil {
				t.Fatal(err)
			}
			defer f.abort()
			var busy *BusyError
			if _, err := begin(filepath.Join(root, "elsewhere", "site")); !errors.As(err, &busy) {
				t.Errorf("the link and the folder do not share a lock: %v", err)
			}
		})
	}
}

func TestPlacesThatAreNoFolders(t *testing.T) {
	root := t.TempDir()
	put(t, filepath.Join(root, "file"), "x")
	if err := os.Symlink("loop", filepath.Join(root, "loop")); err != nil {
		t.Fatal(err)
	}
	for dir, want := range map[string]string{
		filepath.Join(root, "file"):        "is a file, not a folder",
		filepath.Join(root, "file", "sub"): "not a directory",
		filepath.Join(root, "loop"):        "too many",
		"":                                 "no output folder",
		"/":                                "root of the file system",
	} {
		if _, err := begin(dir); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v, want %q", dir, err, want)
		}
	}
	if got := list(t, root); got != "file loop" {
		t.Errorf("it left %q", got)
	}
}

func TestDamagedManifestsAreRefused(t *testing.T) {
	const sum = "594e519ae499312b29433b7dd8a97ff068defcba9755b6d5d00e84c524d67b06"
	for name, manifest := range map[string]string{
		"empty":              "",
		"blank":              " \n",
		"not one":            "hello\n",
		"cut":                sum + " 1 index.html",
		"path out of folder": sum + " 1 ../index.html\n",
		"absolute path":      sum + " 1 /etc/passwd\n",
		"size":               sum + " -1 index.html\n",
		"short sum":          sum[2:] + " 1 index.html\n",
		"order":              sum + " 1 b.html\n" + sum + " 1 a.html\n",
		"twice":              sum + " 1 a.html\n" + sum + " 1 a.html\n",
		"capitals":           strings.ToUpper(sum) + " 1 a.html\n",
		"empty line":         "\n" + sum + " 1 a.html\n",
		"itself":             sum + " 1 .briefpack-manifest\n",
	} {
		t.Run(name, func(t *testing.T) {
			parent := t.TempDir()
			dir := filepath.Join(parent, "public")
			put(t, filepath.Join(dir, manifestName), manifest)
			put(t, filepath.Join(dir, "index.html"), "z")
			before := tree(t, parent)
			_, err := begin(dir)
			damaged := (*ManifestError)(nil)
			if !errors.As(err, &damaged) || !strings.Contains(err.Error(), filepath.Join(dir, manifestName)) || damaged.Hint() == "" {
				t.Errorf("error %v", err)
			}
			if isEmpty := strings.TrimSpace(manifest) == ""; isEmpty != strings.Contains(err.Error(), "is empty") {
				t.Errorf("error %v", err)
			}
			if got := tree(t, parent); got != before {
				t.Errorf("after\n%sbefore\n%s", got, before)
			}
		})
	}
}

func TestLeftoversOfAKilledRun(t *testing.T) {
	root := t.TempDir()
	dir := filepath.Join(root, "public")
	publishAll(t, dir, first)
	put(t, filepath.Join(root, ".public.briefpack", "new", "a", "b.html"), "half")
	put(t, filepath.Join(root, ".public.briefpack", "old", "b.html"), "old")
	put(t, filepath.Join(root, ".public.briefpack", "written", "7"), "half")
	put(t, filepath.Join(root, ".public.briefpack", "lock"), "process 1 on a machine that is no more\n")
	put(t, filepath.Join(root, ".packs.briefpack", "new", "b.html"), "another folder's")
	put(t, filepath.Join(dir, ".briefpack", "new", "b.html"), "half")
	put(t, filepath.Join(dir, "glenmarra", ".briefpack-copy"), "half")
	put(t, filepath.Join(dir, "theirs", ".briefpack-copy"), "not ours")
	out := publishAll(t, dir, first)
	if !out.Unchanged {
		t.Errorf("outcome %+v", out)
	}
	if got, want := list(t, root), ".packs.briefpack public"; got != want {
		t.Errorf("beside it is %q, want %q", got, want)
	}
	publishAll(t, dir, files{"glenmarra/index.html": "second"})
	if got, want := list(t, dir), ".briefpack-manifest glenmarra theirs"; got != want {
		t.Errorf("in it is %q, want %q", got, want)
	}
	if got := list(t, filepath.Join(dir, "glenmarra")); got != "index.html" {
		t.Errorf("in its folder is %q", got)
	}
	if got := list(t, filepath.Join(dir, "theirs")); got != ".briefpack-copy" {
		t.Errorf("in their folder is %q", got)
	}
}

func TestBusy(t *testing.T) {
	root := t.TempDir()
	dir := filepath.Join(root, "public")
	f, err := begin(dir)
	if err != nil {
		t.Fatal(err)
	}
	_, err = begin(dir)
	var busy *BusyError
	if !errors.As(err, &busy) || busy.Dir != dir || !strings.HasPrefix(busy.Holder, "process ") {
		t.Fatalf("error %v", err)
	}
	other, err := begin(filepath.Join(root, "packs"))
	if err != nil {
		t.Fatalf("another folder is busy: %v", err)
	}
	if err := errors.Join(other.abort(), f.abort()); err != nil {
		t.Fatal(err)
	}
	publishAll(t, dir, first)
}
