package pdffile

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"strconv"
)

// perStream is how many objects one object stream holds.
const perStream = 200

// fileWriter writes objects as a file of PDF 1.7 with object streams and a
// cross-reference stream.
type fileWriter struct {
	packer  *packer
	out     []byte
	entries []xrefEntry
}

// xrefEntry is the place of an object in the file.
type xrefEntry struct {
	kind  byte // 0 free, 1 at an offset, 2 in an object stream
	where uint32
	index uint16 // in the stream
}

// write returns the file. Its identity is a digest of its bytes, so that the same
// objects make the same file.
func (o *objects) write(catalog, info int) []byte {
	size := 4096
	for _, x := range o.list {
		size += len(x.body) + 32
	}
	w := fileWriter{packer: o.packer, out: make([]byte, 0, size), entries: make([]xrefEntry, len(o.list))}
	w.entries[0] = xrefEntry{index: 0xffff}
	w.out = append(w.out, "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"...)
	var small []int
	for n := 1; n < len(o.list); n++ {
		switch x := o.list[n]; {
		case x.stream:
			w.object(n, x.body)
		case x.body != nil:
			small = append(small, n)
		}
	}
	for len(small) > 0 {
		n := min(perStream, len(small))
		w.objectStream(o, small[:n])
		small = small[n:]
	}
	w.crossReferences(catalog, info)
	return w.out
}

func (w *fileWriter) object(n int, body []byte) {
	w.entries[n] = xrefEntry{kind: 1, where: uint32(len(w.out))}
	w.out = strconv.AppendInt(w.out, int64(n), 10)
	w.out = append(w.out, " 0 obj\n"...)
	w.out = append(w.out, body...)
	w.out = append(w.out, "\nendobj\n"...)
}

func (w *fileWriter) objectStream(o *objects, numbers []int) {
	var index, bodies []byte
	self := len(w.entries)
	for i, n := range numbers {
		index = strconv.AppendInt(index, int64(n), 10)
		index = append(index, ' ')
		index = strconv.AppendInt(index, int64(len(bodies)), 10)
		index = append(index, ' ')
		bodies = append(bodies, o.list[n].body...)
		bodies = append(bodies, '\n')
		w.entries[n] = xrefEntry{kind: 2, where: uint32(self), index: uint16(i)}
	}
	data := w.packer.deflate(append(index, bodies...))
	w.entries = append(w.entries, xrefEntry{})
	head := fmt.Sprintf("<</Type/ObjStm/N %d/First %d/Filter/FlateDecode/Length %d>>\nstream\n", len(numbers), len(index), len(data))
	w.object(self, append(append([]byte(head), data...), "\nendstream"...))
}

// crossReferences writes the table of objects. Each row is stored as its difference
// from the one above (PNG predictor "up"), which packs well.
func (w *fileWriter) crossReferences(catalog, info int) {
	self := len(w.entries)
	start := len(w.out)
	w.entries = append(w.entries, xrefEntry{kind: 1, where: uint32(start)})
	rows := make([]byte, 0, 8*len(w.entries))
	var above, row [7]byte
	for _, e := range w.entries {
		row[0] = e.kind
		binary.BigEndian.PutUint32(row[1:], e.where)
		binary.BigEndian.PutUint16(row[5:], e.index)
		rows = append(rows, 2)
		for i := range row {
			rows = append(rows, row[i]-above[i])
		}
		above = row
	}
	data := w.packer.deflate(rows)
	sum := sha256.Sum256(w.out)
	id := hex.EncodeToString(sum[:16])
	w.out = fmt.Appendf(w.out, "%d 0 obj\n<</Type/XRef/Size %d/W[1 4 2]/Root %d 0 R/Info %d 0 R/ID[<%s><%s>]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 7>>/Length %d>>\nstream\n",
		self, len(w.entries), catalog, info, id, id, len(data))
	w.out = append(w.out, data...)
	w.out = fmt.Appendf(w.out, "\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n", start)
}
