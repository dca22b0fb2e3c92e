//go:build linux || darwin

package stamp

import (
	"io/fs"
	"syscall"
	"time"
)

// IsSure says whether a file on a disk of this machine cannot be written or replaced and
// keep its stamp: the system notes a time of change that nobody can set.
const IsSure = true

// Stamp is how a file or folder looks from outside: one that has another stamp than
// before was changed since. The zero stamp is that of nothing.
type Stamp struct {
	device, inode, mode uint64
	size                int64
	written, changed    syscall.Timespec
}

func of(info fs.FileInfo) Stamp {
	s, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return Stamp{}
	}
	written, changed := timesOf(s)
	return Stamp{uint64(s.Dev), uint64(s.Ino), uint64(s.Mode), s.Size, written, changed}
}

// SameText reports whether two stamps are of one file, which was not written between
// them; its names may be others.
func (s Stamp) SameText(other Stamp) bool {
	s.changed, other.changed = syscall.Timespec{}, syscall.Timespec{}
	return s == other
}

// Changed returns when the file or the names in the folder had changed last.
func (s Stamp) Changed() time.Time {
	return time.Unix(0, max(s.changed.Nano(), s.written.Nano()))
}
