package spreadsheet

import "fmt"

// RefusedError is the error for a file that cannot be read.
type RefusedError struct {
	What string // "the file is a workbook of Excel 97 to 2003 (.xls)"
	Hint string // what to do: "open it and save it as Excel Workbook (.xlsx)"
}

func (e *RefusedError) Error() string { return e.What + ": " + e.Hint }

func refuse(what, hint string) error { return &RefusedError{what, hint} }

func damaged(format string, args ...any) error {
	return refuse("the file is damaged: "+fmt.Sprintf(format, args...), "open it in the program that made it, save it again, and send that copy")
}

func tooBig() error {
	return refuse("the file is far larger than a filled-in form", "copy the filled-in rows into a new copy of the form")
}

func unknownKind() error {
	return refuse("the file is not an Excel workbook (.xlsx), an OpenDocument spreadsheet (.ods) or a CSV file", "open it in a spreadsheet program and save it as .xlsx")
}

func withPassword() error {
	return refuse("the file is protected with a password", "open it, remove the password and save it again")
}
