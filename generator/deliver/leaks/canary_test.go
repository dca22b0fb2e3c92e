package leaks_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"briefpack/generator/internal/testsite"
	"briefpack/generator/internal/tool"
	"briefpack/generator/model/definition"
)

// A canary is planted in every field that is withheld from the hosted edition, in the
// definitions of the sample, for random choices of who may be named. Outside programs
// then read every finished file: text, metadata, links, file names.
func TestNothingWithheldIsPublished(t *testing.T) {
	tool.Unraced(t)
	pdftotext, qpdf := tool.Need(t, "pdftotext"), tool.Need(t, "qpdf")
	seeds := uint64(1)
	if tool.WantsSlow() {
		seeds = 3
	}
	for seed := range seeds {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			dir := t.TempDir()
			p := planter{random: rand.New(rand.NewPCG(seed, 7))}
			testsite.BuildSample(t, dir, p.plant)
			hosted := readAll(t, filepath.Join(dir, "public"), pdftotext, qpdf)
			for _, c := range p.withheld {
				for file, text := range hosted {
					if strings.Contains(text, c.value) {
						t.Errorf("%s shows the canary of %s", file, c.field)
					}
				}
			}
			// The print edition must show these values, or their absence online proves nothing.
			for folder, names := range p.names {
				printed := textOf(t, filepath.Join(dir, "packs", folder, folder+"-pack.pdf"), pdftotext)
				for _, name := range names {
					if !strings.Contains(printed, name) {
						t.Errorf("the print edition of %s lacks the name %s", folder, name)
					}
				}
			}
		})
	}
}

// canary is a value that can't occur by chance, and the field it was planted in.
type canary struct {
	field, value string
	show         definition.Show
	folder       string // of the inspection
	about        string // id of the person that it is about; "" if it is about no one
}

type planter struct {
	random   *rand.Rand
	count    int
	withheld []canary
	folder   string
	names    map[string][]string // of the readers, by folder: these are printed
}

// plant puts canaries into one inspection.
func (p *planter) plant(in *definition.Inspection) {
	if p.names == nil {
		p.names = map[string][]string{}
	}
	p.folder = in.Folder
	reads := map[string]bool{}
	for _, r := range in.Readers {
		reads[r.Person.V] = true
	}
	ids := map[string]string{}
	published := map[string]bool{}
	for i := range in.People {
		person := &in.People[i]
		person.Publish = definition.Flag{V: p.random.IntN(3) == 0, Set: true}
		id := p.next()
		ids[person.ID.V], published[id] = id, person.Publish.V
		reads[id] = reads[person.ID.V]
		person.ID.V = id
	}
	p.fields(reflect.ValueOf(in).Elem(), in.Folder, func(text *definition.Text, tag, field string, owner reflect.Value) {
		if id, isRef := ids[text.V]; isRef && text.Set {
			text.V = id
		} else if !published[text.V] || text.V == "" {
			if _, isID := published[text.V]; !isID {
				text.V, text.Set = p.next(), true
			}
		}
		person, isPerson := owner.Interface().(definition.Person)
		if shown := tag == "named" && (published[text.V] || isPerson && person.Publish.V); !shown {
			p.withheld = append(p.withheld, canary{field, text.V, definition.Show(tag), p.folder, aboutWhom(owner)})
		}
		if isPerson && strings.HasSuffix(field, ".name") && reads[person.ID.V] {
			p.names[in.Folder] = append(p.names[in.Folder], text.V)
		}
	})
}

// aboutWhom returns the id of the person that a table is about.
func aboutWhom(owner reflect.Value) string {
	switch x := owner.Interface().(type) {
	case definition.Person:
		return x.ID.V
	case definition.Reader:
		return x.Person.V
	case definition.Pairing:
		return x.Reader.V
	}
	return ""
}

// fields calls do for every text of a tagged field, at any depth.
func (p *planter) fields(v reflect.Value, path string, do func(text *definition.Text, tag, field string, owner reflect.Value)) {
	for i := range v.NumField() {
		tf, f := v.Type().Field(i), v.Field(i)
		name, tag := path+"."+tf.Tag.Get("toml"), strings.TrimPrefix(tf.Tag.Get("show"), "public")
		switch x := f.Addr().Interface().(type) {
		case *definition.Text:
			if tag != "" {
				do(x, tag, name, v)
			}
			continue
		case *[]definition.Text:
			if tag == "" {
				continue
			}
			if len(*x) == 0 {
				*x = []definition.Text{{}}
			}
			for j := range *x {
				do(&(*x)[j], tag, name, v)
			}
			continue
		}
		switch f.Kind() {
		case reflect.Struct:
			p.fields(f, name, do)
		case reflect.Slice:
			for j := range f.Len() {
				if f.Index(j).Kind() == reflect.Struct {
					p.fields(f.Index(j), name, do)
				}
			}
		}
	}
}

// next returns a word of letters only, short enough to stand on one line.
func (p *planter) next() string {
	p.count++
	word := "qzj"
	for n := p.count*7919 + 11; n > 0; n /= 20 {
		word += string("bcdfghklmnprstvwxaeo"[n%20])
	}
	return word + "zq"
}

// readAll returns what outside programs read from every file of a folder, by path; the
// path itself is part of it.
func readAll(t *testing.T, dir, pdftotext, qpdf string) map[string]string {
	t.Helper()
	texts := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		name, err := filepath.Rel(dir, path)
		texts[filepath.ToSlash(name)] = squeezed(name + " " + string(data))
		switch filepath.Ext(path) {
		case ".xlsx", ".docx":
			texts[filepath.ToSlash(name)] += squeezed(unzipped(t, data))
		case ".pdf":
			// Everything unpacked: metadata, links, bookmarks, structure.
			unpacked := tool.Run(t, qpdf, "--qdf", "--object-streams=disable", path, "-")
			texts[filepath.ToSlash(name)] += textOf(t, path, pdftotext) + squeezed(unpacked)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return texts
}

// unzipped returns the parts of a zip file, one after another.
func unzipped(t *testing.T, data []byte) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, f := range z.File {
		part, err := f.Open()
		if err == nil {
			_, err = io.Copy(&all, part)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return all.String()
}

func textOf(t *testing.T, path, pdftotext string) string {
	t.Helper()
	return squeezed(tool.Run(t, pdftotext, "-raw", path, "-"))
}

// squeezed drops white space, at which a line may have been broken, and capitals.
func squeezed(s string) string {
	return strings.ToLower(strings.Join(strings.Fields(strings.ToValidUTF8(s, "")), ""))
}
