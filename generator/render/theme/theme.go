// Package theme reads the layouts of a site: the fixed words, the templates of pages and the
// settings of print, in each of its languages.
//
// A site's own files replace the files of the same name that come with the program. To add a
// setting of print, add it to printstyle; to add a layout, put it into layouts/.
package theme

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"path"
	"slices"

	"briefpack/generator/cache"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/model/words"
	"briefpack/generator/read/source"
	"briefpack/generator/render/html"
	"briefpack/generator/render/pdf"
)

// Theme holds the renderers and the words of a site.
type Theme struct {
	Language
	Others   map[string]Language // further languages of the guidance
	PDF      cache.Value[*pdf.Renderer]
	LargePDF cache.Value[*pdf.Renderer] // prints in large print
	Replaced []string                   // the program's layouts of pages that the site has its own of
}

// Language is the words of a language, and the pages that say them.
type Language struct {
	Words cache.Value[*words.Table]
	Pages cache.Value[*html.Renderer] // nil if the templates have an error
}

// Loaded is a theme with the files that pages load and the problems of the layouts.
type Loaded struct {
	Theme    Theme
	Assets   cache.Value[map[string][]byte] // by path from the root of the site
	Program  cache.Value[[]source.File]     // the program's layouts that the site does not replace
	Problems []diag.Problem
	err      error
}

// Load reads the layouts of a site. An error is the machine's.
func Load(c *cache.Cache, tree *source.Tree, content *definition.Content) (Loaded, error) {
	l := cache.Record(c, tree, build, request{faceOf(&content.Site), languagesOf(content)}).V
	return l, l.err
}

// request holds the settings that a theme depends on.
type request struct {
	face      html.Site
	languages []string // of translated guidance
}

func build(c *cache.Cache, tree *source.Tree, r request) Loaded {
	files, err := overlay(tree)
	if err != nil {
		return Loaded{err: err}
	}
	said, problems := files.readWords(cmp.Or(r.face.Lang, english))
	t := Theme{Language: Language{Words: cache.Plain(said.words)}, Replaced: files.replaced()}
	look, found := files.look(said.words)
	problems = slices.Concat(files.broken, problems, found)
	made, err := cache.Try(c, newPDF, pdfArgs{look, t.Words})
	if err != nil {
		return Loaded{err: fmt.Errorf("prepare the PDF renderer: %w", err)}
	}
	t.PDF, t.LargePDF = made, cache.Apply(c, (*pdf.Renderer).Large, made)
	l := Loaded{Theme: t, Program: files.programOnly(), Problems: problems}
	l.addPages(c, files, said, r)
	return l
}

// addPages makes the pages of the site's language and of the others.
func (l *Loaded) addPages(c *cache.Cache, files layoutFiles, said siteWords, r request) {
	t := &l.Theme
	args := pagesArgs{files.templates(), t.Words, r.face}
	pages := cache.Get(c, newPages, args)
	l.Problems = append(l.Problems, pages.V.problems...)
	tables, found := files.translations(said)
	l.Problems = append(l.Problems, found...)
	if pages.V.renderer == nil {
		return
	}
	t.Pages = cache.Value[*html.Renderer]{V: pages.V.renderer, Sum: pages.Sum}
	l.Assets = cache.Plain(html.Assets(files.all, r.face.Colour))
	t.Others = map[string]Language{}
	for _, lang := range r.languages {
		w := tables[lang]
		if w == nil {
			w = &words.Table{Lang: lang, Base: t.Words.V}
		}
		args.words = cache.Plain(w)
		other := cache.Get(c, newPages, args)
		if diag.HasErrors(other.V.problems) {
			l.Problems = append(l.Problems, other.V.problems...)
		}
		t.Others[lang] = Language{args.words, cache.Value[*html.Renderer]{V: other.V.renderer, Sum: other.Sum}}
	}
}

type pdfArgs struct {
	look  printLook
	words cache.Value[*words.Table]
}

func newPDF(_ *cache.Cache, a pdfArgs) (*pdf.Renderer, error) {
	return pdf.New(a.look, a.words.V)
}

type pagesArgs struct {
	templates map[string][]byte
	words     cache.Value[*words.Table]
	face      html.Site
}

// pages are templates, and what is wrong with them.
type pages struct {
	renderer *html.Renderer
	problems []diag.Problem
}

func newPages(_ *cache.Cache, a pagesArgs) pages {
	r, problems := html.New(a.templates, a.words.V, a.face)
	return pages{r, problems}
}

// Languages lists the further languages of the guidance.
func (t Theme) Languages() []string { return slices.Sorted(maps.Keys(t.Others)) }

// In returns the theme as it is in one of those languages.
func (t Theme) In(lang string) Theme {
	t.Language = t.Others[lang]
	return t
}

// replaced lists the layouts of pages that are not the program's own.
func (f layoutFiles) replaced() []string {
	var names []string
	for _, name := range slices.Sorted(maps.Keys(f.all)) {
		if ext := path.Ext(name); (ext == ".html" || ext == ".css" || ext == ".js") && !bytes.Equal(f.all[name], f.program[name]) {
			names = append(names, name)
		}
	}
	return names
}
