package generator

import (
	"fmt"
	"io/fs"
	"strings"

	"briefpack/generator/diag"
	"briefpack/generator/html"
	"briefpack/generator/load"
	"briefpack/generator/pdf"
	"briefpack/generator/source"
	"briefpack/layouts"
)

// language is the one that the program speaks; a site may change its words.
const language = "en-GB"

// dress reads the layouts: the words, the page templates and the look of print. A
// site's own files are laid over those that come with the program.
func (s *site) dress(tree *source.Tree) ([]diag.Problem, error) {
	own, files, err := overlay(tree)
	if err != nil {
		return nil, err
	}
	var problems []diag.Problem
	layered := func(name string) []load.Layout {
		list := []load.Layout{{Path: "layouts/" + name, Data: own[name]}}
		if f, ok := tree.Get("layouts/" + name); ok {
			list = append(list, load.Layout{Path: f.Path, Data: f.Data})
		}
		return list
	}
	w, found := load.Words(language, layered("words/"+language+".toml")...)
	problems = append(problems, found...)
	look, _, found := load.Look(layered("print.toml")...)
	problems = append(problems, found...)
	if diag.HasErrors(found) { // nothing is printed then, but everything else is still checked
		look, _, _ = load.Look(layered("print.toml")[0])
	}
	pages, found := html.New(files, w, s.face())
	problems = append(problems, found...)
	press, err := pdf.NewPress(look, w)
	if err != nil {
		return nil, fmt.Errorf("prepare the press: %w", err)
	}
	s.kit = &kit{
		site: &s.content.Site, guidance: s.content.Guidance, words: w, pages: pages, press: press, large: press.Large(), allLarge: s.options.LargePrint,
	}
	if pages != nil {
		s.assets = pages.Assets()
	}
	return problems, nil
}

// overlay returns the layouts that come with the program, and the same with the
// site's own laid over them, by path within layouts/.
func overlay(tree *source.Tree) (own, files map[string][]byte, err error) {
	own, files = map[string][]byte{}, map[string][]byte{}
	err = fs.WalkDir(layouts.Files, ".", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		own[path], err = layouts.Files.ReadFile(path)
		files[path] = own[path]
		return err
	})
	if err != nil {
		return nil, nil, fmt.Errorf("read the program's own layouts: %w", err)
	}
	for _, f := range tree.Under("layouts") {
		files[strings.TrimPrefix(f.Path, "layouts/")] = f.Data
	}
	return own, files, nil
}

// face is what every page says about the site.
func (s *site) face() html.Site {
	c := s.content.Site
	return html.Site{
		Title: c.Title.V, Organisation: c.Organisation.V, Brand: c.Brand.Name.V, Colour: c.Brand.Colour.V, Lang: c.Language.V,
		Contact: html.Contact{Name: c.Contact.Name.V, Email: c.Contact.Email.V, Phone: c.Contact.Phone.V},
	}
}
