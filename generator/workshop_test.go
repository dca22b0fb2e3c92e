package generator

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
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

// What changed is told exactly enough: nothing when nothing did, the asset alone when that
// did, and a partnership with what stands around it when its definition did.
func TestChanged(t *testing.T) {
	dir := copyOfContent(t)
	const gone = "gone"
	w := NewWorkshop(Options{Site: dir})
	refresh := func() *Preview { return refreshed(t, w) }
	last := refresh()
	for _, step := range []struct{ name, file, add, want string }{
		{"nothing", "content/site.toml", "", ""},
		{"an asset instead of the program's", "layouts/style.css", "body { color: black }\n", "./ eilean-na-gaoithe/ glenmarra/ strathvennan/ style.css"},
		{"that asset again", "layouts/style.css", "p { color: black }\n", "style.css"},
		{"a definition", "content/inspections/glenmarra.toml", "\n# a remark\n", "./ glenmarra/"},
		{"shared guidance", "content/guidance/on-the-day.md", "\nOne sentence more.\n", "./ eilean-na-gaoithe/ glenmarra/ strathvennan/"},
		{"a partnership less", "content/inspections/strathvennan.toml", gone, "./ strathvennan/"},
		{"the asset less", "layouts/style.css", gone, "./ eilean-na-gaoithe/ glenmarra/ style.css"},
	} {
		full := filepath.Join(dir, filepath.FromSlash(step.file))
		data, _ := os.ReadFile(full)
		err := errors.Join(os.MkdirAll(filepath.Dir(full), 0o755), os.WriteFile(full, append(data, step.add...), 0o644))
		if step.add == gone {
			err = os.Remove(full)
		}
		if err != nil {
			t.Fatal(err)
		}
		next := refresh()
		var hosted []string
		for _, c := range next.Changed(last) {
			if c.Audience == Hosted {
				hosted = append(hosted, c.Path)
			}
		}
		if got := strings.Join(hosted, " "); got != step.want {
			t.Errorf("%s: changed %q, want %q", step.name, got, step.want)
		}
		last = next
	}
}

// An unchanged site is not looked at again: its preview is the last one.
func TestRefreshOfNothing(t *testing.T) {
	dir := copyOfContent(t)
	w := NewWorkshop(Options{Site: dir})
	first := refreshed(t, w)
	if refreshed(t, w) != first {
		t.Error("an unchanged site has another preview")
	}
	change(t, filepath.Join(dir, "content", "inspections", "glenmarra.toml"), "\n# a remark\n")
	if refreshed(t, w) == first {
		t.Error("a changed site has the preview that it had before")
	}
}

// The folder that changed is drawn ahead in both editions, and no other; where many
// changed, none is.
func TestDrawAhead(t *testing.T) {
	dir := copyOfContent(t)
	w := NewWorkshop(Options{Site: dir})
	last := refreshed(t, w)
	change(t, filepath.Join(dir, "content", "inspections", "glenmarra.toml"), "\n# a remark\n")
	next := refreshed(t, w)
	ended, cancel := context.WithCancel(context.Background())
	cancel()
	next.Draw(ended, next.Changed(last))
	for _, c := range w.memory.recent {
		for _, l := range c.leaves {
			if l.known != nil {
				t.Errorf("%s was drawn after the end", l.path)
			}
		}
	}
	next.Draw(context.Background(), next.Changed(last))
	recent := w.memory.recent
	if len(recent) != 2 {
		t.Errorf("%d folders were composed, want one in each edition", len(recent))
	}
	for _, c := range recent {
		for _, l := range c.leaves {
			if c.at.path != "glenmarra" || l.known == nil {
				t.Errorf("%s was not drawn", l.path)
			}
		}
	}
	for _, l := range next.front[Hosted]().leaves {
		if l.known != nil {
			t.Errorf("%s, which is in no folder, was drawn", l.path)
		}
	}
	change(t, filepath.Join(dir, "content", "guidance", "on-the-day.md"), "\nOne sentence more.\n")
	last, next = next, refreshed(t, w)
	next.Draw(context.Background(), next.Changed(last))
	if n := len(w.memory.recent); n != 2 {
		t.Errorf("%d folders are composed after all of them changed, want the 2 from before", n)
	}
}

// copyOfContent returns a folder with the content of the sample.
func copyOfContent(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for path, data := range filesOf(t, filepath.Join("..", "content")) {
		full := filepath.Join(dir, "content", filepath.FromSlash(path))
		if err := errors.Join(os.MkdirAll(filepath.Dir(full), 0o755), os.WriteFile(full, data, 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// change adds something to a file.
func change(t *testing.T, path, add string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err == nil {
		err = os.WriteFile(path, append(data, add...), 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// refreshed returns the preview of a site that has no errors.
func refreshed(t *testing.T, w *Workshop) *Preview {
	t.Helper()
	p, report, err := w.Refresh(context.Background())
	if err != nil || p == nil {
		t.Fatal(err, report.Problems)
	}
	return p
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
