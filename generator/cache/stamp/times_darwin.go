package stamp

import "syscall"

// timesOf returns when a file was written and when anything about it changed.
func timesOf(s *syscall.Stat_t) (written, changed syscall.Timespec) { return s.Mtimespec, s.Ctimespec }
