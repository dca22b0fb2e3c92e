package writer

import (
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// Heading returns a heading. Its fragment is the last part of the key.
func (p Phrasebook) Heading(level int, key string, slots ...Slot) document.Block {
	id := strings.ReplaceAll(key[strings.LastIndexByte(key, '.')+1:], "_", "-")
	return document.Heading{Level: level, ID: id, Text: p.Phrase(key, slots...)}
}

// Para returns a paragraph with one phrase.
func (p Phrasebook) Para(key string, slots ...Slot) document.Block {
	return document.Paragraph{Text: p.Phrase(key, slots...)}
}

// Paragraphs returns a paragraph for each text of the definition.
func (p Phrasebook) Paragraphs(ts []definition.Text) []document.Block {
	var bs []document.Block
	for _, t := range ts {
		bs = append(bs, document.Paragraph{Text: p.Prose(t)})
	}
	return bs
}

// Fact returns a term from the words, with its value.
func (p Phrasebook) Fact(key string, value ...document.Inline) document.Fact {
	return document.Fact{Term: p.Say(key), Value: value}
}

// FactOf returns a term with a value of the definition, or nothing if the value is not set.
func (p Phrasebook) FactOf(key string, t definition.Text) []document.Fact {
	if !Has(t) {
		return nil
	}
	return []document.Fact{p.Fact(key, p.Prose(t)...)}
}

// Column returns a column whose title is a phrase.
func (p Phrasebook) Column(key string) document.Column {
	return document.Column{Title: p.Say(key)}
}

// Wide returns a column of longer text, which takes the remaining width.
func (p Phrasebook) Wide(key string) document.Column {
	return document.Column{Title: p.Say(key), Wide: true}
}

// Item returns a list item of one paragraph.
func Item(text ...document.Inline) document.Item {
	return document.Item{Blocks: []document.Block{document.Paragraph{Text: text}}}
}

// Row returns a row of a table.
func Row(cells ...[]document.Inline) document.Row {
	r := document.Row{Cells: make([]document.Cell, len(cells))}
	for i, text := range cells {
		r.Cells[i] = document.Cell{Text: text}
	}
	return r
}

// Listed joins pieces of text for a sentence: "a, b and c".
func (p Phrasebook) Listed(items [][]document.Inline) []document.Inline {
	var out []document.Inline
	for i, text := range items {
		switch {
		case i > 0 && i == len(items)-1:
			out = append(out, p.Phrase("format.and")...)
		case i > 0:
			out = append(out, p.Phrase("format.comma")...)
		}
		out = append(out, text...)
	}
	return out
}

// List joins texts of the definition for a sentence, with a capital first letter.
func (p Phrasebook) List(ts []definition.Text) []document.Inline {
	var items [][]document.Inline
	for i, t := range ts {
		text := p.Prose(t)
		if first, ok := firstText(text); ok && i == 0 {
			text[0] = document.Text{S: Capital(first)}
		}
		items = append(items, text)
	}
	return p.Listed(items)
}

func firstText(ins []document.Inline) (string, bool) {
	if len(ins) == 0 {
		return "", false
	}
	t, ok := ins[0].(document.Text)
	return t.S, ok
}

// InLines joins pieces of text with line breaks, and skips empty ones.
func InLines(pieces ...[]document.Inline) []document.Inline {
	var out []document.Inline
	for _, text := range pieces {
		if len(text) == 0 {
			continue
		}
		if len(out) > 0 {
			out = append(out, document.Break{})
		}
		out = append(out, text...)
	}
	return out
}
