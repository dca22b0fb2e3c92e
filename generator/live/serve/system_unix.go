//go:build unix

package serve

import (
	"errors"
	"syscall"
)

// isTaken reports whether a port could not be had because somebody else has it.
func isTaken(err error) bool {
	return errors.Is(err, syscall.EADDRINUSE) || errors.Is(err, syscall.EACCES)
}
