//go:build unix

package serve

import (
	"errors"
	"syscall"
)

// isInUse reports whether an error means that another program uses the port.
func isInUse(err error) bool {
	return errors.Is(err, syscall.EADDRINUSE) || errors.Is(err, syscall.EACCES)
}
