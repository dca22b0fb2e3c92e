package names

import (
	"strings"

	"golang.org/x/net/html"
)

// blockEdge stands around each block of a run. It is white space to names.
const blockEdge = "\x1e"

// shortBlock is the number of words up to which a block is joined to its neighbours.
const shortBlock = 6

// run is the blocks of a page that follow on each other and in which a name may be cut:
// short ones, and the cells of a row of any length.
type run struct {
	text  strings.Builder
	cells int // that have begun in this row
}

// addBlock adds the text of a block to the run, or ends the run with a long one.
func (p *page) addBlock(text string) {
	words := strings.Fields(strings.ReplaceAll(text, blockEdge, " "))
	if !hasLetters(words) {
		return
	}
	if len(words) > shortBlock && p.run.cells == 0 {
		p.endRun()
		return
	}
	if p.run.text.Len() == 0 {
		p.run.text.WriteString(blockEdge)
	}
	p.run.text.WriteString(strings.Join(words, " ") + blockEdge)
}

// hasLetters reports whether words are more than the edges of elements.
func hasLetters(words []string) bool {
	for _, w := range words {
		if strings.Trim(w, wordEdge) != "" {
			return true
		}
	}
	return false
}

// endRun looks for names in the blocks that were collected.
func (p *page) endRun() {
	if p.run.text.Len() > 0 {
		p.r.read(p.run.text.String(), blocks)
		p.run.text.Reset()
	}
}

// tableTag keeps the rows of a table apart that have several cells.
func (p *page) tableTag(kind html.TokenType, element string) {
	switch element {
	case "td", "th":
		if kind != html.EndTagToken {
			p.run.cells++
		}
	case "tr", "table", "thead", "tbody", "tfoot":
		if p.run.cells > 1 {
			p.endRun()
		}
		p.run.cells = 0
	}
}

// isAcrossBlocks reports whether a hit in a run is a name that was cut. What is there
// besides it has to be on one side only: in a list of full names a surname and the next
// first name are nobody. A hit in other words or another order has to be all there is.
func (m *matcher) isAcrossBlocks() bool {
	if !strings.Contains(m.text[m.start:m.at], blockEdge) {
		return false
	}
	starts, ends := startsBlock(m.text, m.start), endsBlock(m.text, m.at)
	if m.swapped || m.in&shortened != 0 {
		return starts && ends
	}
	return starts || ends
}

// startsBlock reports whether the block's first letter or digit is at i.
func startsBlock(text string, i int) bool {
	for from := i; i > 0 && from-i < marksMax; {
		c := charBefore(text, i)
		i -= c.size
		if text[i] == blockEdge[0] {
			return true
		}
		if c.class.inWord() {
			return false
		}
	}
	return false
}

// endsBlock reports whether the block has no letter or digit at i or after it.
func endsBlock(text string, i int) bool {
	for from := i; i < len(text) && i-from < marksMax; {
		if text[i] == blockEdge[0] {
			return true
		}
		c := charAt(text, i)
		if c.class.inWord() {
			return false
		}
		i += c.size
	}
	return false
}
