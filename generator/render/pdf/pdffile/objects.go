package pdffile

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"iter"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"

	"briefpack/generator/render/pdf/arena"
)

// objects are the objects of a file, by number. Number 0 is not used.
type objects struct {
	list   []object
	packer *packer
}

// object is one object. The body of a stream holds the entries of its dictionary other than its
// length.
type object struct {
	body     []byte
	isStream bool
	data     []byte // of a stream
}

// reserve returns the number of an object that is set later.
func (o *objects) reserve() int {
	if len(o.list) == cap(o.list) {
		o.list = slices.Grow(o.list, len(o.list)) // append would copy a long list more often
	}
	o.list = append(o.list, object{})
	return len(o.list) - 1
}

// set sets an object without a stream.
func (o *objects) set(n int, body []byte) { o.list[n] = object{body: body} }

// add appends an object without a stream.
func (o *objects) add(body []byte) int {
	n := o.reserve()
	o.set(n, body)
	return n
}

// setStream sets a stream whose data are written as they are.
func (o *objects) setStream(n int, dict string, data []byte) {
	o.list[n] = object{body: []byte(dict), isStream: true, data: data}
}

// setPacked sets a stream of stretches of data and compresses it.
func (o *objects) setPacked(n int, dict string, data iter.Seq[[]byte]) {
	o.setStream(n, dict+"/Filter/FlateDecode", o.packer.deflateAll(data))
}

// packer compresses at a level of package zlib. It uses its compressors again: a new one costs more
// than most streams. It is safe for concurrent use.
type packer struct {
	level int
	idle  arena.Free[*compressor]
}

// The levels of packers. Pages and objects are packed once each. A higher level would save a twentieth
// of a file and take a third longer. Many files share a font.
const (
	quickly = zlib.BestSpeed
	smaller = 3
)

func newPacker(level int) packer {
	return packer{level, arena.Free[*compressor]{Most: runtime.GOMAXPROCS(0)}}
}

// compressor writes what it compresses into out.
type compressor struct {
	*zlib.Writer
	out bytes.Buffer
}

// deflate returns data compressed.
func (p *packer) deflate(data []byte) []byte {
	return p.deflateAll(func(yield func([]byte) bool) { yield(data) })
}

// deflateAll returns stretches of data compressed as one.
func (p *packer) deflateAll(data iter.Seq[[]byte]) []byte {
	c, ok := p.idle.Take()
	if !ok {
		c = &compressor{}
		c.Writer, _ = zlib.NewWriterLevel(nil, p.level) // a valid level
	}
	defer p.idle.Put(c)
	c.out.Reset()
	c.Reset(&c.out)
	for b := range data {
		c.Write(b) // a bytes.Buffer takes everything
	}
	c.Close()
	return bytes.Clone(c.out.Bytes())
}

// ref writes a reference to an object.
func ref(b []byte, n int) []byte {
	b = strconv.AppendInt(b, int64(n), 10)
	return append(b, " 0 R"...)
}

var literal = strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`)

// textString returns s as a text string of PDF: ASCII as it is, else UTF-16.
func textString(s string) string {
	if strings.IndexFunc(s, func(r rune) bool { return r < 0x20 || r >= 0x7f }) < 0 {
		return "(" + literal.Replace(s) + ")"
	}
	var b strings.Builder
	b.WriteString("<FEFF")
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	b.WriteByte('>')
	return b.String()
}
