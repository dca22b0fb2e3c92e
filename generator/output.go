package generator

import (
	"briefpack/generator/edition"
	"briefpack/generator/publish"
)

// output is one edition being written: for whom, where to, and what must not be in it.
type output struct {
	audience edition.Audience
	folder   *publish.Folder
	guard    *guard // nil when the edition may hold everything
}

// tally counts what one partnership came to.
type tally struct {
	pages, pdfs, sheets int
	leaks               []Leak
	err                 error
}

func (t *tally) add(o tally) {
	t.pages += o.pages
	t.pdfs += o.pdfs
	t.sheets += o.sheets
	t.leaks = append(t.leaks, o.leaks...)
	if t.err == nil {
		t.err = o.err
	}
}

// put writes a leaf, once it was found to hold nothing that is withheld.
func (o *output) put(l *leaf, m *memory) tally {
	f, err := l.facts(m)
	if err != nil {
		return tally{err: err}
	}
	data, err := l.data(m)
	if err != nil {
		return tally{err: err}
	}
	t := tally{leaks: o.guard.scan(l, data)}
	switch l.kind {
	case kindPage:
		t.pages = 1
	case kindPDF:
		t.pdfs, t.sheets = 1, f.sheets
	}
	if len(t.leaks) == 0 {
		t.err = o.folder.Write(l.path, data)
	}
	return t
}
