package edit

import (
	"fmt"
	"strings"
)

// UnknownReaderError is the error for an id that no person of a status has.
type UnknownReaderError struct {
	ID, Status, Folder string
	Near               string // the nearest id of that status; "" if none is near
	Known              []string
}

func (e *UnknownReaderError) Error() string {
	return fmt.Sprintf("%s has no %s %q", e.Folder, e.Status, e.ID)
}

// Hint lists the people of that status.
func (e *UnknownReaderError) Hint() string {
	if len(e.Known) == 0 {
		return "no one has that status there"
	}
	return "it has " + strings.Join(e.Known, ", ")
}

// RefusedError is the error for a change that cannot be made.
type RefusedError struct{ What, Hint string }

func (e *RefusedError) Error() string { return e.What }
