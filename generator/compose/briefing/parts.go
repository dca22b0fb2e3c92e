package briefing

import (
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// heading returns a heading. Its fragment is the last part of the key.
func (v phrasebook) heading(level int, key string, slots ...slot) document.Block {
	id := strings.ReplaceAll(key[strings.LastIndexByte(key, '.')+1:], "_", "-")
	return document.Heading{Level: level, ID: id, Text: v.phrase(key, slots...)}
}

// para returns a paragraph with one phrase.
func (v phrasebook) para(key string, slots ...slot) document.Block {
	return document.Paragraph{Text: v.phrase(key, slots...)}
}

// paragraphs returns a paragraph for each text of the definition.
func (v phrasebook) paragraphs(ts []definition.Text) []document.Block {
	var bs []document.Block
	for _, t := range ts {
		bs = append(bs, document.Paragraph{Text: v.prose(t)})
	}
	return bs
}

// fact returns a term from the words, with its value.
func (v phrasebook) fact(key string, value ...document.Inline) document.Fact {
	return document.Fact{Term: v.say(key), Value: value}
}

// factOf returns a term with a value of the definition, or nothing if the value is not set.
func (v phrasebook) factOf(key string, t definition.Text) []document.Fact {
	if !has(t) {
		return nil
	}
	return []document.Fact{v.fact(key, v.prose(t)...)}
}

// column returns a column whose title is a phrase.
func (v phrasebook) column(key string) document.Column {
	return document.Column{Title: v.say(key)}
}

// wide returns a column of longer text, which takes the remaining width.
func (v phrasebook) wide(key string) document.Column {
	return document.Column{Title: v.say(key), Wide: true}
}

// item returns a list item of one paragraph.
func item(text ...document.Inline) document.Item {
	return document.Item{Blocks: []document.Block{document.Paragraph{Text: text}}}
}

// row returns a row of a table.
func row(cells ...[]document.Inline) document.Row {
	r := document.Row{Cells: make([]document.Cell, len(cells))}
	for i, text := range cells {
		r.Cells[i] = document.Cell{Text: text}
	}
	return r
}

// listed joins pieces of text for a sentence: "a, b and c".
func (v phrasebook) listed(items [][]document.Inline) []document.Inline {
	var out []document.Inline
	for i, text := range items {
		switch {
		case i > 0 && i == len(items)-1:
			out = append(out, v.phrase("format.and")...)
		case i > 0:
			out = append(out, v.phrase("format.comma")...)
		}
		out = append(out, text...)
	}
	return out
}

// list joins texts of the definition for a sentence, with a capital first letter.
func (v phrasebook) list(ts []definition.Text) []document.Inline {
	var items [][]document.Inline
	for i, t := range ts {
		text := v.prose(t)
		if first, ok := firstText(text); ok && i == 0 {
			text[0] = document.Text{S: capital(first)}
		}
		items = append(items, text)
	}
	return v.listed(items)
}

func firstText(ins []document.Inline) (string, bool) {
	if len(ins) == 0 {
		return "", false
	}
	t, ok := ins[0].(document.Text)
	return t.S, ok
}

// inLines joins pieces of text with line breaks, and skips empty ones.
func inLines(pieces ...[]document.Inline) []document.Inline {
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
