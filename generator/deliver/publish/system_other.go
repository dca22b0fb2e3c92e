//go:build !linux

package publish

import (
	"io/fs"
	"path/filepath"
)

// syncsEachFile is whether each file is synced when it is written.
const syncsEachFile = true

// diskSync syncs files. It keeps nothing open: Windows does not rename a folder
// while something in it is open.
type diskSync struct{}

func openSync(string) (*diskSync, error) { return &diskSync{}, nil }

// flush syncs the names in every folder below one; their files were synced when they were
// written.
func (*diskSync) flush(root string) error {
	return filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		return syncFolder(path)
	})
}

func (*diskSync) close() error { return nil }

// isMount reports whether something is mounted at a folder.
func isMount(path string) bool { return isOtherDevice(path) }
