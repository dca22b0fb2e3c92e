// Package content carries the programmes that come with the program: those of the sample.
package content

import "embed"

// Programmes is the folder of the programmes, below its own name.
//
//go:embed programmes/*.toml
var Programmes embed.FS
