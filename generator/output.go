package generator

import (
	"briefpack/generator/document"
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

// page writes a page, once it was found to hold nothing that is withheld.
func (o *output) page(t *tally, path string, data []byte) {
	if o.guard != nil {
		t.leaks = append(t.leaks, o.guard.leaks(path, o.guard.scanner.HTML(path, data))...)
	}
	t.pages++
	o.write(t, path, data)
}

// pdf writes a PDF that was drawn from these strings. What is written in a PDF is
// packed and cut into glyphs, so the scan reads what it was drawn from.
func (o *output) pdf(t *tally, path string, data []byte, sheets int, drawn []string) {
	if o.guard != nil {
		t.leaks = append(t.leaks, o.guard.leaks(path, o.guard.scanner.Strings(path, drawn))...)
	}
	t.pdfs++
	t.sheets += sheets
	o.write(t, path, data)
}

// calendar writes a calendar that says these strings. Its lines are folded wherever
// that is, so the scan reads what was folded rather than what came of it.
func (o *output) calendar(t *tally, path string, data []byte, said []string) {
	if o.guard != nil {
		t.leaks = append(t.leaks, o.guard.leaks(path, o.guard.scanner.Strings(path, said))...)
	}
	o.write(t, path, data)
}

// file writes anything else.
func (o *output) file(t *tally, path string, data []byte) {
	if o.guard != nil {
		t.leaks = append(t.leaks, o.guard.leaks(path, o.guard.scanner.Bytes(path, data))...)
	}
	o.write(t, path, data)
}

func (o *output) write(t *tally, path string, data []byte) {
	if t.err == nil && len(t.leaks) == 0 {
		t.err = o.folder.Write(path, data)
	}
}

// stringsOf returns everything that documents would show.
func stringsOf(docs ...*document.Document) []string {
	var list []string
	for _, d := range docs {
		list = append(list, document.Strings(d)...)
	}
	return list
}
