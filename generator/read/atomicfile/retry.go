package atomicfile

import (
	"fmt"
	"time"
)

// InUseError reports that another program has a file open and Windows therefore does not
// rename or remove it.
type InUseError struct{ Err error }

// Error returns the cause and what to do.
func (e *InUseError) Error() string {
	return fmt.Sprintf("another program uses it; close it there, then try again: %v", e.Err)
}

// Unwrap returns the cause.
func (e *InUseError) Unwrap() error { return e.Err }

// tries is how often retry tries. The waits between them double and are 2.5 s together.
const (
	tries     = 9
	firstWait = 10 * time.Millisecond
)

// Retry calls do until it succeeds, or fails for another reason than that another program
// has a file open: on Windows, a virus scanner or a search index often does so for a
// moment. After nine tries it returns an *InUseError.
func Retry(do func() error) error {
	err := retry(do, isInUse, time.Sleep)
	if err != nil && isInUse(err) {
		return &InUseError{err}
	}
	return err
}

// retry calls do until it returns an error that does not pass, or none.
func retry(do func() error, passes func(error) bool, sleep func(time.Duration)) error {
	wait := firstWait
	err := do()
	for try := 1; try < tries && err != nil && passes(err); try++ {
		sleep(wait)
		wait *= 2
		err = do()
	}
	return err
}
