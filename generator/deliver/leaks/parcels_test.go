package leaks_test

import (
	"archive/zip"
	"bytes"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"briefpack/generator/cache"
	"briefpack/generator/deliver/parcel"
	"briefpack/generator/internal/testsite"
	"briefpack/generator/internal/tool"
	"briefpack/generator/model/definition"
)

// The same canaries must not travel to someone who may not see them: outside programs read every
// part of every file of every parcel, its letter and its names.
func TestNothingWithheldIsInParcels(t *testing.T) {
	tool.Unraced(t)
	pdftotext, qpdf := tool.Need(t, "pdftotext"), tool.Need(t, "qpdf")
	c := cache.New()
	p := planter{random: rand.New(rand.NewPCG(3, 9))}
	s := testsite.Read(t, c, testsite.Sample(t), func(content *definition.Content) {
		for _, in := range content.Inspections {
			p.plant(in)
		}
	})
	seen := map[string]bool{} // canaries that some parcel has
	read := reader{pdftotext, qpdf, map[cache.Sum]string{}}
	for _, in := range s.Inspections {
		if !tool.WantsSlow() && in.V.Folder != "glenmarra" {
			continue
		}
		for _, one := range parcel.Of(c, s.Parts, in) {
			for file, text := range read.opened(t, c, one) {
				for _, bird := range p.withheld {
					switch isThere := strings.Contains(text, bird.value); {
					case isThere && bird.folder != in.V.Folder:
						t.Errorf("%s of %s shows the canary of %s", file, one.Stem, bird.field)
					case isThere && !maySee(in.V, one, bird):
						t.Errorf("%s for %v shows the canary of %s (%s)", file, one.Recipient.Audiences, bird.field, bird.show)
					case isThere:
						seen[bird.field] = true
					}
				}
			}
		}
	}
	// Those who may see them do, or their absence elsewhere proves nothing.
	for _, field := range []string{"glenmarra.person.name", "glenmarra.reader.access"} {
		if !seen[field] {
			t.Errorf("no parcel shows %s", field)
		}
	}
}

// maySee reports whether a recipient may see a canary: their own data, names, and what its field
// shows to their audience.
func maySee(in *definition.Inspection, p parcel.Parcel, c canary) bool {
	r := p.Recipient
	switch {
	case p.IsHosted:
		return false
	case in.Person(c.value) != nil: // an id, which names of files have
		return true
	case c.show.Has(definition.ShowNever):
		return false
	case r.Person != "" && c.about == r.Person, c.show.Has(definition.ShowAll):
		return true
	}
	isReach := strings.HasSuffix(c.field, ".email") || strings.HasSuffix(c.field, ".phone")
	if c.show.Has(definition.ShowNamed) && !(isReach && in.IsTrainee(c.about)) {
		return true
	}
	seers := []string{definition.ForLead, "inspection_lead"}
	if isReach {
		seers = append(seers, "key_contact")
	}
	return slices.ContainsFunc(r.Audiences, func(a string) bool { return slices.Contains(seers, a) || c.show.Has(a) })
}

// reader reads what outside programs find in files, each content once.
type reader struct {
	pdftotext, qpdf string
	known           map[cache.Sum]string
}

// opened returns the texts of the parts of a parcel, by their paths.
func (r reader) opened(t *testing.T, c *cache.Cache, p parcel.Parcel) map[string]string {
	t.Helper()
	data, letter, err := p.Data(c)
	if err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{"letter": squeezed(string(letter) + p.Zip() + p.Letter())}
	for _, f := range z.File {
		part, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(part)
		if err != nil {
			t.Fatal(err)
		}
		texts[f.Name] = squeezed(f.Name) + r.text(t, filepath.Ext(f.Name), data)
	}
	return texts
}

func (r reader) text(t *testing.T, ending string, data []byte) string {
	t.Helper()
	sum := cache.SumOf(data)
	text, ok := r.known[sum]
	if !ok {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "file"+ending), data, 0o644); err != nil {
			t.Fatal(err)
		}
		text = readAll(t, dir, r.pdftotext, r.qpdf)["file"+ending]
		r.known[sum] = text
	}
	return text
}
