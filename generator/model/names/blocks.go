package names

import "strings"

// shortBlock is the number of words up to which a block is joined to its neighbours.
const shortBlock = 6

// Block reads the text of a block of a page: a paragraph, an item of a list, a cell. A name
// may be cut by the blocks of a run, which ends at a long block.
func (r *Reader) Block(text string) {
	r.Read(text, Prose)
	text = strings.ReplaceAll(text, BlockEdge, " ")
	words, hasLetters := 0, false
	for word := range strings.FieldsSeq(text) {
		words, hasLetters = words+1, hasLetters || strings.Trim(word, WordEdge) != ""
		if hasLetters && words > shortBlock && r.run.cells == 0 {
			r.EndRun()
			return
		}
	}
	if !hasLetters {
		return
	}
	if r.run.text.Len() == 0 {
		r.run.text.WriteString(BlockEdge)
	}
	r.run.text.WriteString(strings.Join(strings.Fields(text), " ") + BlockEdge)
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
