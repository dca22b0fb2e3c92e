package site_test

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"briefpack/generator/cache"
	"briefpack/generator/compose/edition"
	"briefpack/generator/deliver/site"
	"briefpack/generator/internal/judge"
	"briefpack/generator/internal/testsite"
	"briefpack/generator/model/definition"
)

// Every own page of a site of very many partnerships stays light, and the
// index of the search grows by one short line for each.
func TestOwnPagesOfManyPartnerships(t *testing.T) {
	if testing.Short() {
		t.Skip("a thousand partnerships take a few seconds")
	}
	const many, mostIndexPerPack = 1000, 210
	dir := ownPages(t, func(c *definition.Content) {
		var ins []*definition.Inspection
		for i := range many {
			in := *c.Inspections[max(0, i-many/2)%len(c.Inspections)] // half have most to say, and half are of all stages
			in.Folder = fmt.Sprintf("partnership-%04d", i)
			in.Partnership.Name.V = fmt.Sprintf("%c%c%d and Neighbouring Islands Community Planning Partnership", 'A'+i%26, 'a'+i/26%26, i)
			in.Partnership.ShortName = definition.Text{}
			ins = append(ins, &in)
		}
		c.Inspections = ins
	})
	pages, err := filepath.Glob(filepath.Join(dir, "*.html"))
	if err != nil || len(pages) < many/40 {
		t.Fatalf("%d pages: %v", len(pages), err)
	}
	for _, page := range pages {
		name := filepath.Base(page)
		if strings.Contains(testsite.Text(t, page), "{{") {
			t.Errorf("%s shows the name of a value", name)
		}
		heavy, err := judge.Weight(dir, name)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range heavy {
			t.Error(f)
		}
	}
	index := testsite.Text(t, filepath.Join(dir, "search-index.js"))
	t.Logf("index %d bytes", len(index))
	if len(index) > 50_000+many*mostIndexPerPack {
		t.Errorf("the index of the search has %d bytes", len(index))
	}
	if !strings.Contains(index, "999 and Neighbouring") {
		t.Error("the last partnership is not in the index")
	}
}

// ownPages writes the hosted site's own pages of the sample, after a change, into a folder
// and returns it.
func ownPages(t *testing.T, change func(*definition.Content)) string {
	t.Helper()
	c, dir := cache.New(), t.TempDir()
	s := testsite.Read(t, c, testsite.Sample(t), change)
	testsite.Write(t, c, s.Parts.OwnPages(c, s.Inspections, edition.Hosted), dir)
	return dir
}

// The page for what is not there works at any address, when it is known where the site is.
func TestMissingPage(t *testing.T) {
	for address, root := range map[string]string{
		"": "", "https://example.org": "/", "https://example.org/a/b": "/a/b/", "https://example.org/a/b/": "/a/b/",
	} {
		dir := ownPages(t, func(c *definition.Content) {
			c.Site.Listed.V, c.Site.Address = true, definition.Text{V: address, Set: address != ""}
		})
		page := testsite.Text(t, filepath.Join(dir, "404.html"))
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
		dir := ownPages(t, func(c *definition.Content) { c.Site.Listed.V = listed })
		if got := !strings.Contains(testsite.Text(t, filepath.Join(dir, "index.html")), noindex); got != listed {
			t.Errorf("listed = %v: search engines may list the front page: %v", listed, got)
		}
		if got := !strings.Contains(testsite.Text(t, filepath.Join(dir, "_headers")), "/*\n") || strings.Contains(testsite.Text(t, filepath.Join(dir, "_headers")), "/*.pdf"); got != listed {
			t.Errorf("listed = %v: the headers say otherwise", listed)
		}
		if _, err := os.Stat(filepath.Join(dir, "sitemap.xml")); (err == nil) != listed {
			t.Errorf("listed = %v: there is a sitemap: %v", listed, err == nil)
		}
	}
}

// The sitemap has each page that search engines may list, chapters of guidance too, under the
// address that the page gives itself.
func TestSitemapHasEveryPage(t *testing.T) {
	c := cache.New()
	s := testsite.Read(t, c, testsite.Sample(t), func(c *definition.Content) { c.Site.Listed.V = true })
	parts := []site.Part{s.Parts.OwnPages(c, s.Inspections, edition.Hosted)}
	for _, in := range s.Inspections {
		parts = append(parts, s.Parts.Folder(in, edition.Hosted))
	}
	pages, chapters := map[string]string{}, 0
	for _, part := range parts {
		for _, f := range site.FilesOf(c, part).List {
			if path.Ext(f.Path) != ".html" && f.Path != "sitemap.xml" {
				continue
			}
			data, err := f.Data(c)
			if err != nil {
				t.Fatal(err)
			}
			pages[f.Path] = string(data)
			if strings.HasPrefix(path.Base(f.Path), "guidance-") {
				chapters++
			}
		}
	}
	sitemap := pages["sitemap.xml"]
	delete(pages, "sitemap.xml")
	canonical := regexp.MustCompile(`<link rel="canonical" href="(.*?)">`)
	for name, text := range pages {
		address := canonical.FindStringSubmatch(text)
		has := address != nil && strings.Contains(sitemap, "<loc>"+address[1]+"</loc>")
		if may := !strings.Contains(text, `name="robots"`); may != has {
			t.Errorf("%s: search engines may list it: %v, the sitemap has it: %v", name, may, has)
		}
	}
	if chapters == 0 {
		t.Error("there are no chapters: is this test looking?")
	}
}
