//go:build !linux && !darwin

package publish

import "errors"

// exchange fails: this system cannot swap two folders in one step.
func exchange(a, b string) error { return errors.ErrUnsupported }
