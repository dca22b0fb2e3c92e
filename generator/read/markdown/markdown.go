// Package markdown reads pages of guidance: Markdown into the blocks of document, with the links,
// texts and problems of each page.
//
// It is the only importer of the Markdown library. It does not read front matter, which is TOML:
// Split takes it off, and package load reads it.
package markdown

import (
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/model/document"
)

// Read reads the body of a page into g, and returns its texts and problems. The body keeps its
// offsets in the file, as Split returns it.
func Read(file string, body []byte, g *definition.Guidance) ([]definition.Text, []diag.Problem) {
	m := &reader{
		Locator: diag.NewLocator(file, maskValues(body)), guidance: g,
		level: 1, ids: document.IDs{}, refs: map[int]string{},
	}
	root := dialect().Parse(text.NewReader(m.Data))
	g.Blocks = m.blocks(root)
	m.unusedNotes(root)
	m.unusedLinks(root)
	m.unsupported(root)
	return m.texts, m.problems
}

// dialect returns a parser of the Markdown that guidance is written in: CommonMark with
// tables, struck text, task lists, definition lists, footnotes and bare addresses.
func dialect() parser.Parser {
	return goldmark.New(goldmark.WithExtensions(
		extension.Table, extension.Strikethrough, extension.TaskList, extension.DefinitionList, extension.Footnote,
		extension.NewLinkify(extension.WithLinkifyAllowedProtocols([]string{"http:", "https:"})),
	)).Parser()
}
