package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"
)

// exchangeByRenames exchanges two folders where the system has no single step for it.
// Between the two renames there is no output folder, and the old one stands under a
// name that tells Begin to bring it back: that name is the journal.
func exchangeByRenames(stage, dir, old string) error {
	if err := os.Rename(dir, old); err != nil {
		return err
	}
	if err := os.Rename(stage, dir); err != nil {
		return errors.Join(err, os.Rename(old, dir))
	}
	if err := os.Rename(old, stage); err != nil {
		return fmt.Errorf("move the old edition away: %w", err)
	}
	return nil
}

// isUnsupported reports whether the system or the file system has no exchange.
func isUnsupported(err error) bool {
	return errors.Is(err, errors.ErrUnsupported) || errors.Is(err, syscall.EINVAL)
}

// isRefusal reports whether a folder may not be moved or written next to: a mount
// point, another file system, or no right to do so.
func isRefusal(err error) bool {
	return errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EBUSY) ||
		errors.Is(err, syscall.EXDEV) || errors.Is(err, syscall.EROFS)
}
