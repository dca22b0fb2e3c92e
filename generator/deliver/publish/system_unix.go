//go:build unix

package publish

import (
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// syncFolder brings the names in a folder to the disk.
func syncFolder(path string) error {
	dir, err := os.Open(path)
	if err != nil {
		return err
	}
	defer dir.Close()
	return dir.Sync()
}

// keepOwner gives a file the owner of another one, where we may; where we may not, it
// stays ours, as with every copy.
func keepOwner(info fs.FileInfo, path string) {
	if s, ok := info.Sys().(*syscall.Stat_t); ok && (int(s.Uid) != os.Geteuid() || int(s.Gid) != os.Getegid()) {
		_ = os.Lchown(path, int(s.Uid), int(s.Gid))
	}
}

// isOtherDevice reports whether a folder is on another device than the one above it.
func isOtherDevice(path string) bool {
	return device(path) != device(filepath.Dir(path))
}

// device returns the number of the device that a path is on, 0 when it cannot be told.
func device(path string) uint64 {
	info, err := os.Lstat(path)
	if err != nil {
		return 0
	}
	s, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return 0
	}
	return uint64(s.Dev)
}
