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
	if h, ok := b.(document.Heading); ok {
		h.ID = ids.take(h.ID)
		return h
	}
	return document.Mapping{Blocks: ids.blocks}.Block(b)
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
