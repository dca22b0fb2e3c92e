package generator

import (
	"slices"

	"briefpack/generator/cache/digest"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/render/html"
	"briefpack/generator/render/pdf"
)

// printing is one way in which documents are printed.
type printing struct {
	press  *pdf.Press
	suffix string // of the file's name, before its ending
	form   string // what a page calls it besides its type; "" for ordinary print
	sum    digest.Sum
}

// printings returns the ways in which documents are printed: in large print too where
// somebody asks for it, or when all of them are asked for.
func (k *kit) printings(wished bool) []printing {
	list := []printing{{press: k.press, sum: digest.Of(by[string]{k.printer, ""})}}
	if wished || k.allLarge {
		const suffix = "-large-print"
		list = append(list, printing{k.large, suffix, k.words.Say("page.large_print"), digest.Of(by[string]{k.printer, suffix})})
	}
	return list
}

// wishedAnywhere reports whether some inspection asks for large print: then the guidance
// that all share has it too.
func (s *site) wishedAnywhere() bool {
	return slices.ContainsFunc(s.content.Inspections, func(in *definition.Inspection) bool { return in.LargePrint.V })
}

// form is a document as a PDF to fill in on a screen.
func (k *kit) form(way printing, in *definition.Inspection, d *document.Document) offer {
	const suffix = "-form"
	called := k.words.Say("page.form")
	if way.form != "" {
		called += ", " + way.form
	}
	return offer{
		html.Download{Title: d.Title, File: in.Folder + "-" + d.Name + suffix + way.suffix + ".pdf", Type: pdfType, Form: called, Twin: document.Target{Document: d.Name}},
		&leaf{
			kind: kindPDF, key: keyed(by[*document.Document]{digest.Of(by[string]{way.sum, suffix}), d}),
			draw: func(*memory) (drawing, error) { return drawn(way.press.Form(d)) },
			said: func() []string { return stringsOf(d) },
		},
	}
}
