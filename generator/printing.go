package generator

import (
	"slices"

	"briefpack/generator/pack"
	"briefpack/generator/pdf"
)

// printing is one way in which documents are printed.
type printing struct {
	press  *pdf.Press
	suffix string // of the file's name, before its ending
	form   string // what a page calls it besides its type; "" for ordinary print
}

// printings returns the ways in which documents are printed: in large print too where
// somebody asks for it, or when all of them are asked for.
func (s *site) printings(wished bool) []printing {
	list := []printing{{press: s.press}}
	if wished || s.options.LargePrint {
		list = append(list, printing{s.large, "-large-print", s.words.Say("page.large_print")})
	}
	return list
}

// wishedAnywhere reports whether some inspection asks for large print: then the guidance
// that all share has it too.
func (s *site) wishedAnywhere() bool {
	return slices.ContainsFunc(s.content.Inspections, func(in *pack.Inspection) bool { return in.LargePrint.V })
}
