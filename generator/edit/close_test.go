package edit

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"briefpack/generator"
	"briefpack/generator/cache"
	"briefpack/generator/internal/testsite"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/secrets"
	"briefpack/generator/read/source"
)

// A closed definition has nothing that anyone would have to withhold, and no comment or text that
// names someone; the rest of it is the same, and the site has no errors.
func TestCloseRemovesPersonalData(t *testing.T) {
	for _, folder := range []string{"glenmarra", "strathvennan", "eilean-na-gaoithe"} {
		t.Run(folder, func(t *testing.T) {
			o := generator.Options{Site: testsite.Copy(t), Only: folder}
			file := filepath.Join(o.Site, filepath.FromSlash(source.Definition(folder)))
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			before := inspectionOf(t, o)
			done, _, err := Close(t.Context(), o, data, date(t, "2027-12-01"))
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, done.Data, 0o644); err != nil {
				t.Fatal(err)
			}
			after := inspectionOf(t, o)
			if left := secrets.Of(after); len(left) > 0 || len(after.People)+len(after.Readers)+len(after.Pairings) > 0 {
				t.Errorf("left: %v, %d people", left, len(after.People))
			}
			if after.Counts.Trained.V != len(before.Readers) || after.Training.Date != withPlace(before.Training.Date, after) || !after.IsClosed() {
				t.Errorf("counts %+v, training on %s", after.Counts, after.Training.Date.V)
			}
			for _, p := range before.People {
				if strings.Contains(string(done.Data), p.Name.V) || strings.Contains(string(done.Disposal), p.Name.V) {
					t.Errorf("a person is still named: %s", p.ID.V)
				}
			}
			if again, _, err := Close(t.Context(), o, done.Data, date(t, "2027-12-02")); err != nil || string(again.Data) != string(done.Data) {
				t.Errorf("a second close changes something (%v)", err)
			}
		})
	}
}

// inspectionOf reads the inspection o.Only of a site without errors.
func inspectionOf(t *testing.T, o generator.Options) *definition.Inspection {
	t.Helper()
	s, report, err := generator.Read(t.Context(), o, cache.New())
	if err != nil || diag.HasErrors(report.Problems) {
		t.Fatal(err, report.Problems)
	}
	return s.Chosen()[0].V
}

// withPlace returns a date at the place that it has after lines above it moved.
func withPlace(d definition.Date, in *definition.Inspection) definition.Date {
	d.At = in.Training.Date.At
	return d
}

// What is held stays.
func TestCloseHeld(t *testing.T) {
	o, data := newSite(t)
	held := append([]byte("hold = \"a complaint is open\"\n"), data...)
	if err := os.WriteFile(filepath.Join(o.Site, filepath.FromSlash(source.Definition(o.Only))), held, 0o644); err != nil {
		t.Fatal(err)
	}
	var refused *RefusedError
	if _, _, err := Close(t.Context(), o, held, date(t, "2027-12-01")); !errors.As(err, &refused) || !strings.Contains(refused.What, "a complaint is open") {
		t.Error(err)
	}
}
