package opc

import (
	"bytes"
	"compress/flate"
	"io"
	"sync"
)

// packer compresses a part that is written in one go.
type packer struct{ out io.Writer }

// Write writes data, compressed as a whole.
func (p packer) Write(data []byte) (int, error) {
	if len(data) > longest {
		return len(data), pack(p.out, data)
	}
	packed, err := known.pack(data)
	if err == nil {
		_, err = p.out.Write(packed)
	}
	return len(data), err
}

// Close does nothing: Write has written all.
func (p packer) Close() error { return nil }

// compressors keeps compressors for reuse, as a new one costs more than most parts.
var compressors = sync.Pool{New: func() any {
	c, _ := flate.NewWriter(nil, 5) // a valid level
	return c
}}

// pack writes data to out, compressed.
func pack(out io.Writer, data []byte) error {
	c := compressors.Get().(*flate.Writer)
	defer compressors.Put(c)
	c.Reset(out)
	if _, err := c.Write(data); err != nil {
		return err
	}
	return c.Close()
}

// Parts of at most longest bytes are remembered, and no more than mostKnown; then all are forgotten.
const (
	longest   = 1 << 14
	mostKnown = 1 << 7
)

// known remembers how short parts are compressed: the files of a site have most of them in common.
// It is safe for concurrent use.
var known packed

type packed struct {
	mu    sync.Mutex
	parts map[string][]byte // by content
}

// pack returns data compressed.
func (k *packed) pack(data []byte) ([]byte, error) {
	k.mu.Lock()
	b, ok := k.parts[string(data)]
	k.mu.Unlock()
	if ok {
		return b, nil
	}
	var out bytes.Buffer
	if err := pack(&out, data); err != nil {
		return nil, err
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.parts == nil || len(k.parts) >= mostKnown {
		k.parts = map[string][]byte{}
	}
	k.parts[string(data)] = bytes.Clone(out.Bytes())
	return out.Bytes(), nil
}
