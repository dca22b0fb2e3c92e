package source

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"briefpack/generator/model/diag"
)

// officeMarks lists how files of Word and Excel start: a zip file, and the container of the
// versions before 2007.
var officeMarks = [][]byte{[]byte("PK\x03\x04"), []byte("\xd0\xcf\x11\xe0")}

// decoded returns text that is not UTF-8 as UTF-8, and reports its encoding. It returns nil if the
// file is not text.
func (r *reader) decoded(name string, data []byte) []byte {
	at := diag.Place{File: name, Line: 1, Col: 1}
	for _, mark := range officeMarks {
		if bytes.HasPrefix(data, mark) {
			r.report(notText, at, "this is a Word or Excel file, or a zip file, although its name has the ending of a text file")
			return nil
		}
	}
	if order := byteOrderOf(data); order != nil {
		r.understood(notUTF8, at, "the file is saved as UTF-16, which Notepad calls Unicode")
		return fromUTF16(data, order)
	}
	if i := firstInvalid(data); i >= 0 {
		letter := charmap.Windows1252.DecodeByte(data[i])
		r.understood(notUTF8, placeOf(name, data, i), "%q is saved as the byte 0x%02X of an older encoding, which Notepad calls ANSI", string(letter), data[i])
		return fromWindows(data)
	}
	return data
}

// byteOrderOf returns the order of bytes of text in UTF-16, or nil for other text.
func byteOrderOf(data []byte) binary.ByteOrder {
	switch {
	case len(data) < 2:
		return nil
	case data[0] == 0xff && data[1] == 0xfe, data[0] != 0 && data[1] == 0:
		return binary.LittleEndian
	case data[0] == 0xfe && data[1] == 0xff, data[0] == 0 && data[1] != 0:
		return binary.BigEndian
	}
	return nil
}

func fromUTF16(data []byte, order binary.ByteOrder) []byte {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	return bytes.TrimPrefix([]byte(string(utf16.Decode(units))), []byte(byteOrderMark))
}

// fromWindows returns text with each stray byte as the letter that Windows-1252 has for it.
func fromWindows(data []byte) []byte {
	var out bytes.Buffer
	for len(data) > 0 {
		c, n := utf8.DecodeRune(data)
		if c == utf8.RuneError && n == 1 {
			c = charmap.Windows1252.DecodeByte(data[0])
		}
		out.WriteRune(c)
		data = data[n:]
	}
	return out.Bytes()
}
