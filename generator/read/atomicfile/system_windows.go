package atomicfile

import (
	"errors"
	"io/fs"

	"golang.org/x/sys/windows"
)

// isInUse reports whether another program has a file open, or may have: Windows denies
// access to a folder, too, while something in it is open.
func isInUse(err error) bool {
	return errors.Is(err, windows.ERROR_SHARING_VIOLATION) || errors.Is(err, windows.ERROR_LOCK_VIOLATION) ||
		errors.Is(err, windows.ERROR_ACCESS_DENIED)
}

// copyOwner does nothing: a new file gets its owner from its folder.
func copyOwner(fs.FileInfo, string) {}
