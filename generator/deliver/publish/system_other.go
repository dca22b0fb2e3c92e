//go:build !linux

package publish

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// syncsEachFile says whether a file is synced when it is written.
const syncsEachFile = true

// exchange swaps two folders in one step, which is not to be had here.
func exchange(a, b string) error { return errors.ErrUnsupported }

// syncTree brings the names in every folder below an open one to the disk; its files
// were synced when they were written.
func syncTree(root *os.File) error {
	return filepath.WalkDir(root.Name(), func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		return syncFolder(path)
	})
}

// isMount reports whether something is mounted at the folder.
func isMount(path string) bool { return isOtherDevice(path) }
