package forms

import (
	"slices"
	"strings"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// part composes neighbouring fields that belong together, and returns how many it used.
type part func(c composer, fs []definition.Field) ([]document.Block, int)

// parts lists how each type of field is composed.
func parts(kind string) part {
	switch kind {
	case "heading":
		return composer.heading
	case "note":
		return composer.note
	case "long":
		return composer.long
	case "choice":
		return composer.choice
	case "multi":
		return composer.multi
	case "tick":
		return composer.ticks
	case "table":
		return composer.table
	case "sign":
		return composer.sign
	}
	return composer.short
}

// fields composes fields in their order. Short ones next to each other are one list.
func (c composer) fields(fs []definition.Field) []document.Block {
	var bs []document.Block
	for len(fs) > 0 {
		more, n := parts(fs[0].Type.V)(c, fs)
		bs, fs = append(bs, more...), fs[n:]
	}
	return bs
}

// oneOfKind counts the fields at the start of a list that have the type of the first.
func oneOfKind(fs []definition.Field) int {
	n := slices.IndexFunc(fs, func(f definition.Field) bool { return f.Type.V != fs[0].Type.V })
	if n < 0 {
		return len(fs)
	}
	return n
}

// label writes the label of a field, or that it is to be confirmed.
func (c composer) label(f definition.Field) []document.Inline {
	if text := c.Prose(f.Label); strings.TrimSpace(document.Plain(text)) != "" {
		return text
	}
	return c.Open()
}

func (c composer) heading(fs []definition.Field) ([]document.Block, int) {
	text := c.label(fs[0])
	bs := []document.Block{document.Heading{Level: 2, ID: document.Slug(document.Plain(text)), Text: text}}
	return append(bs, c.help(fs[0])...), 1
}

// help composes what to write.
func (c composer) help(f definition.Field) []document.Block {
	if !writer.Has(f.Help) {
		return nil
	}
	return []document.Block{document.Paragraph{Text: c.Prose(f.Help), Prompt: true}}
}

// note composes words between questions. A title sets them apart.
func (c composer) note(fs []definition.Field) ([]document.Block, int) {
	f := fs[0]
	var bs []document.Block
	if writer.Has(f.Help) {
		bs = append(bs, document.Paragraph{Text: c.Prose(f.Help)})
	}
	if items := c.items(f); len(items) > 0 {
		var list document.Facts
		for _, it := range items {
			list.Items = append(list.Items, document.Fact{Term: document.Plain(it.name), Value: it.more})
		}
		bs = append(bs, list)
	}
	if writer.Has(f.Label) {
		bs = []document.Block{document.Callout{Kind: "important", Title: document.Plain(c.Prose(f.Label)), Blocks: bs}}
	}
	return bs, 1
}

// short composes the fields for a few words, numbers, dates, times and people.
func (c composer) short(fs []definition.Field) ([]document.Block, int) {
	var list document.Facts
	n := 0
	for n < len(fs) && isShort(fs[n]) {
		f := fs[n]
		fact := document.Fact{Term: document.Plain(c.label(f)), Room: document.RoomText}
		if writer.Has(f.Help) {
			fact.Term = c.Say("form.with_help", writer.Put("label", fact.Term), writer.Set("help", c.Prose(f.Help)...))
		}
		if f.Type.V == "date" {
			fact.Room = document.RoomDate
		}
		if writer.Has(f.Value) {
			fact.Value, fact.Room = c.Prose(f.Value), document.RoomUnsaid
		}
		list.Items = append(list.Items, fact)
		n++
	}
	return []document.Block{list}, max(n, 1)
}

func isShort(f definition.Field) bool {
	switch f.Type.V {
	case "heading", "note", "long", "choice", "multi", "tick", "table", "sign":
		return false
	}
	return true
}

// long composes room for a longer text, or for one about each item of a list.
func (c composer) long(fs []definition.Field) ([]document.Block, int) {
	f := fs[0]
	items := c.items(f)
	if writer.Has(f.Label) && !writer.Has(f.Help) && !writer.Has(f.Value) && !f.Words.Set && len(items) == 0 {
		return []document.Block{document.Lines{Label: document.Plain(c.label(f)), Count: linesOf(f)}}, 1
	}
	var bs []document.Block
	if writer.Has(f.Label) {
		bs = append(bs, document.Paragraph{Text: []document.Inline{document.Strong{Kids: c.label(f)}}})
	}
	bs = append(bs, c.help(f)...)
	if writer.Has(f.Value) {
		bs = append(bs, document.Paragraph{Text: c.Prose(f.Value)})
	}
	label := c.Say("form.write_here")
	if f.Words.V > 0 {
		label = document.Plain(c.Counted("form.up_to", f.Words.V))
	}
	for _, it := range items {
		about := c.Say("form.about", writer.Set("item", it.name...), writer.Put("label", writer.Uncapital(label)))
		bs = append(bs, document.Lines{Label: about, Count: linesOf(f)})
	}
	if len(items) == 0 {
		bs = append(bs, document.Lines{Label: label, Count: linesOf(f)})
	}
	return bs, 1
}

// Words that fit on a line of paper, and lines if nothing says how many.
const (
	wordsOnLine  = 10
	defaultLines = 4
)

func linesOf(f definition.Field) int {
	switch {
	case f.Lines.V > 0:
		return min(f.Lines.V, writer.MostLines)
	case f.Words.V > 0:
		return min((f.Words.V+wordsOnLine-1)/wordsOnLine, writer.MostLines)
	}
	return defaultLines
}

// ticks composes statements to tick.
func (c composer) ticks(fs []definition.Field) ([]document.Block, int) {
	n := oneOfKind(fs)
	list := document.List{Ticks: true}
	for _, f := range fs[:n] {
		items := c.items(f)
		for _, it := range items {
			list.Items = append(list.Items, writer.Item(it.name...))
		}
		if len(items) == 0 {
			list.Items = append(list.Items, document.Item{Blocks: append([]document.Block{document.Paragraph{Text: c.label(f)}}, c.help(f)...)})
		}
	}
	return []document.Block{list}, n
}

// multi composes a question with several answers.
func (c composer) multi(fs []definition.Field) ([]document.Block, int) {
	return c.question(fs[0], document.List{Ticks: true}), 1
}

// question composes a question above a list of its answers.
func (c composer) question(f definition.Field, list document.List) []document.Block {
	for _, a := range c.choices(f) {
		list.Items = append(list.Items, writer.Item(document.Words(a)...))
	}
	bs := []document.Block{document.Paragraph{Text: []document.Inline{document.Strong{Kids: c.label(f)}}}}
	return append(append(bs, c.help(f)...), list)
}
