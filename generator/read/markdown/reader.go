package markdown

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/model/document"
)

// reader turns the body of one page into blocks, and notes what the rules look at.
type reader struct {
	*diag.Locator // over the whole file, its front matter blanked out
	guidance      *definition.Guidance
	texts         []definition.Text
	problems      []diag.Problem
	level         int // of the last heading
	ids           document.IDs
	refs          map[int]string // ID of the first reference to each note, by its number
}

func (m *reader) report(p *diag.Problem) { m.problems = append(m.problems, *p) }
