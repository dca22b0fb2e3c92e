package pdffile

import (
	"bytes"

	"briefpack/generator/render/pdf/arena"
)

// finisher turns what fpdf wrote into the file that is published.
type finisher struct {
	doc   *Document
	plain *plainFile
	*Maker
	objects
}

// Maker makes files. It is safe for concurrent use.
type Maker struct {
	packer packer // of pages and objects
	fonts  embeddings
	srgb   []byte // compressed profile of the colour space
	typing func() *embedded
	drawn  arena.Free[*bytes.Buffer] // for what fpdf writes
}
