package judge_test

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"briefpack/generator"
	"briefpack/generator/internal/judge"
	"briefpack/generator/internal/tool"
	"briefpack/generator/model/diag"
)

// Full is the environment variable that, if set to "all", makes the tests look at every page in
// every mode.
const Full = "BRIEFPACK_JUDGE"

const (
	repository = "../../.."
	settings   = repository + "/.ci/judges/"
)

// build makes both editions of a site and returns their folders.
func build(t *testing.T, site string) (public, packs string) {
	t.Helper()
	tool.Slow(t, "looks at every page of a site in a browser")
	dir := t.TempDir()
	o := generator.Options{Site: unaddressed(t, site), Public: filepath.Join(dir, "public"), Packs: filepath.Join(dir, "packs")}
	report, err := generator.Build(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	if diag.HasErrors(report.Problems) || len(report.Leaks) > 0 {
		var b bytes.Buffer
		errs := slices.DeleteFunc(report.Problems, func(p diag.Problem) bool { return p.Severity != diag.Error })
		if err := diag.Text(&b, errs, diag.Style{}); err != nil {
			t.Fatal(err)
		}
		t.Fatalf("%v\n%s", report.Leaks, b.String())
	}
	return o.Public, o.Packs
}

// unaddressed copies a site without its address, whose pages open from a folder, all of
// them: the one that is shown in place of what is not there leads to an address otherwise.
func unaddressed(t *testing.T, site string) string {
	t.Helper()
	dir := t.TempDir()
	for _, folder := range []string{"content", "layouts"} {
		if err := os.CopyFS(filepath.Join(dir, folder), os.DirFS(filepath.Join(site, folder))); err != nil && !errors.Is(err, os.ErrNotExist) {
			t.Fatal(err)
		}
	}
	file := filepath.Join(dir, "content", "site.toml")
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, regexp.MustCompile(`(?m)^address .*$`).ReplaceAll(data, nil), 0o644); err != nil {
		t.Fatal(err)
	}
	return dir
}

// plan is how a page is looked at.
type plan struct {
	axe      []judge.Mode
	layout   []judge.Mode
	keyboard []judge.Mode
	rest     bool // on paper, without scripts, and hosted
	screens  int  // maximum number on a phone; 0 if it does not matter
}

var (
	wide = judge.Mode{Width: 1280, Look: judge.Dark}

	// closely is for the largest page of each kind.
	closely = plan{
		axe:      judge.AllModes(),
		layout:   judge.Widths(judge.Light),
		keyboard: []judge.Mode{judge.Narrow, wide, {Width: 1280, Look: judge.Forced}},
		rest:     true,
	}
	// usually is for the others. They have the same templates and styles.
	usually = plan{
		axe:      []judge.Mode{judge.Narrow, wide},
		layout:   []judge.Mode{judge.Narrow, wide},
		keyboard: []judge.Mode{judge.Narrow},
		rest:     true,
	}
	// briefly is for pages of the print edition, most of whose words are hosted as well.
	briefly = plan{layout: []judge.Mode{judge.Narrow}}
)

// bench is a browser and the site that it looks at.
type bench struct {
	root   string
	hosted string
	tabs   []*judge.Tab
	seen   judge.Seen
}

// look looks at one page as planned, opened from its folder.
func (b *bench) look(tab *judge.Tab, page string, p plan) ([]judge.Finding, error) {
	v, err := tab.Visit(b.root, page)
	if err != nil {
		return nil, err
	}
	axe, err1 := v.Axe(p.axe...)
	layout, err2 := v.Layout(p.layout...)
	found, errs := append(axe, layout...), []error{err1, err2}
	for _, m := range p.keyboard {
		walked, err := v.Keyboard(m, &b.seen)
		found, errs = append(found, walked...), append(errs, err)
	}
	if p.rest {
		for _, look := range []func() ([]judge.Finding, error){v.Paper, v.Scriptless} {
			more, err := look()
			found, errs = append(found, more...), append(errs, err)
		}
	}
	if p.screens > 0 {
		long, err := v.Phone(p.screens, path.Base(page) == "concern.html")
		found, errs = append(found, long...), append(errs, err)
	}
	return append(found, v.Heard()...), errors.Join(errs...)
}

// ask opens one page where it is hosted.
func (b *bench) ask(tab *judge.Tab, page string) ([]judge.Finding, error) {
	v, err := tab.Visit(b.hosted, page)
	if err != nil {
		return nil, err
	}
	return v.Heard(), nil
}

// each looks at pages, in each tab one after the other, and returns what was found.
func (b *bench) each(pages []string, look func(tab *judge.Tab, page string) ([]judge.Finding, error)) ([]judge.Finding, error) {
	found, errs := make([][]judge.Finding, len(pages)), make([]error, len(pages))
	next := make(chan int)
	var wait sync.WaitGroup
	for _, tab := range b.tabs {
		wait.Go(func() {
			for i := range next {
				found[i], errs[i] = look(tab, pages[i])
			}
		})
	}
	for i := range pages {
		next <- i
	}
	close(next)
	wait.Wait()
	return slices.Concat(found...), errors.Join(errs...)
}

// pages lists the pages of a site.
func pages(t *testing.T, root string) []string {
	t.Helper()
	list, err := judge.Pages(root)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// hosted plans to look at pages of the hosted edition.
func hosted(t *testing.T, root string, pages []string) map[string]plan {
	t.Helper()
	return plans(t, root, pages, closely, usually)
}

// printed plans to look at pages of the print edition.
func printed(t *testing.T, root string, pages []string) map[string]plan {
	t.Helper()
	return plans(t, root, pages, usually, briefly)
}

// plans has one plan for the largest page of each kind, and another for the others.
func plans(t *testing.T, root string, pages []string, largest, others plan) map[string]plan {
	t.Helper()
	if os.Getenv(Full) == "all" {
		largest, others = closely, closely
	}
	plans, best, most := map[string]plan{}, map[string]string{}, map[string]int64{}
	for _, page := range pages {
		plans[page] = others
		info, err := os.Stat(filepath.Join(root, page))
		if err != nil {
			t.Fatal(err)
		}
		if k := kind(page); info.Size() > most[k] {
			best[k], most[k] = page, info.Size()
		}
	}
	for _, page := range best {
		plans[page] = largest
	}
	return plans
}

var number = regexp.MustCompile(`-\d+$`)

// kind names pages that are alike: a document of several partnerships, pages of guidance, sheets
// of readers.
func kind(page string) string {
	folder, file := path.Split(page)
	switch folder {
	case "":
		return page
	case "guidance/":
		return "guidance"
	}
	return "a partnership's " + number.ReplaceAllString(strings.TrimSuffix(file, ".html"), "")
}

// browse looks at the pages of a site, three at a time, and reports what was found. They
// are opened where they are hosted after all were looked at in their folder, because the
// browser starts a process for each change from one to the other.
func browse(t *testing.T, root string, plans map[string]plan) {
	t.Helper()
	browser := judge.Open(t)
	b := &bench{root: root, hosted: judge.Host(t, root)}
	for range 3 { // more than cores, because tabs wait for each other
		tab, end, err := browser.Tab()
		defer end()
		if err != nil {
			t.Fatal(err)
		}
		b.tabs = append(b.tabs, tab)
	}
	pages := slices.Sorted(maps.Keys(plans))
	found, err1 := b.each(pages, func(tab *judge.Tab, page string) ([]judge.Finding, error) {
		return b.look(tab, page, plans[page])
	})
	hosted := slices.DeleteFunc(pages, func(page string) bool { return !plans[page].rest })
	heard, err2 := b.each(hosted, b.ask)
	if err := errors.Join(err1, err2); err != nil {
		t.Error(err)
	}
	report(t, append(found, heard...))
}

// report fails for what was found, once for all pages that it was found on.
func report(t *testing.T, found []judge.Finding) {
	t.Helper()
	pages := map[judge.Finding][]string{}
	for _, f := range found {
		what := judge.Finding{How: f.How, What: f.What}
		if !slices.Contains(pages[what], f.Page) {
			pages[what] = append(pages[what], f.Page)
		}
	}
	keys := slices.SortedFunc(maps.Keys(pages), func(a, b judge.Finding) int {
		return cmp.Or(cmp.Compare(a.What, b.What), cmp.Compare(a.How, b.How))
	})
	for _, f := range keys {
		on := pages[f]
		slices.Sort(on)
		f.Page = on[0]
		if len(on) > 1 {
			f.Page += fmt.Sprintf(" and %d more", len(on)-1)
		}
		t.Error(f)
	}
}

// files checks what needs no browser: the markup, by rules of html-validate, the links and
// the weight of each page.
func files(t *testing.T, root, rules string) {
	t.Helper()
	found, followed, err := judge.Links(root)
	if err != nil {
		t.Fatal(err)
	}
	pages := pages(t, root)
	if followed < 10*len(pages) {
		t.Errorf("%d pages have only %d links: is this test looking?", len(pages), followed)
	}
	for _, page := range pages {
		heavy, err := judge.Weight(root, page)
		if err != nil {
			t.Fatal(err)
		}
		found = append(found, heavy...)
	}
	report(t, found)
	report(t, judge.Nu(t, root))
	report(t, judge.HTMLValidate(t, root, settings+rules))
}

// Every page of both editions of the sample passes every check.
func TestSample(t *testing.T) {
	public, packs := build(t, repository)
	t.Run("hosted files", func(t *testing.T) { files(t, public, "html-validate.json") })
	t.Run("hosted pages", func(t *testing.T) { browse(t, public, onPhone(hosted(t, public, pages(t, public)))) })
	t.Run("print files", func(t *testing.T) { files(t, packs, "html-validate.json") })
	t.Run("print pages", func(t *testing.T) { browse(t, packs, printed(t, packs, pages(t, packs))) })
}
