package edit

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"briefpack/generator"
	"briefpack/generator/model/day"
	"briefpack/generator/model/diag"
	"briefpack/generator/read/atomicfile"
	"briefpack/generator/read/source"
)

// newSite returns the options for an inspection of a copy of a small site, and its definition.
func newSite(t *testing.T) (generator.Options, []byte) {
	t.Helper()
	site := t.TempDir()
	if err := os.CopyFS(site, os.DirFS("../../cmd/briefpack/testdata/site")); err != nil {
		t.Fatal(err)
	}
	o := generator.Options{Site: site, Only: "dunfallow"}
	data, err := os.ReadFile(filepath.Join(site, filepath.FromSlash(source.Definition(o.Only))))
	if err != nil {
		t.Fatal(err)
	}
	return o, data
}

func date(t *testing.T, iso string) day.Date {
	t.Helper()
	d, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		t.Fatal(err)
	}
	return day.Of(d)
}

// A promotion has today's date, or the date of issue if that is later.
func TestPromoteDate(t *testing.T) {
	o, data := newSite(t) // issued on 2 November 2026
	for today, want := range map[string]string{"2026-12-01": "2026-12-01", "2026-11-02": "2026-11-02", "2020-01-01": "2026-11-02"} {
		done, report, err := Promote(t.Context(), o, data, Promotion{Reserve: "g-hallow", Reader: "f-gourlay", Reason: "not released", Today: date(t, today)})
		if err != nil || diag.HasErrors(report.Problems) {
			t.Fatalf("%v %v", err, report.Problems)
		}
		if done.Date.String() != want || strings.Count(string(done.Data), "= "+want+"\nnote") != 1 {
			t.Errorf("on %s: dated %s, want %s\n%s", today, done.Date, want, done.Data)
		}
		if done.Sits != "c-dunwell" || len(done.Moved) > 0 || !strings.Contains(string(done.Data), `= "1.0"`) {
			t.Errorf("with %q, moved %v", done.Sits, done.Moved)
		}
	}
}

// A definition that changed after the command had read it is not changed again.
func TestChangedMeanwhile(t *testing.T) {
	o, data := newSite(t)
	older := bytes.Replace(data, []byte(`"1.0"`), []byte(`"0.9"`), 1)
	var changed *atomicfile.ChangedError
	if _, _, err := Promote(t.Context(), o, older, Promotion{Reserve: "g-hallow", Reader: "f-gourlay", Reason: "not released", Today: date(t, "2026-12-01")}); !errors.As(err, &changed) {
		t.Errorf("Promote: %v", err)
	}
	if _, _, err := FixPairs(t.Context(), o, older); !errors.As(err, &changed) {
		t.Errorf("FixPairs: %v", err)
	}
}

// FixPairs adds a pairing for each pair at the end, and nothing if there is one for each.
func TestFixPairs(t *testing.T) {
	o, data := newSite(t)
	fixed, _, err := FixPairs(t.Context(), o, data)
	if err != nil || fixed.Pairs != 0 || !bytes.Equal(fixed.Data, data) {
		t.Errorf("%d pairs added to a definition with all pairs (%v)", fixed.Pairs, err)
	}
	start, _, _ := bytes.Cut(data, []byte("[[pairing]]"))
	if err := os.WriteFile(filepath.Join(o.Site, filepath.FromSlash(source.Definition(o.Only))), start, 0o644); err != nil {
		t.Fatal(err)
	}
	fixed, _, err = FixPairs(t.Context(), o, start)
	if err != nil || fixed.Pairs != 2 || !bytes.HasPrefix(fixed.Data, start) {
		t.Errorf("%d pairs added (%v):\n%s", fixed.Pairs, err, fixed.Data)
	}
}
