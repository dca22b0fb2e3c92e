//go:build unix

package publish

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"golang.org/x/sys/unix"
)

// syncFolder syncs the names in a folder.
func syncFolder(path string) error {
	dir, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(dir.Sync(), dir.Close())
}

// copyOwner gives a file the owner of another one, if we may; otherwise it remains ours, as
// with every copy.
func copyOwner(info fs.FileInfo, path string) {
	if s, ok := info.Sys().(*syscall.Stat_t); ok && (int(s.Uid) != os.Geteuid() || int(s.Gid) != os.Getegid()) {
		_ = os.Lchown(path, int(s.Uid), int(s.Gid))
	}
}

// mayChange reports whether we may add and remove names in a folder, or may make it so since
// it is ours. A folder that is to be moved must be writable as it is.
func mayChange(dir string, isMoved bool) bool {
	return !isMoved && isOurs(dir) || unix.Faccessat(unix.AT_FDCWD, dir, unix.W_OK|unix.X_OK, unix.AT_EACCESS) == nil
}

// mayMove reports whether the folder above one lets us move it. A sticky folder, such as
// /tmp, lets only the owners.
func mayMove(dir string) bool {
	above := filepath.Dir(dir)
	info, err := os.Lstat(above)
	return err != nil || info.Mode()&fs.ModeSticky == 0 || os.Geteuid() == 0 || isOurs(above) || isOurs(dir)
}

func isOurs(path string) bool {
	info, err := os.Lstat(path)
	if err != nil {
		return false
	}
	s, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(s.Uid) == os.Geteuid()
}

// isRefusal reports whether a folder may not be moved or written next to: it is a mount
// point, on another file system, or we have no right to do so.
func isRefusal(err error) bool {
	return errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EBUSY) ||
		errors.Is(err, syscall.EXDEV) || errors.Is(err, syscall.EROFS)
}

// isUnsupported reports whether the system or the file system cannot swap two folders.
func isUnsupported(err error) bool {
	return errors.Is(err, errors.ErrUnsupported) || errors.Is(err, syscall.EINVAL)
}

// isOtherDevice reports whether a folder is on another device than the folder above it.
func isOtherDevice(path string) bool { return device(path) != device(filepath.Dir(path)) }

// device returns the number of the device that a path is on, or 0 if it is not known.
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
