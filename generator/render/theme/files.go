package theme

import (
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"

	"briefpack/generator/cache"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/model/printstyle"
	"briefpack/generator/model/words"
	"briefpack/generator/read/load"
	"briefpack/generator/read/source"
	"briefpack/generator/render/html"
	"briefpack/generator/render/pdf"
	"briefpack/layouts"
)

// layoutFiles are the layouts by their path within layouts/.
type layoutFiles struct {
	tree    *source.Tree
	broken  []diag.Problem
	program map[string][]byte // those that come with the program
	all     map[string][]byte // the same with the site's own laid over them
}

func overlay(tree *source.Tree) (layoutFiles, error) {
	f := layoutFiles{tree: tree, program: map[string][]byte{}}
	err := fs.WalkDir(layouts.Files, ".", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		f.program[path], err = layouts.Files.ReadFile(path)
		return err
	})
	if err != nil {
		return layoutFiles{}, fmt.Errorf("read the program's own layouts: %w", err)
	}
	site, broken := load.Layouts(tree)
	f.all, f.broken = maps.Clone(f.program), broken
	maps.Copy(f.all, site)
	return f, nil
}

// programOnly returns the program's layouts that the site does not replace.
func (f layoutFiles) programOnly() cache.Value[[]source.File] {
	var list []source.File
	for _, name := range slices.Sorted(maps.Keys(f.program)) {
		if f.own(name).Data == nil {
			list = append(list, source.File{Path: "layouts/" + name, Data: f.program[name]})
		}
	}
	return cache.Plain(list)
}

// layered returns the program's layout of a name, and the site's own after it.
func (f layoutFiles) layered(name string) []load.Layout {
	list := []load.Layout{{Path: "layouts/" + name, Data: f.program[name]}}
	if own := f.own(name); own.Data != nil {
		list = append(list, own)
	}
	return list
}

// own returns the site's own layout of a name; without Data if it has none.
func (f layoutFiles) own(name string) load.Layout {
	l := load.Layout{Path: "layouts/" + name}
	if own, ok := f.tree.Get(l.Path); ok {
		l.Data = own.Data
	}
	return l
}

func (f layoutFiles) templates() map[string][]byte {
	found := map[string][]byte{}
	for name, data := range f.all {
		if path.Ext(name) == ".html" {
			found[name] = data
		}
	}
	return found
}

type printLook = printstyle.Look

// look reads the style of print. If it has an error, Briefpack does not print, and the checks
// use the program's own style.
func (f layoutFiles) look(w *words.Table) (printLook, []diag.Problem) {
	const name = "print.toml"
	look, places, found := load.Look(f.layered(name)...)
	found = append(found, f.addFaces(&look, places, w)...)
	if diag.HasErrors(found) {
		look, _, _ = load.Look(f.layered(name)[0])
	}
	return look, found
}

// addFaces gives a look the files of the site's own faces that print.toml names.
func (f layoutFiles) addFaces(l *printLook, places load.Places, w *words.Table) []diag.Problem {
	var problems []diag.Problem
	keys := [...]string{"faces.regular", "faces.bold", "faces.italic", "faces.bold_italic"}
	for i, path := range l.Faces.Paths() {
		if path == "" {
			continue
		}
		own := f.own(path)
		if p := pdf.FaceProblem(path, own.Data, places[keys[i]], w); p != nil {
			problems = append(problems, *p)
			continue
		}
		l.Own[i] = own.Data
	}
	return problems
}

// faceOf returns the settings of the site that every page shows.
func faceOf(c *definition.Site) html.Site {
	return html.Site{
		Title: c.Title.V, Organisation: c.Organisation.V, Brand: c.Brand.Name.V, Colour: c.Brand.Colour.V, Lang: c.Language.V,
		Listed: c.Listed.V,
		Logo:   LogoFile(c), LogoWidth: c.Brand.Picture.Width, LogoHeight: c.Brand.Picture.Height,
		Contact: html.Contact{Name: c.Contact.Name.V, Email: c.Contact.Email.V, Phone: c.Contact.Phone.V},
	}
}

// LogoFile returns where the logo is published, "" if there is none.
func LogoFile(c *definition.Site) string {
	if len(c.Brand.Picture.Data) == 0 {
		return ""
	}
	return "brand-logo." + c.Brand.Picture.Type
}
