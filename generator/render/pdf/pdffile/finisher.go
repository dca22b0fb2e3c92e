package pdffile

// finisher writes one file.
type finisher struct {
	doc *Document
	*Maker
	objects
}

// Maker makes files. It is safe for concurrent use.
type Maker struct {
	packer packer
	fonts  embeddings
	srgb   []byte // compressed profile of the colour space
	typing func() *embedded
}
