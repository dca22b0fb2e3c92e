package site

import "briefpack/generator/model/format"

// Counts holds the number of files of an edition or of a part.
type Counts struct {
	Pages  int
	PDFs   int
	Sheets int // pages of those PDFs
}

// CountsOf counts the files of a part.
func CountsOf(list []Record) (n Counts) {
	for _, r := range list {
		switch kind, _ := format.Of(r.Path); kind.Count {
		case format.CountPage:
			n.Pages++
		case format.CountPDF:
			n.PDFs++
			n.Sheets += r.Sheets
		}
	}
	return n
}

// Add adds other counts.
func (n *Counts) Add(other Counts) {
	n.Pages += other.Pages
	n.PDFs += other.PDFs
	n.Sheets += other.Sheets
}
