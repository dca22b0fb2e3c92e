//go:build unix

package lockfile

import (
	"errors"
	"io/fs"
	"os"
	"syscall"

	"golang.org/x/sys/unix"
)

// openLock opens a lock file, and makes it if there is none. A file that another account
// left can be locked without being written.
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

// release removes the file before it unlocks it: afterwards it may be someone else's. A file
// in another account's folder stays.
func (l *Lock) release() error {
	err := os.Remove(l.path)
	if errors.Is(err, fs.ErrPermission) || errors.Is(err, fs.ErrNotExist) {
		err = nil
	}
	return errors.Join(err, l.file.Close())
}
