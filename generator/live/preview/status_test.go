package preview

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"briefpack/generator"
	"briefpack/generator/compose/edition"
	"briefpack/generator/internal/testsite"
	"briefpack/generator/internal/tool"
	"briefpack/generator/model/day"
)

// The preview of the print edition has the page about the status, of the day on which someone
// asks. No edition has it.
func TestStatusPage(t *testing.T) {
	tool.Unraced(t)
	dir := testsite.Copy(t)
	b := NewBuilder(generator.Options{Site: dir, Public: filepath.Join(dir, "public"), Packs: filepath.Join(dir, "packs")})
	today := day.Date{Year: 2027, Month: 1, Day: 4}
	b.Today = func() day.Date { return today }
	p := refreshed(t, b)
	if _, ok, err := p.File(edition.Hosted, StatusPage); ok || err != nil {
		t.Error("the hosted edition has the page", err)
	}
	first, ok, err := p.File(edition.Print, StatusPage)
	if err != nil || !ok || !strings.Contains(string(first.Data), "Monday 4 January 2027") || !strings.Contains(string(first.Data), "<svg") {
		t.Error(ok, err)
	}
	sum, _ := p.Digest(edition.Print, StatusPage)
	today = day.Date{Year: 2027, Month: 1, Day: 5}
	if next, _ := p.Digest(edition.Print, StatusPage); next == sum {
		t.Error("the page of another day is the same")
	}
	if _, err := b.Publish(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(dir, "packs", StatusPage)); !errors.Is(err, os.ErrNotExist) {
		t.Error("the page was published", err)
	}
}
