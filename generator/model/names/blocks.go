package names

import "briefpack/generator/model/letter"

import "strings"

// BlockEdge is around each block of a run. It is white space to names.
const BlockEdge = "\x1e"

// WordEdge marks the beginning or end of an inline element: it has no width, but a word may
// begin or end at the mark.
const WordEdge = "\u200b"

// shortBlock is the number of words up to which a block is joined to its neighbours.
const shortBlock = 6

// run is the blocks of a page that follow each other and in which a name may be cut: short
// blocks, and the cells of a row of any length.
type run struct {
	text  strings.Builder
	cells int // that have begun in this row
}

// Block reads the text of a block of a page: a paragraph, an item of a list, a cell. A name
// may be cut by the blocks of a run, which ends at a long block.
func (r *Reader) Block(text string) {
	r.Read(text, Prose)
	words := strings.Fields(strings.ReplaceAll(text, BlockEdge, " "))
	if !hasLetters(words) {
		return
	}
	if len(words) > shortBlock && r.run.cells == 0 {
		r.EndRun()
		return
	}
	if r.run.text.Len() == 0 {
		r.run.text.WriteString(BlockEdge)
	}
	r.run.text.WriteString(strings.Join(words, " ") + BlockEdge)
}

// Cell notes that a cell of a table begins.
func (r *Reader) Cell() { r.run.cells++ }

// EndRow notes that a row of a table begins or ends. Rows of several cells are apart.
func (r *Reader) EndRow() {
	if r.run.cells > 1 {
		r.EndRun()
	}
	r.run.cells = 0
}

// EndRun reads the blocks of the run.
func (r *Reader) EndRun() {
	if r.run.text.Len() > 0 {
		r.Read(r.run.text.String(), Blocks)
		r.run.text.Reset()
	}
}

// hasLetters reports whether words are more than the edges of elements.
func hasLetters(words []string) bool {
	for _, w := range words {
		if strings.Trim(w, WordEdge) != "" {
			return true
		}
	}
	return false
}

// isAcrossBlocks reports whether a hit in a run is a name with capitals, or a number, that was
// split. Other words of its blocks must be on one side only: in a list of full names, a surname
// and the next first name are not a person. A hit in another order must fill its blocks.
func (m *matcher) isAcrossBlocks(how way) bool {
	if !strings.Contains(m.text[m.start:m.at], BlockEdge) || how == asName && m.small {
		return false
	}
	if how == asName && hasOrdinary(m.form) { // a heading of a column, and what is in it
		m.grade = Likely
	}
	starts, ends := startsBlock(m.text, m.start), endsBlock(m.text, m.at)
	if m.swapped || m.in&(shortened|titled) != 0 {
		return starts && ends
	}
	return starts || ends
}

// hasOrdinary reports whether a word of a name is an ordinary one.
func hasOrdinary(form string) bool {
	for word := range strings.FieldsFuncSeq(form, func(r rune) bool { return isSign(byte(min(r, 127))) }) {
		if isOrdinary(word) {
			return true
		}
	}
	return false
}

// startsBlock reports whether the block's first letter or digit is at i.
func startsBlock(text string, i int) bool {
	for from := i; i > 0 && from-i < marksMax; {
		c := letter.Before(text, i)
		i -= c.Size
		if text[i] == BlockEdge[0] {
			return true
		}
		if c.Class.InWord() {
			return false
		}
	}
	return false
}

// endsBlock reports whether the block has no letter or digit at i or after it.
func endsBlock(text string, i int) bool {
	for from := i; i < len(text) && i-from < marksMax; {
		if text[i] == BlockEdge[0] {
			return true
		}
		c := letter.At(text, i)
		if c.Class.InWord() {
			return false
		}
		i += c.Size
	}
	return false
}
