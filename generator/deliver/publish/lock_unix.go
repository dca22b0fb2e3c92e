//go:build unix

package publish

import (
	"errors"
	"io/fs"
	"os"
	"syscall"

	"golang.org/x/sys/unix"
)

// openLock opens a lock file, and makes it when there is none. One that another user
// left behind can be locked without being written.
func openLock(path string) (*os.File, error) {
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|syscall.O_NOFOLLOW, 0o644)
	if errors.Is(err, fs.ErrPermission) {
		if readable, e := os.OpenFile(path, os.O_RDONLY|syscall.O_NOFOLLOW, 0); e == nil {
			return readable, nil
		}
	}
	return file, err
}

// tryLock locks an open file without waiting.
func tryLock(file *os.File) error {
	for {
		err := unix.Flock(int(file.Fd()), unix.LOCK_EX|unix.LOCK_NB)
		switch {
		case errors.Is(err, syscall.EINTR):
		case errors.Is(err, syscall.EWOULDBLOCK):
			return errHeld
		default:
			return os.NewSyscallError("flock", err)
		}
	}
}

// removeLock removes the file of a lock that is held. One in another user's folder stays.
func removeLock(l *lock) error {
	if err := os.Remove(l.path); err != nil && !errors.Is(err, fs.ErrPermission) && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
