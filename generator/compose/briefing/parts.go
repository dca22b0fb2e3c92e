package briefing

import (
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// heading returns a heading whose fragment is the last part of its key.
func (v voice) heading(level int, key string, slots ...slot) document.Block {
	id := strings.ReplaceAll(key[strings.LastIndexByte(key, '.')+1:], "_", "-")
	return document.Heading{Level: level, ID: id, Text: v.phrase(key, slots...)}
}

// para returns a paragraph of one phrase.
func (v voice) para(key string, slots ...slot) document.Block {
	return document.Paragraph{Text: v.phrase(key, slots...)}
}

// paragraphs returns a paragraph for each text of the definition.
func (v voice) paragraphs(ts []definition.Text) []document.Block {
	var bs []document.Block
	for _, t := range ts {
		bs = append(bs, document.Paragraph{Text: v.prose(t)})
	}
	return bs
}

// fact returns a fact under the term of a key.
func (v voice) fact(key string, value ...document.Inline) document.Fact {
	return document.Fact{Term: v.say(key), Value: value}
}

// factOf returns a fact that the definition gives, or none when it does not.
func (v voice) factOf(key string, t definition.Text) []document.Fact {
	if !has(t) {
		return nil
	}
	return []document.Fact{v.fact(key, v.prose(t)...)}
}

// column returns a column under the title of a key.
func (v voice) column(key string) document.Column {
	return document.Column{Title: v.say(key)}
}

// wide returns a column of running text, which takes the room that others leave.
func (v voice) wide(key string) document.Column {
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

// listed joins pieces of text as a sentence does: "a, b and c".
func (v voice) listed(items [][]document.Inline) []document.Inline {
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

// list writes texts of the definition as a sentence does, with a capital at its head.
func (v voice) list(ts []definition.Text) []document.Inline {
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

// inLines joins pieces of text with line breaks, leaving out those that are empty.
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
