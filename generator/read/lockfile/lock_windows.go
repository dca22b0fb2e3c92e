package lockfile

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

// lockedAt is the offset of the locked byte: far behind the text, which stays readable.
const lockedAt = 1 << 20

// openLock opens a lock file, and makes it if there is none. Windows may refuse to open it while
// its holder makes or removes it.
func openLock(path string) (*os.File, error) {
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o644)
	if errors.Is(err, windows.ERROR_SHARING_VIOLATION) {
		return nil, errHeld
	}
	return file, err
}

// tryLock locks an open file without waiting.
func tryLock(file *os.File) error {
	const flags = windows.LOCKFILE_EXCLUSIVE_LOCK | windows.LOCKFILE_FAIL_IMMEDIATELY
	err := windows.LockFileEx(windows.Handle(file.Fd()), flags, 0, 1, 0, &windows.Overlapped{Offset: lockedAt})
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) {
		return errHeld
	}
	return os.NewSyscallError("LockFileEx", err)
}

// release unlocks the file before it removes it, as Windows does not remove an open file. A
// file that another process has opened meanwhile stays, for the same reason.
func (l *Lock) release() error {
	err := l.file.Close()
	_ = os.Remove(l.path)
	return err
}
