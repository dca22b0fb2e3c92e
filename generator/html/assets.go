package html

import (
	"bytes"
	"maps"
	"path"
)

// DefaultColour is the brand colour of the layouts that come with the program.
// Wherever an asset says it, a site that has a colour of its own gets that instead.
const DefaultColour = "#0b4f5c"

// Assets returns the files that belong beside the pages, by path from the root of
// the site.
func (r *Renderer) Assets() map[string][]byte { return maps.Clone(r.assets) }

// assetsOf picks what a page can use out of the layouts; templates, data and
// whatever else lies in that folder stay behind.
func assetsOf(files map[string][]byte, colour string) map[string][]byte {
	assets := map[string][]byte{}
	for name, data := range files {
		switch path.Ext(name) {
		case ".css", ".svg", ".js":
			assets[name] = bytes.ReplaceAll(data, []byte(DefaultColour), []byte(colour))
		case ".png", ".jpg", ".jpeg", ".webp", ".ico", ".woff2":
			assets[name] = data
		}
	}
	return assets
}
