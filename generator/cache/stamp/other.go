//go:build !linux && !darwin

package stamp

import (
	"io/fs"
	"time"
)

// IsSure says whether a file on a disk of this machine cannot be written or replaced and
// keep its stamp: here the one time that is known of a file can be set by anybody.
const IsSure = false

// Stamp is how a file or folder looks from outside: one that has another stamp than
// before was changed since. The zero stamp is that of nothing.
type Stamp struct {
	mode    fs.FileMode
	size    int64
	written int64 // nanoseconds
}

func of(info fs.FileInfo) Stamp {
	return Stamp{info.Mode(), info.Size(), info.ModTime().UnixNano()}
}

// SameText reports whether two stamps are of one file, which was not written between
// them; its names may be others.
func (s Stamp) SameText(other Stamp) bool { return s == other }

// Changed returns when the file or the names in the folder had changed last.
func (s Stamp) Changed() time.Time { return time.Unix(0, s.written) }
