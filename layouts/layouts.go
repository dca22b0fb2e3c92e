// Package layouts carries the look that comes with the program: page templates,
// the stylesheet, the sizes of print and the fixed words. A site's own layouts/
// folder is laid over these files, one by one.
package layouts

import "embed"

// Files is this folder, without its Go code.
//
//go:embed *.html *.css *.js *.svg *.toml words/*.toml
var Files embed.FS
