package issued

import (
	"slices"

	"briefpack/generator/model/definition"
)

// Change is a document that says something else than an issue of its pack.
type Change struct {
	Document
	Kind     Kind
	IsHosted bool         // whether the hosted edition says something else
	Values   []Difference // that everyone may see
}

// Kind is how a document changed.
type Kind int

// The kinds of change.
const (
	Changed Kind = iota
	Added
	Removed
)

// Difference is a value that changed. Was or Now is "" if the document does not have it.
type Difference struct{ Name, Was, Now string }

// Since returns the documents that changed since an issue: the documents of the pack in order,
// then those that it no longer has.
func Since(was *definition.Issue, now []Document) []Change {
	var list []Change
	for _, d := range now {
		old := was.Document(d.Name)
		switch {
		case d.For != "" && isPrinted(was, d.Print):
			// the same sheet, though perhaps with another number
		case old == nil:
			list = append(list, Change{Document: d, Kind: Added, IsHosted: d.Hosted != ""})
		case old.Print.V != d.Print || old.Hosted.V != d.Hosted:
			list = append(list, Change{d, Changed, old.Hosted.V != d.Hosted, differences(old.Values, d.Values)})
		}
	}
	for _, old := range was.Documents {
		if !slices.ContainsFunc(now, func(d Document) bool { return d.Name == old.Key }) {
			list = append(list, Change{Document: Document{Name: old.Key, Title: old.Title.V, Address: old.Address.V}, Kind: Removed, IsHosted: old.Hosted.V != ""})
		}
	}
	return list
}

// isPrinted reports whether an issue has a sheet with these words.
func isPrinted(was *definition.Issue, digest string) bool {
	return slices.ContainsFunc(was.Documents, func(d definition.IssuedDocument) bool { return d.Print.V == digest })
}

func differences(was definition.Entries, now []Value) []Difference {
	var list []Difference
	for _, v := range now {
		if old, _ := was.Get(v.Name); old.V != v.Text {
			list = append(list, Difference{v.Name, old.V, v.Text})
		}
	}
	for _, old := range was {
		if !slices.ContainsFunc(now, func(v Value) bool { return v.Name == old.Key }) {
			list = append(list, Difference{Name: old.Key, Was: old.V})
		}
	}
	return list
}

// Between returns the documents that changed from one issue to another.
func Between(was, is *definition.Issue) []Change {
	var docs []Document
	for _, d := range is.Documents {
		one := Document{Name: d.Key, Title: d.Title.V, Address: d.Address.V, Hosted: d.Hosted.V, Print: d.Print.V}
		for _, v := range d.Values {
			one.Values = append(one.Values, Value{v.Key, v.V})
		}
		if len(d.Sent) == 1 {
			one.For = d.Sent[0].V
		}
		docs = append(docs, one)
	}
	return Since(was, docs)
}
