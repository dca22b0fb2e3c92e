package proof

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"strconv"
)

// readObjects reads every object, as listed in the cross-reference table.
func (f *File) readObjects(data []byte) error {
	start := bytes.LastIndex(data, []byte("startxref\n"))
	if start < 0 || !bytes.HasPrefix(data, []byte("%PDF-1.7\n")) {
		return errors.New("it does not begin or end as a PDF of ours does")
	}
	line, _, _ := bytes.Cut(data[start+len("startxref\n"):], []byte("\n"))
	at, err := strconv.Atoi(string(line))
	if err != nil || at >= len(data) {
		return fmt.Errorf("the table of objects is at %q", line)
	}
	_, table, err := readObject(data, at)
	if err != nil {
		return fmt.Errorf("table of objects: %w", err)
	}
	f.trailer = table.value.dict
	return f.readEntries(data, table)
}

// readEntries reads the objects in a cross-reference table. Our tables have rows of 1, 4 and 2
// bytes, each stored as the difference from the row above.
func (f *File) readEntries(data []byte, table object) error {
	const width = 7
	var above [width]byte
	packed := map[int]map[int]int{} // by object stream: index to number
	rows := table.stream
	size := table.value.dict["Size"].int()
	if len(rows) != size*(width+1) {
		return fmt.Errorf("a table of %d bytes lists %d objects", len(rows), size)
	}
	for n := range size {
		row := rows[n*(width+1)+1:][:width]
		for i := range above {
			above[i] += row[i]
		}
		where := int(above[1])<<24 | int(above[2])<<16 | int(above[3])<<8 | int(above[4])
		switch above[0] {
		case 1:
			number, o, err := readObject(data, where)
			if err != nil || number != n {
				return fmt.Errorf("object %d is not at %d: %w", n, where, err)
			}
			f.objects[n] = o
		case 2:
			if packed[where] == nil {
				packed[where] = map[int]int{}
			}
			packed[where][int(above[5])<<8|int(above[6])] = n
		}
	}
	for stream, numbers := range packed {
		if err := f.unpack(f.objects[stream], numbers); err != nil {
			return fmt.Errorf("object stream %d: %w", stream, err)
		}
	}
	return nil
}

// readObject reads the object at an offset.
func readObject(data []byte, at int) (int, object, error) {
	if at >= len(data) {
		return 0, object{}, errors.New("past the end")
	}
	l := lexer{b: data, i: at}
	number, _ := l.next()
	l.next()
	if word, _ := l.next(); word.str != "obj" {
		return 0, object{}, errors.New("no object begins there")
	}
	v, _ := l.next()
	o := object{value: v}
	if !bytes.HasPrefix(data[l.i:], []byte("\nstream\n")) {
		return number.int(), o, nil
	}
	from := l.i + len("\nstream\n")
	to := from + v.dict["Length"].int()
	if to > len(data) || !bytes.HasPrefix(data[to:], []byte("\nendstream")) {
		return 0, o, fmt.Errorf("the stream of object %d does not end where it says", number.int())
	}
	o.stream = data[from:to]
	if v.dict["Filter"].str != "FlateDecode" || v.dict["Subtype"].str == "Image" {
		return number.int(), o, nil
	}
	z, err := zlib.NewReader(bytes.NewReader(o.stream))
	if err == nil {
		o.stream, err = io.ReadAll(z)
	}
	return number.int(), o, err
}

func (f *File) unpack(o object, numbers map[int]int) error {
	first, count := o.value.dict["First"].int(), o.value.dict["N"].int()
	if first > len(o.stream) || count != len(numbers) {
		return fmt.Errorf("it holds %d objects, the table has %d", count, len(numbers))
	}
	index := lexer{b: o.stream[:first]}
	for i := range count {
		number, _ := index.next()
		at, _ := index.next()
		if numbers[i] != number.int() {
			return fmt.Errorf("its object %d is %d, the table says %d", i, number.int(), numbers[i])
		}
		l := lexer{b: o.stream, i: first + at.int()}
		v, _ := l.next()
		f.objects[number.int()] = object{value: v}
	}
	return nil
}

// checkReferences reports references to missing objects.
func (f *File) checkReferences() {
	for _, n := range f.numbers() {
		f.walkReferences(f.objects[n].value, func(to int) {
			if _, ok := f.objects[to]; !ok {
				f.faultf("object %d refers to %d, which is missing", n, to)
			}
		})
	}
}

func (f *File) walkReferences(v value, do func(int)) {
	if v.kind == reference {
		do(v.int())
	}
	for _, x := range v.list {
		f.walkReferences(x, do)
	}
	for _, x := range v.dict {
		f.walkReferences(x, do)
	}
}
