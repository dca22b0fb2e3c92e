package spreadsheet

import "time"

// readXLSX reads an Excel workbook: its table of contents, shared texts and number formats
// first, then each sheet in one pass. Names of elements are compared without their
// namespace, so a workbook in the strict form of the standard reads like any other.
func readXLSX(data []byte) (*Book, error) {
	p, err := open(data)
	if err != nil {
		return nil, err
	}
	w := workbook{parts: p, epoch: time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)}
	if err := w.readContents(); err != nil {
		return nil, err
	}
	book := &Book{}
	for _, s := range w.sheets {
		sheet, err := w.sheet(s)
		if err != nil {
			return nil, err
		}
		book.Sheets = append(book.Sheets, sheet)
	}
	return book, nil
}
