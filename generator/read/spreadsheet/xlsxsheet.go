package spreadsheet

import (
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
	"time"
)

// sheetReader reads one sheet of a workbook.
type sheetReader struct {
	*workbook
	Sheet
	decoder *xml.Decoder
	row     int // number of the row that is read
	column  int // of the last cell in it, from 0; -1 before the first
	cells   []string
	cut     bool // columns were left out
}

func (w *workbook) sheet(s sheetEntry) (Sheet, error) {
	in, err := w.open(s.part)
	if err != nil {
		return Sheet{}, damaged("the sheet %q is missing", s.name)
	}
	defer in.Close()
	r := sheetReader{workbook: w, Sheet: Sheet{Name: s.name, Hidden: s.hidden}, decoder: newDecoder(in)}
	for {
		token, err := r.decoder.Token()
		if errors.Is(err, io.EOF) {
			return r.Sheet, nil
		}
		if err != nil {
			return Sheet{}, failed(s.part, err)
		}
		if err := r.token(token); err != nil {
			return Sheet{}, err
		}
	}
}

func (r *sheetReader) token(token xml.Token) error {
	if end, ok := token.(xml.EndElement); ok && end.Name.Local == "row" {
		return r.add(r.row, r.cells)
	}
	start, ok := token.(xml.StartElement)
	if !ok {
		return nil
	}
	switch start.Name.Local {
	case "row":
		r.row, r.column, r.cells = r.row+1, -1, nil
		if n, err := strconv.Atoi(attribute(start, "r")); err == nil && n > 0 {
			r.row = n
		}
	case "mergeCell":
		if ref := attribute(start, "ref"); ref != "" {
			first, _, _ := strings.Cut(ref, ":")
			r.note(first, "%s are merged cells; only the first has text", ref)
		}
	case "c":
		return r.cell(start)
	}
	return nil
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// cell reads a cell. One without an address follows the one before it.
func (r *sheetReader) cell(start xml.StartElement) error {
	var c struct {
		Ref     string    `xml:"r,attr"`
		Type    string    `xml:"t,attr"`
		Style   int       `xml:"s,attr"`
		Formula *struct{} `xml:"f"`
		Value   string    `xml:"v"`
		Inline  richText  `xml:"is"`
	}
	if err := r.decoder.DecodeElement(&c, &start); err != nil {
		return failed(r.Name, err)
	}
	r.column++
	if i := columnOf(c.Ref); i >= 0 {
		r.column = i
	}
	if r.column >= maxCols {
		if !r.cut {
			r.cut = true
			r.note("", "columns after the first %d were not read", maxCols)
		}
		return nil
	}
	ref := Ref(r.row, r.column)
	text, err := r.value(c.Type, c.Value, c.Inline, c.Style, ref)
	if err != nil {
		return err
	}
	if c.Formula != nil {
		if text == "" {
			r.note(ref, "there is a formula without a result")
		} else {
			r.note(ref, "there is a formula; its last result was taken")
		}
	}
	if text = tidy(text); text != "" {
		r.cells = set(r.cells, r.column, text)
	}
	return nil
}

// value returns the text that a cell shows.
func (r *sheetReader) value(kind, value string, inline richText, style int, ref string) (string, error) {
	switch kind {
	case "s":
		i, err := strconv.Atoi(strings.TrimSpace(value))
		if err != nil || i < 0 || i >= len(r.texts) {
			return "", damaged("cell %s of the sheet %q refers to text that is missing", ref, r.Name)
		}
		return r.texts[i], nil
	case "inlineStr":
		return inline.String(), nil
	case "str", "d":
		return unescape(value), nil
	case "b":
		if strings.TrimSpace(value) == "1" {
			return "TRUE", nil
		}
		return "FALSE", nil
	case "e":
		r.note(ref, "there is an error, %s", tidy(value))
		return "", nil
	}
	return r.number(strings.TrimSpace(value), style), nil
}

// number returns how a number reads: a date in its ISO form, anything else without the
// digits that binary fractions add.
func (r *sheetReader) number(value string, style int) string {
	x, err := strconv.ParseFloat(value, 64)
	if err != nil {
		return value
	}
	if style >= 0 && style < len(r.dates) && r.dates[style] && x >= 1 && x < 2958466 {
		at := r.epoch.Add(time.Duration(x*86400+0.5) * time.Second)
		return strings.TrimSuffix(at.Format("2006-01-02T15:04"), "T00:00")
	}
	if len(value) > 15 {
		return strconv.FormatFloat(x, 'g', 15, 64)
	}
	return value
}

// columnOf returns the number of the column of an address such as "AB12", from 0; -1 when
// it has none.
func columnOf(ref string) int {
	n := 0
	for i := 0; i < len(ref) && i < 4 && ref[i] >= 'A' && ref[i] <= 'Z'; i++ {
		n = n*26 + int(ref[i]-'A') + 1
	}
	return n - 1
}
