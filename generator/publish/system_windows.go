package publish

import (
	"io/fs"
	"time"
)

// syncFolder does nothing: Windows keeps the names of a folder in its own journal.
func syncFolder(string) error { return nil }

// keepOwner does nothing: a new file takes its owner and its rights from its folder.
func keepOwner(fs.FileInfo, string) {}

// isOtherDevice reports false: a mounted volume appears as a link, not as a folder.
func isOtherDevice(string) bool { return false }

// stamp is how a file or folder looks from outside: one that has another stamp than
// before was changed since. The zero stamp is that of nothing.
type stamp struct {
	mode    fs.FileMode
	size    int64
	written int64 // nanoseconds
}

func stampOf(info fs.FileInfo) stamp {
	return stamp{info.Mode(), info.Size(), info.ModTime().UnixNano()}
}

// modified returns when the file or the names in the folder had changed last.
func (s stamp) modified() time.Time { return time.Unix(0, s.written) }
