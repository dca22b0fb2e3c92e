// Package search writes the search index of a site. It is a script, because pages opened from a
// folder may load only scripts.
//
// Content that many packs share is in the index once, with the group of packs that have it. Each
// partnership adds one short line. The package does not depend on inspections; layouts/search.js
// reads the index.
package search

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
)

// Pack is a partnership.
type Pack struct {
	Title  string `json:"t"`
	Lang   string `json:"l,omitempty"` // language of the title, if it is not the page's
	Words  string `json:"w,omitempty"` // other words that find it
	Folder string `json:"f"`           // folder of its index.html
}

// Item is a page, a section of a page, or a term.
type Item struct {
	Title string
	Lang  string // language of the title, if it is not the page's
	Says  string // shown below the title
	Words string // found but not shown
	Href  string // from the root of the site, or from the folder of each of its packs
	Packs []int  // indexes of the packs that have it, ascending; empty for items of the whole site
}

type entry struct {
	Title string `json:"t"`
	Lang  string `json:"l,omitempty"`
	Says  string `json:"s,omitempty"`
	Words string `json:"w,omitempty"`
	Href  string `json:"h"`
	Group *int   `json:"g,omitempty"`
}

type file struct {
	Packs  []Pack  `json:"packs"`
	Items  []entry `json:"items"`
	Groups [][]int `json:"groups"` // each as ranges of packs: from, to, from, to
}

// Write returns the index as a script.
func Write(packs []Pack, items []Item) ([]byte, error) {
	f := file{Packs: append([]Pack{}, packs...), Items: []entry{}, Groups: [][]int{}}
	for _, it := range items {
		e := entry{Title: it.Title, Lang: it.Lang, Says: it.Says, Words: it.Words, Href: it.Href}
		if len(it.Packs) > 0 {
			e.Group = f.group(stretches(it.Packs))
		}
		f.Items = append(f.Items, e)
	}
	var b bytes.Buffer
	b.WriteString("self.searchIndex=")
	if err := json.NewEncoder(&b).Encode(f); err != nil {
		return nil, fmt.Errorf("write the search index: %w", err)
	}
	return append(bytes.TrimSuffix(b.Bytes(), []byte("\n")), ";\n"...), nil
}

// group returns the number of a group. Equal groups have the same number.
func (f *file) group(g []int) *int {
	i := slices.IndexFunc(f.Groups, func(other []int) bool { return slices.Equal(g, other) })
	if i < 0 {
		i = len(f.Groups)
		f.Groups = append(f.Groups, g)
	}
	return &i
}

// stretches writes ascending numbers as ranges.
func stretches(ns []int) []int {
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
