package publish

import "io/fs"

// syncFolder does nothing: Windows keeps the names of a folder in its own journal.
func syncFolder(string) error { return nil }

// keepOwner does nothing: a new file takes its owner and its rights from its folder.
func keepOwner(fs.FileInfo, string) {}

// isOtherDevice reports false: a mounted volume appears as a link, not as a folder.
func isOtherDevice(string) bool { return false }
