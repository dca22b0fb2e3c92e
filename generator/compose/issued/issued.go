// Package issued compares what the documents of an inspection say with what they said when a
// version of their pack was issued.
//
// It compares composed documents. The version, its date and its change notes are on every document
// or change with every version, so they do not count, and neither do finished tasks.
package issued

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"briefpack/generator/compose/briefing"
	"briefpack/generator/compose/edition"
	"briefpack/generator/compose/sheets"
	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// Document is what a document says.
type Document struct {
	Name    string
	Title   string // of the print edition
	For     string // id of the one person that it is for; "" if it is for several people
	Address string // page of the hosted edition, from the top of the site; "" if there is none
	Hosted  string // digest of what the hosted edition says; "" if it does not have the document
	Print   string // digest of what the print edition says
	Values  []Value
}

// Value is a value that everyone may see, with its name on the page.
type Value struct{ Name, Text string }

// Briefs returns what the documents of an inspection are composed from in an edition. The
// inspection has its pairs.
type Briefs func(in *definition.Inspection, a edition.Audience) *writer.Brief

// Of returns all documents of an inspection that has its pairs, in the order of the pack.
func Of(in *definition.Inspection, of Briefs) []Document {
	in = lasting(in)
	hosted, values := pack(of(in, edition.Hosted)), pack(of(nameless(in), edition.Hosted))
	printed := of(in, edition.Print)
	var list []Document
	for _, d := range append(pack(printed), sheets.Of(printed)...) {
		one := Document{Name: d.Name, Title: d.Title, For: d.For, Print: digest(d)}
		if h := find(hosted, d.Name); h != nil {
			one.Hosted = digest(h)
			one.Address = document.Target{Folder: in.Folder, Document: in.FileOf(d.Name)}.Page("")
			one.Values = valuesOf(find(values, d.Name))
		}
		list = append(list, one)
	}
	return list
}

// lasting returns an inspection without what changes with every version.
func lasting(in *definition.Inspection) *definition.Inspection {
	out := *in
	out.Version, out.Replaces, out.Issued = definition.Text{}, definition.Text{}, definition.Date{}
	out.Draft, out.Changes, out.Done, out.Issues = definition.Flag{}, nil, nil, nil
	return &out
}

// nameless returns an inspection in which no one agreed to be named, so that a record names no
// one who may withdraw their agreement.
func nameless(in *definition.Inspection) *definition.Inspection {
	out := *in
	out.People = slices.Clone(in.People)
	for i := range out.People {
		out.People[i].Publish = definition.Flag{}
	}
	return &out
}

func pack(b *writer.Brief) []*document.Document {
	var docs []*document.Document
	for _, kind := range briefing.Of(b) {
		docs = append(docs, kind.Compose(b))
	}
	return docs
}

func find(docs []*document.Document, name string) *document.Document {
	i := slices.IndexFunc(docs, func(d *document.Document) bool { return d.Name == name })
	if i < 0 {
		return nil
	}
	return docs[i]
}

// digestLength is the number of letters of a digest. Two texts have the same by accident once in
// 2^64.
const digestLength = 32

// digest returns a digest of the words of a document, without its imprint.
func digest(d *document.Document) string {
	text := document.Strings(&document.Document{Title: d.Title, Lead: d.Lead, Blocks: d.Blocks})
	sum := sha256.Sum256([]byte(strings.Join(text, "\x00")))
	return hex.EncodeToString(sum[:])[:digestLength]
}

// valuesOf returns the values of the lists of facts and of the tables whose rows have names.
// Values with one name are joined.
func valuesOf(d *document.Document) []Value {
	var list []Value
	add := func(name, text string) {
		i := slices.IndexFunc(list, func(v Value) bool { return v.Name == name })
		switch {
		case name == "" || text == "": // a cell to write in
		case i < 0:
			list = append(list, Value{name, text})
		case list[i].Text != text:
			list[i].Text += "; " + text
		}
	}
	for b := range document.All(d.Blocks) {
		switch b := b.(type) {
		case document.Facts:
			for _, f := range b.Items {
				add(f.Term, document.Plain(f.Value))
			}
		case document.Table:
			if at := nameColumn(b); at >= 0 {
				for _, row := range b.Rows {
					add(firstLine(row.Cells[at].Text), cells(slices.Delete(slices.Clone(row.Cells), at, at+1)))
				}
			}
		}
	}
	return list
}

// nameColumn returns the column with the names of the rows: the first if it is their title, else the
// only one with running text, such as the tasks of a checklist; -1 if there is none.
func nameColumn(t document.Table) int {
	if t.RowHeads {
		return 0
	}
	at := -1
	for i, c := range t.Columns {
		switch {
		case c.Wide && at >= 0:
			return -1
		case c.Wide:
			at = i
		}
	}
	return at
}

// firstLine returns a text until its first line break: a task without its note.
func firstLine(text []document.Inline) string {
	if i := slices.IndexFunc(text, func(in document.Inline) bool { _, isBreak := in.(document.Break); return isBreak }); i >= 0 {
		text = text[:i]
	}
	return document.Plain(text)
}

func cells(list []document.Cell) string {
	var texts []string
	for _, c := range list {
		if text := document.Plain(c.Text); text != "" {
			texts = append(texts, text)
		}
	}
	return strings.Join(texts, "; ")
}
