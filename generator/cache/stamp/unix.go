//go:build linux || darwin

package stamp

import (
	"io/fs"
	"syscall"
	"time"
)

// IsSure is whether every change to a file on a disk of this machine gives it another stamp.
// It is true: the system records a time of change that no program can set.
const IsSure = true

// Stamp holds the metadata of a file or folder. If its stamp differs from an earlier one, it
// was changed in between. The zero stamp means that it does not exist.
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
	return ofStat(s)
}

func ofStat(s *syscall.Stat_t) Stamp {
	written, changed := timesOf(s)
	return Stamp{uint64(s.Dev), uint64(s.Ino), uint64(s.Mode), s.Size, written, changed}
}

// at returns the stamp of a file, folder or link, or the zero stamp.
func at(path string) Stamp {
	// os.Lstat takes five times the memory, and an edit of a large site needs tens of thousands of stamps.
	var s syscall.Stat_t
	err := syscall.Lstat(path, &s)
	for err == syscall.EINTR {
		err = syscall.Lstat(path, &s)
	}
	if err != nil {
		return Stamp{}
	}
	return ofStat(&s)
}

// Perm returns the permissions.
func (s Stamp) Perm() fs.FileMode { return fs.FileMode(s.mode).Perm() }

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
