package generator

import (
	"briefpack/generator/deliver/publish"
	"briefpack/generator/read/source"
)

// NoContentError reports that a folder is not a site.
type NoContentError = source.NoContentError

// ForeignError reports that an output folder contains other people's files.
type ForeignError = publish.ForeignError

// BusyError reports that another program is writing to an output folder.
type BusyError = publish.BusyError

// ManifestError reports that the manifest of an output folder is damaged.
type ManifestError = publish.ManifestError

// UnfinishedError reports an error that came when the new editions were published, or a part
// of them.
type UnfinishedError = publish.UnfinishedError

// OverlapError reports that an output folder is inside, contains or equals the other output
// folder or a folder that the site is read from.
type OverlapError = publish.OverlapError

// UnknownPartnershipError reports that no inspection has the name in Options.Only.
type UnknownPartnershipError struct {
	Name string
	Near string // the one that was probably meant; "" when none is near
}

func (e *UnknownPartnershipError) Error() string {
	return "there is no inspection \"" + e.Name + "\""
}
