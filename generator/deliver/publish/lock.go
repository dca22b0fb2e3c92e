package publish

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

// lock is a lock file that this process holds. The system lets go of it when the
// process dies, so a lock file that was left behind stands in nobody's way.
type lock struct {
	file *os.File
	path string
}

// errHeld says that another process holds a lock.
var errHeld = errors.New("held by another process")

// acquire takes a lock, or returns a *BusyError without a folder that says who holds it.
func acquire(path string) (*lock, error) {
	for {
		file, err := openLock(path)
		if err != nil {
			return nil, err
		}
		if err := tryLock(file); err != nil {
			holder := readHolder(file)
			file.Close()
			if errors.Is(err, errHeld) {
				return nil, &BusyError{Holder: holder}
			}
			return nil, err
		}
		if isStillAt(file, path) {
			sign(file)
			return &lock{file, path}, nil
		}
		// Its last holder removed the file between our opening and locking it.
		file.Close()
	}
}

// isStillAt reports whether the open file is the one that the path leads to.
func isStillAt(file *os.File, path string) bool {
	a, errA := file.Stat()
	b, errB := os.Lstat(path)
	return errA == nil && errB == nil && os.SameFile(a, b)
}

// sign writes who holds the lock into it, for whoever finds it held. A lock without a
// signature holds as well, so an error does not matter.
func sign(file *os.File) {
	host, err := os.Hostname()
	if err != nil {
		host = "this machine"
	}
	if file.Truncate(0) == nil {
		_, _ = file.WriteAt(fmt.Appendf(nil, "process %d on %s\n", os.Getpid(), host), 0)
	}
}

// readHolder reads who holds a lock.
func readHolder(file *os.File) string {
	text, err := io.ReadAll(io.LimitReader(file, 300))
	holder := strings.TrimSpace(string(text))
	if err != nil || holder == "" || strings.ContainsAny(holder, "\n\x1b") {
		return "another process"
	}
	return holder
}

// release lets go of the lock. The file goes first: once the lock is let go of, it may
// be somebody else's.
func (l *lock) release() error {
	err := removeLock(l)
	return errors.Join(err, l.file.Close())
}
