package leaks_test

import (
	"fmt"
	"testing"

	"briefpack/generator/deliver/leaks"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/model/names"
)

func TestPlacesInPages(t *testing.T) {
	s := leaks.New([]names.Secret{{Owner: "glenmarra", ID: "m-shaw", Kind: "name", Value: "Morag Shaw"}}, names.Vocabulary{})
	for page, want := range map[string]string{
		"<p>One</p>\n<p>é <b>Morag</b> Shaw</p>":                  "2:4",
		"<p>One</p>\n<p>\n  Morag\n Shaw</p>":                     "3:3",
		"<ul>\n<li>See</li>\n <li>Morag</li>\n<li>Shaw</li></ul>": "3:6",
		"<p>\n<img alt=\"Morag Shaw\">":                           "2:1",
		"<p title=x>\n<td>Morag<td>Shaw<td>x":                     "2:5",
	} {
		found := s.HTML("a.html", []byte(page), nil)
		if len(found) != 1 || fmt.Sprintf("%d:%d", found[0].Line, found[0].Col) != want {
			t.Errorf("%s: found %v, want %s", page, found, want)
		}
	}
}

func TestLocate(t *testing.T) {
	text := func(file string, line int, v string) definition.Text {
		return definition.Text{V: v, At: diag.Place{File: file, Line: line, Col: 10, End: 10 + len(v)}, Set: true}
	}
	texts := []definition.Text{
		text("content/guidance/a.md", 3, "See MORAG  shaw there"),
		text("content/guidance/b.md", 4, "Seashore"),
		text("content/inspections/glenmarra.toml", 5, "(Morag Shaw)"),
		text("content/programmes/p.toml", 6, "Sergeant"),
	}
	for _, c := range []struct{ file, words, want string }{
		{"glenmarra/index.html", "Morag Shaw", "content/inspections/glenmarra.toml:5:11"},
		{"index.html", "Morag Shaw", "content/guidance/a.md:3:14"},
		{"index.html", "Sergeant" + names.BlockEdge + "Reid", "content/programmes/p.toml:6:10"},
		{"index.html", "PC Shaw", "content/guidance/a.md:3:21"},
		{"index.html", "Una Gow", ""},
	} {
		list := []leaks.Leak{{File: c.file, Words: c.words}}
		leaks.Locate(list, texts)
		at := list[0].From
		got := ""
		if at.File != "" {
			got = fmt.Sprintf("%s:%d:%d", at.File, at.Line, at.Col)
		}
		if got != c.want {
			t.Errorf("%q in %s: got %s, want %s", c.words, c.file, got, c.want)
		}
	}
}
