package generator

import (
	"briefpack/generator/deliver/publish"
	"briefpack/generator/read/source"
)

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
