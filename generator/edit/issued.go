package edit

import (
	"briefpack/generator/compose/issued"
	"briefpack/generator/model/day"
)

// Issued is the result of an issue.
type Issued struct {
	Data    []byte // the new text of the definition
	Version string
	Date    day.Date
	Notes   []string // of this version

	Record     []byte // what the documents say
	RecordPath string // within the site

	Since    string          // the version that was issued before; "" if none was
	Changes  []issued.Change // since then; every document if there was none
	Handouts []Handout       // files to print again
}
