package generator

import (
	"bytes"
	"cmp"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"briefpack/generator/cache"
	"briefpack/generator/cache/digest"
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

// english is the language that the program speaks; a site may change its words.
const english = "en-GB"

// dressing is what the layouts come to: the words, the pages and the print of a site.
type dressing struct {
	from         digest.Sum // of the site's own layouts and what pages say about it
	words        *words.Table
	base         *words.Table // in English
	pages        *html.Renderer
	tongues      map[string]*tongue // by language, of guidance in others than that of the site
	press, large *pdf.Press
	assets       map[string][]byte
	program      cache.Value[[]source.File] // the program's layouts that the site has none of its own for
	replaced     string                     // the program's layouts that the site has its own of, a name a line
	problems     []diag.Problem
	said         digest.Sum // of all that words was made from
	painter      digest.Sum // of all that pages was made from; the assets are not in it
	printer      digest.Sum // of all that press was made from
}

// dress reads the layouts. A site's own files are laid over those that come with the
// program. What comes of the same files as the last time is what it was.
func dress(tree *source.Tree, face html.Site, langs []string, last *dressing) (*dressing, error) {
	from := digest.Of(wardrobe{hashesOf(tree.Under("layouts")), face, langs})
	if last != nil && last.from == from {
		return last, nil
	}
	program, files, broken, err := overlay(tree)
	if err != nil {
		return nil, err
	}
	d := &dressing{from: from, replaced: replaced(program, files), problems: broken, program: programOnly(program, tree)}
	layered := func(name string) []load.Layout {
		list := []load.Layout{{Path: "layouts/" + name, Data: program[name]}}
		if f, ok := tree.Get("layouts/" + name); ok {
			list = append(list, load.Layout{Path: f.Path, Data: f.Data})
		}
		return list
	}
	d.speak(tree, layered("words/"+english+".toml"), cmp.Or(face.Lang, english))
	printed, places, found := load.Look(layered("print.toml")...)
	found = append(found, ownFaces(&printed, tree, places, d.words)...)
	d.problems = append(d.problems, found...)
	if diag.HasErrors(found) { // nothing is printed then, but everything else is still checked
		printed, _, _ = load.Look(layered("print.toml")[0])
	}
	d.printer = digest.Of(by[printstyle.Look]{d.said, printed})
	d.painter = digest.Of(by[canvas]{d.said, canvas{templatesOf(files), face}})
	d.pages, found = html.New(files, d.words, face)
	d.problems = append(d.problems, found...)
	if d.pages != nil {
		d.assets = d.pages.Assets()
	}
	if err := d.recall(printed, last); err != nil {
		return nil, err
	}
	d.translate(tree, files, face, langs, last)
	return d, nil
}

// speak reads the words of the language of the site.
func (d *dressing) speak(tree *source.Tree, program []load.Layout, lang string) {
	own := load.Layout{Path: lang}
	w, found := load.Words(english, saidIn(tree), program...)
	d.base, d.words, d.problems = w, w, append(d.problems, found...)
	switch {
	case !words.IsLanguage(lang): // which a rule reports
	case isEnglish(lang):
		w.Lang = lang
	default:
		own = wordsOf(tree, lang)
		d.words, found = load.SiteWords(w, lang, own)
		d.problems = append(d.problems, found...)
	}
	d.said = digest.Of(by[load.Layout]{digest.Of(program), own})
}

// saidIn returns a function that reports whether one of a site's own templates says a phrase.
func saidIn(tree *source.Tree) func(key string) bool {
	var templates [][]byte
	for _, f := range tree.Under("layouts") {
		if ext := path.Ext(f.Path); ext == ".html" || ext == ".js" {
			templates = append(templates, f.Data)
		}
	}
	return func(key string) bool {
		return slices.ContainsFunc(templates, func(data []byte) bool {
			return bytes.Contains(data, []byte(`"`+key+`"`)) || bytes.Contains(data, []byte("`"+key+"`"))
		})
	}
}

func isEnglish(lang string) bool { return lang == "en" || strings.HasPrefix(lang, "en-") }

// wordsOf returns the site's own file of the fixed words of a language.
func wordsOf(tree *source.Tree, lang string) load.Layout {
	l := load.Layout{Path: "layouts/words/" + lang + ".toml"}
	if f, ok := tree.Get(l.Path); ok {
		l.Data = f.Data
	}
	return l
}

// wardrobe is what a dressing is made from besides what comes with the program.
type wardrobe struct {
	layouts []hashed
	face    html.Site
	langs   []string
}

// hashed is a file by its content.
type hashed struct {
	path string
	hash digest.Sum
}

func hashesOf(files []source.File) []hashed {
	list := make([]hashed, len(files))
	for i, f := range files {
		list[i] = hashed{f.Path, f.Hash}
	}
	return list
}

// canvas is what pages are made from besides the words.
type canvas struct {
	templates []load.Layout // in order
	face      html.Site
}

func templatesOf(files map[string][]byte) []load.Layout {
	var list []load.Layout
	for _, path := range slices.Sorted(maps.Keys(files)) {
		if strings.HasSuffix(path, ".html") {
			list = append(list, load.Layout{Path: path, Data: files[path]})
		}
	}
	return list
}

// recall takes over from the last dressing what is made from the same, so that it is the
// same; and makes the press, which takes longest, only when it has to.
func (d *dressing) recall(printed printstyle.Look, last *dressing) error {
	if last != nil && last.said == d.said {
		d.base, d.words = last.base, last.words
	}
	if last != nil && last.painter == d.painter && last.pages != nil && d.pages != nil {
		d.pages = last.pages
	}
	if last != nil && last.printer == d.printer {
		d.press, d.large = last.press, last.large
		return nil
	}
	var err error
	if d.press, err = pdf.NewPress(printed, d.words); err != nil {
		return fmt.Errorf("prepare the press: %w", err)
	}
	d.large = d.press.Large()
	return nil
}

// overlay returns the layouts that come with the program, and the same with the
// site's own laid over them, by path within layouts/.
func overlay(tree *source.Tree) (own, files map[string][]byte, problems []diag.Problem, err error) {
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
		return nil, nil, nil, fmt.Errorf("read the program's own layouts: %w", err)
	}
	site, problems := load.Layouts(tree)
	maps.Copy(files, site)
	return own, files, problems, nil
}

// programOnly returns the program's layouts that the site has none of its own for.
func programOnly(program map[string][]byte, tree *source.Tree) cache.Value[[]source.File] {
	var list []source.File
	for _, name := range slices.Sorted(maps.Keys(program)) {
		if _, ok := tree.Get("layouts/" + name); !ok {
			list = append(list, source.File{Path: "layouts/" + name, Data: program[name]})
		}
	}
	return cache.Plain(list)
}

// replaced lists the layouts of pages that are not the program's own, a name a line.
func replaced(own, files map[string][]byte) string {
	var names []string
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if ext := path.Ext(name); (ext == ".html" || ext == ".css" || ext == ".js") && !bytes.Equal(files[name], own[name]) {
			names = append(names, name)
		}
	}
	return strings.Join(names, "\n")
}

// faceOf is what every page says about the site.
func faceOf(c *definition.Site) html.Site {
	return html.Site{
		Title: c.Title.V, Organisation: c.Organisation.V, Brand: c.Brand.Name.V, Colour: c.Brand.Colour.V, Lang: c.Language.V,
		Listed: c.Listed.V,
		Logo:   logoFile(c), LogoWidth: c.Brand.Picture.Width, LogoHeight: c.Brand.Picture.Height,
		Contact: html.Contact{Name: c.Contact.Name.V, Email: c.Contact.Email.V, Phone: c.Contact.Phone.V},
	}
}

// logoFile returns where the logo is published, "" when there is none.
func logoFile(c *definition.Site) string {
	if len(c.Brand.Picture.Data) == 0 {
		return ""
	}
	return "brand-logo." + c.Brand.Picture.Type
}
