package publish

import (
	"os"

	"golang.org/x/sys/unix"
)

// exchange swaps two folders in one step, on APFS.
func exchange(a, b string) error {
	err := unix.RenamexNp(a, b, unix.RENAME_SWAP)
	if err != nil {
		return &os.LinkError{Op: "exchange", Old: a, New: b, Err: err}
	}
	return nil
}
