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
	*memory
	objects
}

// Maker makes files. It is safe for concurrent use.
type Maker struct {
	packer packer // of pages and objects
	fonts  embeddings
	srgb   []byte // compressed profile of the colour space
	typing func() *embedded
	spare  arena.Free[*memory]
}

// memory holds buffers that the next file uses again.
type memory struct {
	drawn  bytes.Buffer // what fpdf writes
	slots  []object
	bodies arena.Slices[byte] // of the elements
	body   []byte             // of one element
}

// Buffers are kept unless they have room for more than mostDrawn bytes or mostSlots objects.
const (
	mostDrawn = 1 << 20
	mostSlots = 1 << 14
)

// tidy keeps buffers for the next file.
func (m *Maker) tidy(r *memory) {
	if r.drawn.Cap() > mostDrawn || cap(r.slots) > mostSlots {
		return
	}
	clear(r.slots) // or it would hold on to the document
	r.slots = r.slots[:0]
	r.bodies.Reset()
	r.drawn.Reset()
	m.spare.Put(r)
}
