package briefing

import (
	"strconv"
	"strings"
	"unicode"

	"briefpack/generator/model/document"
)

// uniqueIDs numbers the fragments of headings that occur twice, at any depth. The first
// keeps its own.
func uniqueIDs(bs []document.Block) []document.Block { return ids{}.blocks(bs) }

// ids is the fragments that are taken.
type ids map[string]bool

func (ids ids) blocks(bs []document.Block) []document.Block {
	out := make([]document.Block, len(bs))
	for i, b := range bs {
		out[i] = ids.block(b)
	}
	return out
}

func (ids ids) block(b document.Block) document.Block {
	switch b := b.(type) {
	case document.Heading:
		b.ID = ids.take(b.ID)
		return b
	case document.List:
		items := make([]document.Item, len(b.Items))
		for i, it := range b.Items {
			it.Blocks = ids.blocks(it.Blocks)
			items[i] = it
		}
		b.Items = items
		return b
	case document.Quote:
		return document.Quote{Blocks: ids.blocks(b.Blocks)}
	case document.Callout:
		b.Blocks = ids.blocks(b.Blocks)
		return b
	}
	return b
}

func (ids ids) take(id string) string {
	if id == "" {
		id = "section"
	}
	free := id
	for n := 2; ids[free]; n++ {
		free = id + "-" + strconv.Itoa(n)
	}
	ids[free] = true
	return free
}

// slug makes a fragment of a text: small letters and digits, hyphens between words.
func slug(s string) string {
	words := strings.FieldsFunc(plain(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return strings.Join(words, "-")
}
