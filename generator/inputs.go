package generator

import "briefpack/generator/read/source"

// Folders returns the folders of a site that it is made from.
func Folders() []string { return source.Folders() }

// Ignored reports whether nothing is ever made from a file or folder of this name: it
// is an editor's or a system's.
func Ignored(name string) bool { return source.Ignored(name) }
