// Package spreadsheet reads tables that people send back: Excel workbooks (.xlsx),
// OpenDocument spreadsheets (.ods) and CSV files.
//
// It looks at the content of a file, not at its name. It reads no more than the limits
// below allow and runs nothing: it takes the stored result of a formula. A cell
// that someone should check gets a Note; a file that cannot be read gives a *RefusedError with
// advice. The package does not know what the columns mean.
// To read another format, add its signature to sniff.go and its reader to readers.
package spreadsheet

// readers lists the function that reads each kind of file.
var readers = map[kind]func([]byte) (*Book, error){
	kindXLSX: readXLSX,
	kindODS:  readODS,
	kindCSV:  readCSV,
}

// Read reads a file. A *RefusedError says why it cannot be read and what to do.
func Read(data []byte) (*Book, error) {
	k, err := sniff(data)
	if err != nil {
		return nil, err
	}
	return readers[k](data)
}
