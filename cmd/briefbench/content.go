package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/net/html"
)

// text holds the text of a built page, for other programs to render.
type text struct {
	name   string // "public/glenmarra/training"
	title  string
	blocks []block
}

// block is a paragraph, a heading or a list item, which has one cell, or a row of a table.
type block struct {
	kind  string // "p", "h1" to "h6", "li" or "tr"
	cells []string
}

// textsOf reads the pages below a folder, in the order of their names.
func textsOf(dir string, editions ...string) ([]text, error) {
	var list []text
	for _, edition := range editions {
		err := filepath.WalkDir(filepath.Join(dir, edition), func(path string, d fs.DirEntry, err error) error {
			if err != nil || filepath.Ext(path) != ".html" {
				return err
			}
			file, err := os.Open(path)
			if err != nil {
				return err
			}
			defer file.Close()
			page, err := html.Parse(file)
			if err != nil {
				return err
			}
			name, err := filepath.Rel(dir, strings.TrimSuffix(path, ".html"))
			t := text{name: filepath.ToSlash(name)}
			t.collect(page, false)
			list = append(list, t)
			return err
		})
		if err != nil {
			return nil, fmt.Errorf("read the built pages: %w", err)
		}
	}
	return list, nil
}

// collect adds the blocks below a node that are in the main part of the page.
func (t *text) collect(n *html.Node, isMain bool) {
	for c := range n.ChildNodes() {
		switch {
		case c.Type != html.ElementNode:
		case c.Data == "title":
			t.title = wordsOf(c)
		case !isMain:
			t.collect(c, c.Data == "main")
		case isBlock(c):
			t.add(c)
		default:
			t.collect(c, true)
		}
	}
}

func isBlock(n *html.Node) bool {
	switch n.Data {
	case "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "tr":
		return true
	}
	return false
}

func (t *text) add(n *html.Node) {
	b := block{kind: n.Data}
	switch n.Data {
	case "dt", "dd":
		b.kind = "p"
		fallthrough
	default:
		b.cells = []string{wordsOf(n)}
	case "tr":
		for c := range n.ChildNodes() {
			if c.Type == html.ElementNode {
				b.cells = append(b.cells, wordsOf(c))
			}
		}
	}
	if strings.Join(b.cells, "") != "" {
		t.blocks = append(t.blocks, b)
	}
}

// wordsOf returns the text of a node, with single spaces.
func wordsOf(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
