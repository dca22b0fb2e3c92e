package spreadsheet

import (
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
)

// readODS reads an OpenDocument spreadsheet.
func readODS(data []byte) (*Book, error) {
	p, err := open(data)
	if err != nil {
		return nil, err
	}
	const part = "content.xml"
	in, err := p.open(part)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	r := odsReader{decoder: newDecoder(in)}
	for {
		token, err := r.decoder.Token()
		if errors.Is(err, io.EOF) {
			return &r.book, nil
		}
		if err != nil {
			return nil, failed(part, err)
		}
		if err := r.token(token); err != nil {
			return nil, err
		}
	}
}

// odsReader reads the content of an OpenDocument spreadsheet.
type odsReader struct {
	decoder *xml.Decoder
	book    Book
	sheet   *Sheet
	row     int // number of the row that is read
	rows    int // how often it is repeated
	column  int // of the next cell, from 0
	cells   []string
}

func (r *odsReader) token(token xml.Token) error {
	switch e := token.(type) {
	case xml.StartElement:
		return r.start(e)
	case xml.EndElement:
		if e.Name.Local == "table-row" && r.sheet != nil {
			err := r.sheet.add(r.row, r.cells)
			if r.rows > 1 && len(r.cells) > 0 {
				r.sheet.note("", "row %d is repeated %d times; it was read once", r.row, r.rows)
			}
			r.row += r.rows - 1
			return err
		}
		if e.Name.Local == "table" {
			r.sheet = nil
		}
	}
	return nil
}

func (r *odsReader) start(e xml.StartElement) error {
	switch e.Name.Local {
	case "table":
		r.book.Sheets = append(r.book.Sheets, Sheet{Name: attribute(e, "name")})
		r.sheet, r.row = &r.book.Sheets[len(r.book.Sheets)-1], 0
	case "table-row":
		r.row, r.rows, r.column, r.cells = r.row+1, repeated(e, "number-rows-repeated"), 0, nil
	case "table-cell", "covered-table-cell":
		if r.sheet != nil {
			return r.cell(e)
		}
	}
	return nil
}

// repeated returns how often something is repeated. Programs repeat the last row up to the
// end of the sheet.
func repeated(e xml.StartElement, name string) int {
	n, err := strconv.Atoi(attribute(e, name))
	if err != nil || n < 1 {
		return 1
	}
	return n
}

func (r *odsReader) cell(e xml.StartElement) error {
	text, err := r.text(e)
	if err != nil {
		return err
	}
	switch attribute(e, "value-type") {
	case "date":
		text = strings.TrimSuffix(attribute(e, "date-value"), "T00:00:00")
	case "boolean":
		text = strings.ToUpper(attribute(e, "boolean-value"))
	}
	ref := Ref(r.row, r.column)
	if attribute(e, "formula") != "" {
		r.sheet.note(ref, "there is a formula; its last result was taken")
	}
	if n := repeated(e, "number-columns-spanned"); n > 1 {
		r.sheet.note(ref, "this is a merged cell; only the first has text")
	}
	times := repeated(e, "number-columns-repeated")
	if text = tidy(text); text != "" {
		for i := r.column; i < r.column+times && i < maxCols; i++ {
			r.cells = set(r.cells, i, text)
		}
	}
	r.column = min(r.column+times, 1<<20)
	return nil
}

// text returns the words of a cell, without remarks that are attached to it.
func (r *odsReader) text(start xml.StartElement) (string, error) {
	var b strings.Builder
	for depth := 1; depth > 0; {
		token, err := r.decoder.Token()
		if err != nil {
			return "", failed("content.xml", err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			switch e.Name.Local {
			case "annotation":
				if err := r.decoder.Skip(); err != nil {
					return "", failed("content.xml", err)
				}
				continue
			case "p", "s", "tab", "line-break":
				b.WriteByte(' ')
			}
			depth++
		case xml.EndElement:
			depth--
		case xml.CharData:
			b.Write(e)
		}
	}
	return b.String(), nil
}
