//go:build !linux && !darwin

package stamp

import (
	"io/fs"
	"os"
	"time"
)

// IsSure is whether every change to a file on a disk of this machine gives it another stamp.
// It is false: the stamp has only the modification time, which any program can set.
const IsSure = false

// Stamp holds the metadata of a file or folder. If its stamp differs from an earlier one, it
// was changed in between. The zero stamp means that it does not exist.
type Stamp struct {
	mode    fs.FileMode
	size    int64
	written int64 // nanoseconds
}

func of(info fs.FileInfo) Stamp {
	return Stamp{info.Mode(), info.Size(), info.ModTime().UnixNano()}
}

func at(path string) Stamp {
	info, err := os.Lstat(path)
	if err != nil {
		return Stamp{}
	}
	return of(info)
}

// Perm returns the permissions.
func (s Stamp) Perm() fs.FileMode { return s.mode.Perm() }

// SameText reports whether two stamps are of one file, which was not written between
// them; its names may be others.
func (s Stamp) SameText(other Stamp) bool { return s == other }

// Changed returns when the file or the names in the folder had changed last.
func (s Stamp) Changed() time.Time { return time.Unix(0, s.written) }
