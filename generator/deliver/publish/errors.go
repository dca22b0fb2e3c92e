package publish

import "fmt"

// ForeignError reports that a folder contains foreign files and no manifest.
type ForeignError struct {
	Dir   string
	Entry string // one of the files or folders in it
}

// Error names the folder and something in it.
func (e *ForeignError) Error() string {
	return fmt.Sprintf("folder %q was not made by briefpack: it contains %q", e.Dir, e.Entry)
}

// BusyError reports that another process writes the folder.
type BusyError struct {
	Dir    string
	Holder string // "process 4711 on lovat"; "another process" if it is not known
}

// Error names the folder and the other process.
func (e *BusyError) Error() string {
	return fmt.Sprintf("folder %q is being written by %s", e.Dir, e.Holder)
}

// ManifestError reports a manifest that does not tell which files are ours.
type ManifestError struct {
	Path  string
	Fault string // "is empty", "has a damaged line 7: not a size"
}

// Error names the manifest and its fault.
func (e *ManifestError) Error() string { return fmt.Sprintf("manifest %q %s", e.Path, e.Fault) }

// Hint returns what to do.
func (e *ManifestError) Hint() string {
	return "restore the manifest from a copy, or move its folder away and build again; then move your own files back"
}

// noRight returns the error for a folder that we may not change.
func noRight(dir string) error {
	return fmt.Errorf("folder %q is read-only, or another account owns it; make it writable for this account, or build with the other one", dir)
}

// UnfinishedError reports an error that came after an edition was published, or while
// editions were exchanged. The next Begin completes what is unfinished.
type UnfinishedError struct{ Err error }

// Error describes the error.
func (e *UnfinishedError) Error() string { return e.Err.Error() }

// Unwrap returns the cause.
func (e *UnfinishedError) Unwrap() error { return e.Err }
