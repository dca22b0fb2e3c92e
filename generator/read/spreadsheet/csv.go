package spreadsheet

import (
	"bytes"
	"encoding/binary"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// readCSV reads text with commas, semicolons or tabs between the cells, in UTF-8, UTF-16 or
// Windows-1252, as spreadsheet programs save it.
func readCSV(data []byte) (*Book, error) {
	text := decodeText(data)
	text, comma := separator(text)
	for line := range strings.Lines(text) {
		if strings.Count(line, string(comma)) > maxMarks {
			return nil, tooBig()
		}
	}
	if err := checkQuotes(text, comma); err != nil {
		return nil, err
	}
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord, r.ReuseRecord = comma, true, -1, true
	var s Sheet
	for {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			return &Book{[]Sheet{s}}, nil
		}
		if err != nil {
			return nil, damaged("it is not text with %q between the cells", comma)
		}
		line, _ := r.FieldPos(0)
		if len(record) > maxCols {
			s.note("", "row %d: columns after the first %d were not read", line, maxCols)
			record = record[:maxCols]
		}
		var row []string
		for i, c := range record {
			row = set(row, i, tidy(c))
		}
		if err := s.add(line, row); err != nil {
			return nil, err
		}
	}
}

// checkQuotes refuses text in which a quotation mark has no pair: the cell would take in the
// rest of the file.
func checkQuotes(text string, comma rune) error {
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.FieldsPerRecord, r.ReuseRecord = comma, -1, true
	for {
		_, err := r.Read()
		var wrong *csv.ParseError
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case errors.As(err, &wrong) && errors.Is(err, csv.ErrQuote):
			return refuse(fmt.Sprintf("row %d has a quotation mark without its pair", wrong.StartLine), "correct the row, or save the file as .xlsx")
		}
	}
}

func isUTF16(data []byte) bool {
	return bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff"))
}

// decodeText returns the text of a file in UTF-8.
func decodeText(data []byte) string {
	switch {
	case isUTF16(data):
		order := binary.ByteOrder(binary.LittleEndian)
		if data[0] == 0xfe {
			order = binary.BigEndian
		}
		units := make([]uint16, 0, len(data)/2)
		for data = data[2:]; len(data) > 1; data = data[2:] {
			units = append(units, order.Uint16(data))
		}
		return string(utf16.Decode(units))
	case utf8.Valid(data):
		return strings.TrimPrefix(string(data), "\ufeff")
	}
	text, err := charmap.Windows1252.NewDecoder().Bytes(data)
	if err != nil { // five bytes have no letter there
		return strings.ToValidUTF8(string(data), "\uFFFD")
	}
	return string(text)
}

// separator returns the character between the cells: the one that the first line has most of,
// or the one in a line sep=;, which is left out.
func separator(text string) (rest string, comma rune) {
	first, after, _ := strings.Cut(text, "\n")
	first = strings.TrimRight(first, "\r")
	if s, ok := strings.CutPrefix(first, "sep="); ok && utf8.RuneCountInString(s) == 1 {
		c, _ := utf8.DecodeRuneInString(s)
		if c == ',' || c == ';' || c == '\t' || c == '|' {
			return "\n" + after, c // the numbers of the lines stay
		}
	}
	comma = ','
	for _, c := range []rune{';', '\t'} {
		if strings.Count(first, string(c)) > strings.Count(first, string(comma)) {
			comma = c
		}
	}
	return text, comma
}
