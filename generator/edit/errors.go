package edit

import (
	"fmt"
	"strings"
)

// UnknownReaderError says that nobody of a status has an id.
type UnknownReaderError struct {
	ID, Status, Folder string
	Near               string // the nearest id of that status; "" when none is near
	Known              []string
}

func (e *UnknownReaderError) Error() string {
	return fmt.Sprintf("%s has no %s %q", e.Folder, e.Status, e.ID)
}

// Hint lists who has that status.
func (e *UnknownReaderError) Hint() string {
	if len(e.Known) == 0 {
		return "it has nobody of that status"
	}
	return "it has " + strings.Join(e.Known, ", ")
}

// RefusedError says that a definition cannot be changed as asked.
type RefusedError struct{ What, Hint string }

func (e *RefusedError) Error() string { return e.What }
