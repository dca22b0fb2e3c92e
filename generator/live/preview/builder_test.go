package preview

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"briefpack/generator"
	"briefpack/generator/cache/stamp"
	"briefpack/generator/compose/edition"
	"briefpack/generator/deliver/site"
	"briefpack/generator/internal/testsite"
	"briefpack/generator/internal/tool"
	"briefpack/generator/model/diag"
)

// Every file that is published can be had from the preview, with the same bytes, and no
// other can.
func TestPreviewIsWhatIsPublished(t *testing.T) {
	dir := t.TempDir()
	w := NewBuilder(generator.Options{Site: testsite.Raced(t), Public: filepath.Join(dir, "public"), Packs: filepath.Join(dir, "packs")})
	if report, err := w.Publish(context.Background()); err != nil || len(report.Problems) > 0 {
		t.Fatal(report.Problems, err)
	}
	p, _, err := w.Refresh(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for audience, folder := range map[edition.Audience]string{edition.Hosted: "public", edition.Print: "packs"} {
		n := 0
		for path, want := range testsite.Files(t, filepath.Join(dir, folder)) {
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
		if _, ok, err := p.File(edition.Hosted, path); ok || err != nil {
			t.Errorf("the preview has %q (%v)", path, err)
		}
	}
	if err := w.Close(); err != nil {
		t.Error(err)
	}
}

// TestChanged checks that Changed lists only the affected parts: none without a change, an asset
// alone if it changed, and a partnership with the site's own pages if its definition changed.
func TestChanged(t *testing.T) {
	tool.Unraced(t)
	dir := testsite.Copy(t)
	const gone = "gone"
	w := NewBuilder(generator.Options{Site: dir})
	refresh := func() *Preview { return refreshed(t, w) }
	last := refresh()
	for _, step := range []struct{ name, file, add, want string }{
		{"nothing", "content/site.toml", "", ""},
		{"an asset instead of the program's", "layouts/style.css", "body { color: black }\n", "./ ardlunie/ eilean-na-gaoithe/ glenmarra/ rinmore/ strathvennan-2023/ strathvennan/ style.css"},
		{"that asset again", "layouts/style.css", "p { color: black }\n", "style.css"},
		{"a definition", "content/inspections/glenmarra.toml", "\n# a remark\n", "./ glenmarra/"},
		{"guidance of two programmes", "content/guidance/on-the-day.md", "\nOne sentence more.\n", "./ eilean-na-gaoithe/ glenmarra/ strathvennan-2023/ strathvennan/"},
		{"a partnership less", "content/inspections/strathvennan.toml", gone, "./ strathvennan/"},
		{"the asset less", "layouts/style.css", gone, "./ ardlunie/ eilean-na-gaoithe/ glenmarra/ rinmore/ strathvennan-2023/ style.css"},
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
			if c.Audience == edition.Hosted {
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
	dir := testsite.Raced(t)
	w := NewBuilder(generator.Options{Site: dir})
	first := refreshed(t, w)
	if refreshed(t, w) != first {
		t.Error("an unchanged site has another preview")
	}
	change(t, filepath.Join(dir, "content", "inspections", "glenmarra.toml"), "\n# a remark\n")
	if refreshed(t, w) == first {
		t.Error("a changed site has the preview that it had before")
	}
}

// A folder that changed is rendered ahead in both editions, and no other; if many changed,
// none is.
func TestDrawAhead(t *testing.T) {
	dir := testsite.Copy(t) // a page of guidance has to change more than a few folders
	b := NewBuilder(generator.Options{Site: dir})
	last := refreshed(t, b)
	change(t, filepath.Join(dir, "content", "inspections", "glenmarra.toml"), "\n# a remark\n")
	next := refreshed(t, b)
	ended, cancel := context.WithCancel(context.Background())
	cancel()
	before := b.rendered()
	next.Render(ended, next.Changed(last))
	if b.rendered() != before {
		t.Error("something was rendered after the end")
	}
	next.Render(context.Background(), next.Changed(last))
	ahead := b.rendered()
	if ahead == before {
		t.Error("nothing was rendered ahead")
	}
	for _, audience := range []edition.Audience{edition.Hosted, edition.Print} {
		for _, f := range site.FilesOf(b.cache, next.part(audience, "glenmarra/")).List {
			if _, _, err := next.File(audience, f.Path); err != nil || b.rendered() != ahead {
				t.Fatalf("%s was not rendered ahead (%v)", f.Path, err)
			}
		}
	}
	change(t, filepath.Join(dir, "content", "guidance", "on-the-day.md"), "\nOne sentence more.\n")
	last, next = next, refreshed(t, b)
	next.Render(context.Background(), next.Changed(last))
	if b.rendered() != ahead {
		t.Error("files were rendered ahead although many folders changed")
	}
}

// rendered returns how many files were rendered since the builder was new.
func (b *Builder) rendered() int { return b.cache.Made()["briefpack/generator/deliver/site.render"] }

// A build of a site that did not change renders nothing; after an edit of one text, only
// what shows it.
func TestRebuildsRenderWhatChanged(t *testing.T) {
	tool.Unraced(t)
	dir := testsite.Copy(t)
	b := NewBuilder(generator.Options{Site: dir, Public: filepath.Join(dir, "public"), Packs: filepath.Join(dir, "packs")})
	publish := func() int {
		t.Helper()
		before := b.rendered()
		if report, err := b.Publish(context.Background()); err != nil || diag.HasErrors(report.Problems) {
			t.Fatal(report.Problems, err)
		}
		return b.rendered() - before
	}
	first := publish()
	for range 3 {
		if n := publish(); n > 0 {
			t.Errorf("%d files were rendered again for an unchanged site", n)
		}
	}
	change(t, filepath.Join(dir, "content", "inspections", "glenmarra.toml"), "\n# a remark\n")
	if n := publish(); n > 0 {
		t.Errorf("%d files were rendered again for a remark", n)
	}
	change(t, filepath.Join(dir, "content", "guidance", "on-the-day.md"), "\nOne sentence more.\n")
	if n := publish(); n == 0 || n > first/2 {
		t.Errorf("%d of %d files were rendered again for a sentence of guidance", n, first)
	}
	if err := b.Close(); err != nil {
		t.Error(err)
	}
}

// TestRebuildsComposeWhatChanged checks that an edit of a page of guidance composes the site's own
// pages and the folders that have the page, and no other.
func TestRebuildsComposeWhatChanged(t *testing.T) {
	tool.Unraced(t)
	dir := testsite.Copy(t)
	b := NewBuilder(generator.Options{Site: dir, Public: filepath.Join(dir, "public"), Packs: filepath.Join(dir, "packs")})
	composed := func() int {
		t.Helper()
		before := b.cache.Made()["briefpack/generator/deliver/site.compose"]
		if report, err := b.Publish(context.Background()); err != nil || diag.HasErrors(report.Problems) {
			t.Fatal(report.Problems, err)
		}
		return b.cache.Made()["briefpack/generator/deliver/site.compose"] - before
	}
	all := composed()
	change(t, filepath.Join(dir, "content", "guidance", "adult-protection-at-a-glance.md"), "\nOne sentence more.\n")
	if n := composed(); n == 0 || n > all/2+1 {
		t.Errorf("%d of %d parts were composed again for a page of one programme", n, all)
	}
	if n := b.cache.Made()["briefpack/generator/deliver/site.partnershipOf"]; n > all {
		t.Errorf("%d partnerships were listed for %d parts: again although their packs have the same documents", n, all)
	}
	if err := b.Close(); err != nil {
		t.Error(err)
	}
}

// rename gives the last person of a definition, whom no file names, another name.
func rename(t *testing.T, file string) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	all := regexp.MustCompile(`(?m)^id\s*=.*\nname\s*=\s*"`).FindAllIndex(data, -1)
	at := all[len(all)-1][1]
	if err := os.WriteFile(file, slices.Concat(data[:at], []byte("Morven "), data[at:]), 0o666); err != nil {
		t.Fatal(err)
	}
}

// TestNewProcessRendersWhatChanged checks that a process with the cache file of an earlier one
// renders what a session would: nothing for an unchanged site, which it does not check again
// either.
func TestNewProcessRendersWhatChanged(t *testing.T) {
	tool.Unraced(t)
	dir := testsite.Copy(t)
	o := generator.Options{Site: dir, Public: filepath.Join(dir, "public"), Packs: filepath.Join(dir, "packs"), Cache: filepath.Join(dir, "cache")}
	process := func() (rendered, checked int) {
		t.Helper()
		b := NewBuilder(o)
		if report, err := b.Publish(context.Background()); err != nil || diag.HasErrors(report.Problems) {
			t.Fatal(report.Problems, err)
		}
		if err := b.Close(); err != nil {
			t.Error(err)
		}
		return b.rendered(), b.cache.Made()["briefpack/generator.examine"]
	}
	first, _ := process()
	time.Sleep(2 * stamp.Settling) // so that no published file is read again
	for range 2 {
		if n, checks := process(); n > 0 || checks > 0 {
			t.Errorf("%d files were rendered and the content was checked %d times, for an unchanged site", n, checks)
		}
	}
	change(t, filepath.Join(dir, "content", "inspections", "glenmarra.toml"), "\n# a remark\n")
	if n, _ := process(); n > 0 {
		t.Errorf("%d files were rendered for a remark", n)
	}
	change(t, filepath.Join(dir, "content", "guidance", "on-the-day.md"), "\nOne sentence more.\n")
	if n, _ := process(); n == 0 || n > first/2 {
		t.Errorf("%d of %d files were rendered for a sentence of guidance", n, first)
	}
	rename(t, filepath.Join(dir, "content", "inspections", "glenmarra.toml"))
	if n, _ := process(); n > 0 {
		t.Errorf("%d files were rendered for a name that none of them shows: the search can read those that were published", n)
	}
	change(t, filepath.Join(dir, "public", "glenmarra", "index.html"), "changed by hand")
	if n, _ := process(); n == 0 || n > 100 {
		t.Errorf("%d files were rendered for a published file that someone changed", n)
	}
}

// After an edit of one definition, only its own names are looked through again.
func TestRefreshKeepsWhatOthersPublish(t *testing.T) {
	tool.Unraced(t)
	dir := testsite.Copy(t)
	change(t, filepath.Join(dir, "content", "guidance", "on-the-day.md"), "\nAsk Morag about the lift.\n")
	b := NewBuilder(generator.Options{Site: dir})
	made := func() int {
		refreshed(t, b)
		return b.cache.Made()["briefpack/generator/plan/rules/privacy.publishedBy"]
	}
	first := made()
	change(t, filepath.Join(dir, "content", "inspections", "glenmarra.toml"), "\n# a remark\n")
	if again := made(); first == 0 || again > first+1 {
		t.Errorf("%d detectors were made, then %d", first, again-first)
	}
}

// TestRefreshChecksWhatChanged checks that after an edit of one definition the rules judge only that
// inspection again, and nothing that inspections share; and after an edit of guidance that does not
// change what its {{values}} say, no inspection.
func TestRefreshChecksWhatChanged(t *testing.T) {
	tool.Unraced(t)
	dir := testsite.Copy(t)
	b := NewBuilder(generator.Options{Site: dir})
	var before map[string]int
	expect := func(after string, want map[string]int) {
		t.Helper()
		refreshed(t, b)
		made := b.cache.Made()
		for name, n := range want {
			name = "briefpack/generator/plan/rules/" + name
			if got := made[name] - before[name]; before != nil && got != n {
				t.Errorf("after %s, %s was called %d times, not %d", after, name, got, n)
			}
			if made[name] == 0 {
				t.Errorf("%s was never called", name)
			}
		}
		before = made
	}
	expect("the first read", map[string]int{})
	change(t, filepath.Join(dir, "content", "inspections", "glenmarra.toml"), "\n# a remark\n")
	expect("an edit of a definition", map[string]int{
		"privacy.withheldName": 1, "privacy.nameAlone": 1, "privacy.searchOwn": 1, "privacy.searchFilled": 0, "privacy.sharedFound": 0, "rule.checkShared": 0, "texts.gaps": 1,
	})
	change(t, filepath.Join(dir, "content", "guidance", "on-the-day.md"), "\nOne sentence more.\n")
	expect("an edit of guidance", map[string]int{
		"privacy.withheldName": 0, "privacy.nameAlone": 0, "privacy.searchOwn": 0, "privacy.searchFilled": 0, "privacy.sharedFound": 1, "texts.gaps": 0,
	})
}

// TestProgress checks that a build reports its steps, and counts partnerships.
func TestProgress(t *testing.T) {
	dir := testsite.Raced(t)
	var steps []generator.Step
	var last generator.Progress
	b := NewBuilder(generator.Options{
		Site: dir, Public: filepath.Join(dir, "public"), Packs: filepath.Join(dir, "packs"),
		Progress: func(p generator.Progress) {
			steps = append(steps, p.Step)
			if p.Step == generator.Rendering {
				last = p
			}
		},
	})
	if _, err := b.Publish(context.Background()); err != nil {
		t.Fatal(err)
	}
	want := []generator.Step{generator.Checking, generator.Rendering, generator.Publishing, generator.Idle}
	if got := slices.Compact(steps); !slices.Equal(got, want) || last.Total < len(testsite.Few) || last.Done != last.Total {
		t.Errorf("steps %v, rendered %d of %d", got, last.Done, last.Total)
	}
	if err := b.Close(); err != nil {
		t.Error(err)
	}
}

// TestPublishedNoMore withdraws a name that one partnership withholds and another publishes.
// The site's own pages may show it only while it is published: then they are searched again,
// although they did not change.
func TestPublishedNoMore(t *testing.T) {
	tool.Unraced(t)
	dir := testsite.Copy(t)
	replace := func(path, old, new string) {
		t.Helper()
		full := filepath.Join(dir, "content", path)
		data, err := os.ReadFile(full)
		if err != nil || !strings.Contains(string(data), old) {
			t.Fatal(err, path, old)
		}
		if err := os.WriteFile(full, []byte(strings.Replace(string(data), old, new, 1)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	replace("site.toml", "for anything else.\"", "for anything else. Ring 01632 960113.\"")
	replace("inspections/strathvennan.toml", "01632 960221", "01632 960113")
	w := NewBuilder(generator.Options{Site: dir})
	if _, _, err := refreshed(t, w).File(edition.Hosted, "privacy.html"); err != nil {
		t.Fatal("first:", err)
	}
	replace("inspections/strathvennan.toml", "01632 960113", "01632 960221")
	for name, b := range map[string]*Builder{"first build": NewBuilder(generator.Options{Site: dir}), "rebuild": w} {
		_, report, err := b.Refresh(context.Background())
		if err != nil || !slices.ContainsFunc(report.Problems, func(p diag.Problem) bool {
			return p.Code == "withheld-name" && p.At.File == "content/site.toml" && p.At.Col > 1
		}) {
			t.Errorf("%s: %v, %v", name, report.Problems, err)
		}
	}
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
func refreshed(t *testing.T, w *Builder) *Preview {
	t.Helper()
	p, report, err := w.Refresh(context.Background())
	if err != nil || p == nil {
		t.Fatal(err, report.Problems)
	}
	return p
}
