package site

import (
	"briefpack/generator/cache"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// named returns a document under the name of its files, with its links to other documents of the
// pack under the names of their files.
func named(m *definition.Method, d *document.Document) doc {
	out := *d
	out.Name = m.FileOf(d.Name)
	out.Blocks = document.Retarget(d.Blocks, func(t document.Target) document.Target {
		if t.Folder == "" && t.Document != "" {
			t.Document = m.FileOf(t.Document)
		}
		return t
	})
	return cache.Plain(&out)
}
