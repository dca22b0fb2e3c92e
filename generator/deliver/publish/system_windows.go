package publish

import (
	"errors"
	"io/fs"
)

// syncFolder does nothing: Windows keeps the names of a folder in its own journal.
func syncFolder(string) error { return nil }

// copyOwner does nothing: a new file gets its owner and its rights from its folder.
func copyOwner(fs.FileInfo, string) {}

// mayChange reports true: only the attempt tells.
func mayChange(string, bool) bool { return true }

// mayMove reports true, as above.
func mayMove(string) bool { return true }

// isRefusal reports false: Windows denies access to a folder while another program has
// something in it open. That is an error with a remedy, not a reason to replace files that
// the other program has open.
func isRefusal(error) bool { return false }

// isUnsupported reports whether the system cannot swap two folders.
func isUnsupported(err error) bool { return errors.Is(err, errors.ErrUnsupported) }

// isOtherDevice reports false: a mounted volume is a link here, not a folder.
func isOtherDevice(string) bool { return false }
