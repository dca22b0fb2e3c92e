package generator

import "briefpack/generator/read/load"

// Key is one key that a content file may hold.
type Key = load.Key

// Reference lists every key of every kind of content file.
func Reference() []Key { return load.Reference() }
