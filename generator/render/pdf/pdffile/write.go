package pdffile

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
)

// perStream is how many objects one object stream holds.
const perStream = 1000

// fileWriter writes objects as a file of PDF 1.7 with object streams and a
// cross-reference stream.
type fileWriter struct {
	*objects
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
	w := fileWriter{objects: o, entries: make([]xrefEntry, len(o.list), len(o.list)+len(o.list)/perStream+2)}
	w.entries[0] = xrefEntry{index: 0xffff}
	small := make([]int, 0, len(o.list))
	for n := 1; n < len(o.list); n++ {
		if !o.list[n].isStream && o.list[n].body != nil {
			small = append(small, n)
		}
	}
	for part := range slices.Chunk(small, perStream) {
		w.objectStream(part)
	}
	size := 4096
	for _, x := range o.list {
		if x.isStream {
			size += len(x.body) + len(x.data) + 64
		}
	}
	w.out = append(make([]byte, 0, size), "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"...)
	for n, x := range o.list {
		if x.isStream {
			w.stream(n, x)
		}
	}
	w.crossReferences(catalog, info)
	return w.out
}

// objectStream packs objects into a stream.
func (w *fileWriter) objectStream(numbers []int) {
	index := make([]byte, 0, 10*len(numbers))
	self, at := w.reserve(), 0
	for i, n := range numbers {
		index = strconv.AppendInt(index, int64(n), 10)
		index = append(index, ' ')
		index = strconv.AppendInt(index, int64(at), 10)
		index = append(index, ' ')
		at += len(w.list[n].body) + 1
		w.entries[n] = xrefEntry{kind: 2, where: uint32(self), index: uint16(i)}
	}
	w.entries = append(w.entries, xrefEntry{})
	end := []byte{'\n'}
	w.setPacked(self, fmt.Sprintf("/Type/ObjStm/N %d/First %d", len(numbers), len(index)), func(yield func([]byte) bool) {
		if !yield(index) {
			return
		}
		for _, n := range numbers {
			if !yield(w.list[n].body) || !yield(end) {
				return
			}
		}
	})
}

// stream writes a stream.
func (w *fileWriter) stream(n int, x object) {
	w.entries[n] = xrefEntry{kind: 1, where: uint32(len(w.out))}
	w.out = append(strconv.AppendInt(w.out, int64(n), 10), " 0 obj\n<<"...)
	w.out = append(append(w.out, x.body...), "/Length "...)
	w.out = append(strconv.AppendInt(w.out, int64(len(x.data)), 10), ">>\nstream\n"...)
	w.out = append(append(w.out, x.data...), "\nendstream\nendobj\n"...)
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
