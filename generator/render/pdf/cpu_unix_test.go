//go:build unix

package pdf

import (
	"syscall"
	"time"
)

// cpuTime returns how long the processors have worked for this process, which other
// programs on a busy machine do not change much.
func cpuTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
