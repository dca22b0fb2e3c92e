// Package search writes the search index of a site: every section of every page, as text.
//
// The index of the site has the partnerships, the words that mean the same, and the pages that
// are not in a folder. Each folder has its own index, so that a page loads little. All are
// scripts, because pages opened from a folder may load only scripts. An index has the text of its
// pages, and its words in order with the sections that have them, so that browsers find words
// without reading the text. The package does not depend on inspections; layouts/search.js reads
// the indexes.
package search

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
)

// File is the name of an index: the site has one, and each folder has one.
const File = "search-index.js"

// Site is the index of a site.
type Site struct {
	Packs    []Pack              `json:"packs"`
	Pages    []Page              `json:"pages"` // that are not in a folder, or the same in several
	Ignored  []string            `json:"ignored"`
	Endings  []string            `json:"endings"`
	Ordinals []string            `json:"ordinals"`
	Months   []string            `json:"months"`
	Synonyms map[string][]string `json:"-"`        // words that people type, by the word on pages that means the same
	Same     string              `json:"synonyms"` // Synonyms; Write sets it
	Weighed  string              `json:"words"`    // the words of Packs and Pages with their sections; Write sets it
}

// Pack is a partnership.
type Pack struct {
	Title  string `json:"t"`
	Short  string `json:"n,omitempty"` // its name in a list, if it is another one
	Lang   string `json:"l,omitempty"` // language of the titles, if it is not the page's
	Words  string `json:"-"`           // other words that find it
	Folder string `json:"f"`           // folder of its index.html
	Past   bool   `json:"-"`           // whether it is over: others come first
}

// Write returns the index of a site as a script.
func Write(s Site) ([]byte, error) {
	w := newWeigher(Language{s.Ignored, s.Months})
	s.Ignored, s.Months, s.Same = folded(s.Ignored), folded(s.Months), synonyms(s.Synonyms)
	s.Endings, s.Ordinals = longestFirst(folded(s.Endings)), longestFirst(folded(s.Ordinals))
	for _, p := range s.Packs {
		w.add(Page{Title: p.Title, Past: p.Past, Sections: []Section{{Terms: cmp.Or(p.Short, p.Title) + " " + p.Words + " " + p.Folder}}})
	}
	for _, p := range s.Pages {
		w.add(p)
	}
	s.Weighed = w.String()
	return script("self.searchIndex=", s)
}

// WriteFolder returns the index of a folder as a script.
func WriteFolder(folder string, pages []Page, l Language) ([]byte, error) {
	name, err := json.Marshal(folder)
	if err != nil {
		return nil, fmt.Errorf("write the search index: %w", err)
	}
	w := newWeigher(l)
	for _, p := range pages {
		w.add(p)
	}
	index := struct {
		Pages   []Page `json:"pages"`
		Weighed string `json:"words"`
	}{pages, w.String()}
	return script("(self.searchPacks=self.searchPacks||{})["+string(name)+"]=", index)
}

// script assigns a value. It leaves <, > and & as they are: the search for withheld names reads
// the file, and the file is not part of a page.
func script(to string, value any) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(to)
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(value); err != nil {
		return nil, fmt.Errorf("write the search index: %w", err)
	}
	return append(bytes.TrimSuffix(b.Bytes(), []byte("\n")), ";\n"...), nil
}

// Ranges writes ascending numbers as ranges: from, to, from, to.
func Ranges(ns []int) []int {
	var out []int
	for _, n := range ns {
		if last := len(out) - 1; last > 0 && n <= out[last]+1 {
			out[last] = n
			continue
		}
		out = append(out, n, n)
	}
	return out
}
