package site

import "briefpack/generator/model/document"

// DocumentsOf returns the documents of a pack; nil of other files. covered is true if a cover and a list
// of contents come before them.
func DocumentsOf(f *File) (docs []*document.Document, covered bool) {
	p, _ := f.content.V.(pack)
	for _, d := range p.docs {
		docs = append(docs, d.V)
	}
	return docs, !p.cover.Plain
}

// ListedFolder is the folder that lists of partnerships are composed from.
var ListedFolder = Parts.listedFolder
