package lockfile

import (
	"errors"
	"os"
)

// Lock is a lock file that this process holds.
type Lock struct {
	file *os.File
	path string
}

// errHeld is the error of tryLock for a lock that another process holds.
var errHeld = errors.New("held")
