// Package lockfile locks a file against other processes. The system releases the lock when
// the process ends, so a lock file that a crash leaves behind locks nothing.
package lockfile

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

// unknownHolder is the holder of a lock whose name cannot be read.
const unknownHolder = "another process"

// HeldError reports that another process, or another part of this one, holds a lock.
type HeldError struct {
	Holder string // "process 4711 on lovat"; "another process" if it is not known
}

// Error names the holder.
func (e *HeldError) Error() string { return "locked by " + e.Holder }

// Acquire locks a file without waiting, and makes the file if there is none. The error is a
// *HeldError if the lock is held.
func Acquire(path string) (*Lock, error) {
	for {
		file, err := openLock(path)
		if errors.Is(err, errHeld) {
			return nil, &HeldError{unknownHolder}
		}
		if err != nil {
			return nil, err
		}
		if err := tryLock(file); err != nil {
			holder := readHolder(file)
			file.Close()
			if errors.Is(err, errHeld) {
				return nil, &HeldError{holder}
			}
			return nil, err
		}
		l := &Lock{file, path}
		if l.IsInPlace() {
			sign(file)
			return l, nil
		}
		// The last holder removed the file after we opened it.
		file.Close()
	}
}

// IsInPlace reports whether the file is still at its path, so that it keeps others out.
func (l *Lock) IsInPlace() bool {
	a, errA := l.file.Stat()
	b, errB := os.Lstat(l.path)
	return errA == nil && errB == nil && os.SameFile(a, b)
}

// Release removes the lock file and unlocks it.
func (l *Lock) Release() error { return l.release() }

// sign writes the name of the holder into the file. The lock works without, so errors do
// not matter.
func sign(file *os.File) {
	host, err := os.Hostname()
	if err != nil {
		host = "this machine"
	}
	if file.Truncate(0) == nil {
		_, _ = file.WriteAt(fmt.Appendf(nil, "process %d on %s\n", os.Getpid(), host), 0)
	}
}

// readHolder returns the name of the holder of a lock.
func readHolder(file *os.File) string {
	text, err := io.ReadAll(io.LimitReader(file, 300))
	holder := strings.TrimSpace(string(text))
	if err != nil || holder == "" || strings.ContainsAny(holder, "\n\x1b") {
		return unknownHolder
	}
	return holder
}
