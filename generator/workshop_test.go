package generator

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// Every file that is published can be had from the preview, with the same bytes, and no
// other can.
func TestPreviewIsWhatIsPublished(t *testing.T) {
	dir := t.TempDir()
	w := NewWorkshop(Options{Site: "..", Public: filepath.Join(dir, "public"), Packs: filepath.Join(dir, "packs")})
	if report, err := w.Publish(context.Background()); err != nil || len(report.Problems) > 0 {
		t.Fatal(report.Problems, err)
	}
	p, _, err := w.Refresh(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for audience, folder := range map[Audience]string{Hosted: "public", Print: "packs"} {
		n := 0
		for path, want := range filesOf(t, filepath.Join(dir, folder)) {
			n++
			f, ok, err := p.File(audience, path)
			if err != nil || !ok || !bytes.Equal(f.Data, want) {
				t.Errorf("%v %s: there %v, %d bytes for %d, %v", audience, path, ok, len(f.Data), len(want), err)
			}
		}
		if n < 20 {
			t.Errorf("the %v edition has %d files", audience, n)
		}
	}
	for _, path := range []string{"", "/", "nothing.html", "glenmarra", "glenmarra/", "glenmarra/../index.html", "../go.mod", ".briefpack-manifest", "glenmarra/nothing.html"} {
		if _, ok, err := p.File(Hosted, path); ok || err != nil {
			t.Errorf("the preview has %q (%v)", path, err)
		}
	}
	if err := w.Close(); err != nil {
		t.Error(err)
	}
}

// filesOf reads the files of an output folder, but for the manifest.
func filesOf(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || d.Name() == ".briefpack-manifest" {
			return err
		}
		data, err := os.ReadFile(path)
		rel, _ := filepath.Rel(dir, path)
		files[filepath.ToSlash(rel)] = data
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}
