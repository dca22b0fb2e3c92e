// Package content carries the programmes that come with the program, and the guidance that their
// packs have: those of the sample.
package content

import "embed"

// Files has the folders of programmes and guidance.
//
//go:embed programmes/*.toml guidance
var Files embed.FS
