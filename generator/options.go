package generator

import (
	"fmt"
	"strings"
	"time"

	"briefpack/generator/deliver/publish"
	"briefpack/generator/model/diag"
	"briefpack/generator/read/source"
)

// Options say what to build from and where to.
type Options struct {
	Site   string // folder that holds content/ and perhaps layouts/
	Public string // output folder of the hosted edition
	Packs  string // output folder of the print edition
	Only   string // folder of the one partnership to build; "" for all
	// LargePrint makes every PDF in large print too; without it only those inspections
	// have them that ask for it.
	LargePrint bool
	Workers    int // how many partnerships are drawn at a time; 0 for one a processor
	// Progress is called as partnerships are done, one call at a time; nil for none.
	Progress func(done, total int)
}

// Report is what came of a build or a check.
type Report struct {
	Problems     []diag.Problem // sorted; a build with an error among them wrote nothing
	Leaks        []Leak         // withheld values that were about to be published; then nothing was written
	Public       publish.Outcome
	Packs        publish.Outcome
	Partnerships int // that were drawn
	Pages        int // of both editions
	PDFs         int // of both editions
	Sheets       int // pages of those PDFs
	Stages       []Stage
}

// Stage is how long one part of the work took.
type Stage struct {
	Name string
	Took time.Duration
}

// Leak is a withheld value that was found where the hosted edition would show it.
type Leak struct {
	File  string // in the output folder
	Owner string // inspection whose value it is
	ID    string // the person's id, or the key of the value
	Kind  string // "name", "email", "phone" or "text"
}

// NoContentError says that a folder is not a site.
type NoContentError = source.NoContentError

// ForeignError says that an output folder holds files that are not ours.
type ForeignError = publish.ForeignError

// BusyError says that somebody else is writing into an output folder.
type BusyError = publish.BusyError

// ManifestError reports that the manifest of an output folder is damaged.
type ManifestError = publish.ManifestError

// UnfinishedError reports an error that came when the new editions were published, or a part
// of them.
type UnfinishedError = publish.UnfinishedError

// UnknownPartnershipError says that Options.Only names no inspection.
type UnknownPartnershipError struct {
	Name string
	Near string // the one that was probably meant; "" when none is near
}

func (e *UnknownPartnershipError) Error() string {
	return "there is no inspection \"" + e.Name + "\""
}

// OverlapError says that an output folder would lie in, on or around what it is made
// from, or the other output folder.
type OverlapError struct{ Output, With string }

func (e *OverlapError) Error() string {
	return "the output folder \"" + e.Output + "\" and \"" + e.With + "\" lie one in the other"
}

// UnknownReaderError says that nobody of a status has an id.
type UnknownReaderError struct {
	ID, Status, Folder string
	Near               string // the nearest id of that status; "" when none is near
	Known              []string
}

func (e *UnknownReaderError) Error() string {
	return fmt.Sprintf("%s has no %s %q", e.Folder, e.Status, e.ID)
}

// Hint lists who has that status.
func (e *UnknownReaderError) Hint() string {
	if len(e.Known) == 0 {
		return "it has nobody of that status"
	}
	return "it has " + strings.Join(e.Known, ", ")
}

// RefusedError says that a definition cannot be changed as asked.
type RefusedError struct{ What, Hint string }

func (e *RefusedError) Error() string { return e.What }
