package spreadsheet

import (
	"bytes"
	"strings"
	"unicode/utf16"
)

// kind is the kind of a file, by its content.
type kind int

const (
	kindXLSX kind = iota
	kindODS
	kindCSV
)

// sniff returns the kind of a file, or refuses it.
func sniff(data []byte) (kind, error) {
	switch {
	case len(data) == 0:
		return 0, refuse("the file is empty", "send it again")
	case len(data) > maxFile:
		return 0, tooBig()
	case bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return 0, compound(data)
	case bytes.HasPrefix(data, []byte("PK")):
		return sniffZip(data)
	case bytes.HasPrefix(data, []byte("%PDF")):
		return 0, unknownKind()
	}
	head := strings.ToLower(strings.TrimSpace(string(data[:min(len(data), 512)])))
	if strings.HasPrefix(head, "<!doctype html") || strings.HasPrefix(head, "<html") || strings.HasPrefix(head, "<?xml") {
		return 0, refuse("the file is a web page, whatever its name says", "open it in Excel and save it as Excel Workbook (.xlsx)")
	}
	if !isUTF16(data) && bytes.IndexByte(data, 0) >= 0 {
		return 0, unknownKind()
	}
	return kindCSV, nil
}

// compound returns the refusal for a compound file, the container of older Office files and of
// encrypted ones, by the names of its streams.
func compound(data []byte) error {
	has := func(name string) bool { return bytes.Contains(data, wide(name)) }
	switch {
	case has("DRMContent"), has("DRMEncryptedDataSpace"):
		return refuse("the file is encrypted by a sensitivity label or by rights management", "save a copy without it and send that")
	case has("EncryptedPackage"):
		return withPassword()
	case has("WordDocument"):
		return wordDocument()
	case has("Workbook"), has("Book"):
		return refuse("the file is a workbook of Excel 97 to 2003 (.xls)", "open it and save it as Excel Workbook (.xlsx)")
	}
	return unknownKind()
}

func wide(s string) []byte {
	var out []byte
	for _, c := range utf16.Encode([]rune(s)) {
		out = append(out, byte(c), byte(c>>8))
	}
	return out
}

func wordDocument() error {
	return refuse("the file is a Word document", "fill in the spreadsheet and send that")
}

// sniffZip returns the kind of a zip file.
func sniffZip(data []byte) (kind, error) {
	p, err := open(data)
	if err != nil {
		return 0, err
	}
	if p.has("mimetype") {
		return sniffOpenDocument(p)
	}
	switch {
	case p.has("xl/vbaProject.bin"):
		return 0, refuse("the workbook has macros (.xlsm)", "save it as Excel Workbook (.xlsx), which has none")
	case p.has("xl/workbook.bin"):
		return 0, refuse("the file is a binary workbook (.xlsb)", "save it as Excel Workbook (.xlsx)")
	case p.has("xl/workbook.xml"):
		return kindXLSX, nil
	case p.has("word/document.xml"):
		return 0, wordDocument()
	case p.has("Index/Document.iwa"):
		return 0, refuse("the file is an Apple Numbers file", "export it as an Excel workbook (.xlsx)")
	}
	return 0, unknownKind()
}

func sniffOpenDocument(p *parts) (kind, error) {
	mime, err := p.read("mimetype")
	if err != nil {
		return 0, err
	}
	switch strings.TrimSpace(string(mime)) {
	case "application/vnd.oasis.opendocument.spreadsheet", "application/vnd.oasis.opendocument.spreadsheet-template":
	case "application/vnd.oasis.opendocument.text":
		return 0, wordDocument()
	default:
		return 0, unknownKind()
	}
	if p.has("META-INF/manifest.xml") {
		manifest, err := p.read("META-INF/manifest.xml")
		if err != nil {
			return 0, err
		}
		if bytes.Contains(manifest, []byte("encryption-data")) {
			return 0, withPassword()
		}
	}
	return kindODS, nil
}
