package generator

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"briefpack/generator/compose/edition"
	"briefpack/generator/deliver/publish"
	"briefpack/generator/model/definition"
)

// Every page of a site of very many partnerships that stands beside them stays light, and the
// index of the search grows by one short line for each.
func TestSurroundingsOfManyPartnerships(t *testing.T) {
	if testing.Short() {
		t.Skip("a thousand partnerships take a few seconds")
	}
	const many, mostPage, mostIndexPerPack = 1000, 60_000, 150
	dir := surround(t, func(s *site) {
		var ins []*definition.Inspection
		for i := range many {
			in := *s.content.Inspections[i%len(s.content.Inspections)]
			in.Folder = fmt.Sprintf("partnership-%04d", i)
			in.Partnership.Name.V = fmt.Sprintf("%c%c%d Community Planning Partnership", 'A'+i%26, 'a'+i/26%26, i)
			in.Partnership.ShortName = definition.Text{}
			ins = append(ins, &in)
		}
		s.content.Inspections = ins
	})
	pages, err := filepath.Glob(filepath.Join(dir, "*.html"))
	if err != nil || len(pages) < many/40 {
		t.Fatalf("%d pages: %v", len(pages), err)
	}
	for _, page := range pages {
		if data := readString(t, page); len(data) > mostPage {
			t.Errorf("%s has %d bytes, and may have %d", filepath.Base(page), len(data), mostPage)
		}
	}
	index := readString(t, filepath.Join(dir, "search-index.js"))
	t.Logf("index %d bytes", len(index))
	if len(index) > 30_000+many*mostIndexPerPack {
		t.Errorf("the index of the search has %d bytes", len(index))
	}
	if !strings.Contains(index, "999 Community") {
		t.Error("the last partnership is not in the index")
	}
}

// surround draws what stands around the partnerships of the sample, after a change, and
// returns the folder.
func surround(t *testing.T, change func(*site)) string {
	t.Helper()
	s, problems, err := prepare(context.Background(), Options{Site: ".."}, &stopwatch{})
	if err != nil || len(problems) > 0 {
		t.Fatal(problems, err)
	}
	change(s)
	d, err := dress(s.tree, faceOf(&s.content.Site), nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	s.kit = newMemory().kitOf(s.content, d, false)
	dir := filepath.Join(t.TempDir(), "public")
	pair := publish.Open(dir, filepath.Join(t.TempDir(), "packs"))
	defer func() { _ = pair.Close() }()
	folder, packs, err := pair.Begin()
	if err != nil {
		t.Fatal(err)
	}
	if err := packs.Write("index.html", nil); err != nil {
		t.Fatal(err)
	}
	tally := s.putAround(context.Background(), &output{audience: edition.Hosted, folder: folder, guard: s.newGuard()})
	if tally.err != nil || len(tally.leaks) > 0 {
		t.Fatal(tally.err, tally.leaks)
	}
	if _, _, err := pair.Exchange(); err != nil {
		t.Fatal(err)
	}
	return dir
}

// The page for what is not there works at any address, when it is known where the site is.
func TestMissingPage(t *testing.T) {
	for address, root := range map[string]string{
		"": "", "https://example.org": "/", "https://example.org/a/b": "/a/b/", "https://example.org/a/b/": "/a/b/",
	} {
		dir := surround(t, func(s *site) { s.content.Site.Address = definition.Text{V: address, Set: address != ""} })
		page := readString(t, filepath.Join(dir, "404.html"))
		for _, want := range []string{`href="` + root + `style.css"`, `href="` + root + `a-z.html"`, `href="` + root + `privacy.html"`} {
			if !strings.Contains(page, want) {
				t.Errorf("address %q: 404.html lacks %s", address, want)
			}
		}
		_, err := os.Stat(filepath.Join(dir, "sitemap.xml"))
		if hasMap := err == nil; hasMap != (address != "") {
			t.Errorf("address %q: there is a sitemap: %v", address, hasMap)
		}
	}
}

// The switch in site.toml opens the site to search engines, but for drafts.
func TestListedSite(t *testing.T) {
	const noindex = `<meta name="robots" content="noindex, nofollow">`
	for _, listed := range []bool{false, true} {
		dir := surround(t, func(s *site) { s.content.Site.Listed.V = listed })
		if got := !strings.Contains(readString(t, filepath.Join(dir, "index.html")), noindex); got != listed {
			t.Errorf("listed = %v: search engines may list the front page: %v", listed, got)
		}
		if got := !strings.Contains(readString(t, filepath.Join(dir, "_headers")), "/*\n") || strings.Contains(readString(t, filepath.Join(dir, "_headers")), "/*.pdf"); got != listed {
			t.Errorf("listed = %v: the headers say otherwise", listed)
		}
		for _, draft := range []string{"eilean-na-gaoithe"} {
			if strings.Contains(readString(t, filepath.Join(dir, "sitemap.xml")), draft) {
				t.Error("the sitemap has a draft")
			}
		}
	}
}
