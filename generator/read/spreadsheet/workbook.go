package spreadsheet

import (
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"
	"time"
)

// workbook holds the parts that the sheets of a workbook share.
type workbook struct {
	*parts
	sheets []sheetEntry
	texts  []string
	dates  []bool // whether numbers of a style are dates
	epoch  time.Time
}

// sheetEntry is a line of the table of contents.
type sheetEntry struct {
	name, part string
	hidden     bool
}

func (w *workbook) readContents() error {
	var contents struct {
		Pr struct {
			Old string `xml:"date1904,attr"`
		} `xml:"workbookPr"`
		Sheets []struct {
			Name  string     `xml:"name,attr"`
			State string     `xml:"state,attr"`
			Attrs []xml.Attr `xml:",any,attr"`
		} `xml:"sheets>sheet"`
	}
	if err := w.decode("xl/workbook.xml", &contents); err != nil {
		return err
	}
	if contents.Pr.Old == "1" || contents.Pr.Old == "true" {
		w.epoch = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	targets, texts, styles, err := w.relations()
	if err != nil {
		return err
	}
	for _, s := range contents.Sheets {
		entry := sheetEntry{name: s.Name, hidden: s.State != "" && s.State != "visible"}
		for _, a := range s.Attrs {
			if a.Name.Local == "id" {
				entry.part = targets[a.Value]
			}
		}
		w.sheets = append(w.sheets, entry)
	}
	if err := w.readTexts(texts); err != nil {
		return err
	}
	return w.readStyles(styles)
}

// relations returns the parts that the workbook refers to, by id, and where shared texts
// and styles are.
func (w *workbook) relations() (targets map[string]string, texts, styles string, err error) {
	var rels struct {
		List []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:"Target,attr"`
			Type   string `xml:"Type,attr"`
		} `xml:"Relationship"`
	}
	if err := w.decode("xl/_rels/workbook.xml.rels", &rels); err != nil {
		return nil, "", "", err
	}
	targets = map[string]string{}
	for _, r := range rels.List {
		target := strings.TrimPrefix(r.Target, "/")
		if target == r.Target {
			target = path.Join("xl", r.Target)
		}
		targets[r.ID] = target
		switch path.Base(r.Type) {
		case "sharedStrings":
			texts = target
		case "styles":
			styles = target
		}
	}
	return targets, texts, styles, nil
}

// richText is text in one piece or in several, each in its own type.
type richText struct {
	Text string `xml:"t"`
	Runs []struct {
		Text string `xml:"t"`
	} `xml:"r"`
}

func (t richText) String() string {
	s := t.Text
	for _, r := range t.Runs {
		s += r.Text
	}
	return unescape(s)
}

// readTexts reads the texts that cells share.
func (w *workbook) readTexts(part string) error {
	if !w.has(part) {
		return nil
	}
	in, err := w.open(part)
	if err != nil {
		return err
	}
	defer in.Close()
	d := newDecoder(in)
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return failed(part, err)
		}
		start, ok := token.(xml.StartElement)
		if !ok || start.Name.Local != "si" {
			continue
		}
		if len(w.texts) == maxTexts {
			return tooBig()
		}
		var t richText
		if err := d.DecodeElement(&t, &start); err != nil {
			return failed(part, err)
		}
		w.texts = append(w.texts, t.String())
	}
}

// readStyles finds out which styles show numbers as dates.
func (w *workbook) readStyles(part string) error {
	var styles struct {
		Formats []struct {
			ID   int    `xml:"numFmtId,attr"`
			Code string `xml:"formatCode,attr"`
		} `xml:"numFmts>numFmt"`
		Cells []struct {
			Format int `xml:"numFmtId,attr"`
		} `xml:"cellXfs>xf"`
	}
	if err := w.decode(part, &styles); err != nil {
		return err
	}
	own := map[int]string{}
	for _, f := range styles.Formats {
		own[f.ID] = f.Code
	}
	for _, c := range styles.Cells {
		code, isOwn := own[c.Format]
		w.dates = append(w.dates, isOwn && showsDate(code) || !isOwn && isDateFormat(c.Format))
	}
	return nil
}

// isDateFormat reports whether a number format that every workbook has shows a date.
func isDateFormat(id int) bool {
	return id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58
}

// showsDate reports whether a number format shows days or years, outside quotes, brackets
// and escapes.
func showsDate(code string) bool {
	for i := 0; i < len(code); i++ {
		switch code[i] {
		case '\\', '_', '*':
			i++
		case '"':
			i += max(strings.IndexByte(code[i+1:], '"'), 0) + 1
		case '[':
			i += max(strings.IndexByte(code[i+1:], ']'), 0) + 1
		case 'y', 'Y', 'd', 'D':
			return true
		}
	}
	return false
}
