package html

import (
	"bytes"
	"cmp"
	"path"
	"regexp"
)

// DefaultColour is the brand colour of the layouts that come with the program.
// Wherever an asset says it, a site that has a colour of its own gets that instead.
const DefaultColour = "#0b4f5c"

// Assets picks the files that pages load out of the layouts, by path from the root of the
// site, and gives them the brand's colour, DefaultColour if "".
func Assets(files map[string][]byte, colour string) map[string][]byte {
	colour = cmp.Or(colour, DefaultColour)
	assets := map[string][]byte{}
	for name, data := range files {
		switch path.Ext(name) {
		case ".css", ".svg", ".js":
			data = bytes.ReplaceAll(data, []byte(DefaultColour), []byte(colour))
			if path.Ext(name) == ".css" {
				data = squeezed(data)
			}
			assets[name] = data
		case ".png", ".jpg", ".jpeg", ".webp", ".ico", ".woff2":
			assets[name] = data
		}
	}
	return assets
}

// remarks are comments that begin a line and end one, and the indentation of lines: what
// nobody's browser needs of a stylesheet. No string of CSS can begin or end there.
var remarks = regexp.MustCompile(`(?m)^[ \t]+|^[ \t]*/\*(?s:.*?)\*/[ \t]*\n|^\n`)

// piece is what a stylesheet is made of here: a string, an address, a comment or an
// escaped character, which stay as they are; white space with a sign beside which it
// means nothing, or alone; or anything else.
var piece = regexp.MustCompile(`(?s)"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\([^)]*\)|/\*.*?\*/|\\.|\s*;\s*\}\s*|\s*[{},;]\s*|:\s+|\s+|[^"'/\\\s{},;:u]+|.`)

// squeezed leaves remarks out, and white space; a telephone has to load the rest before
// it shows a word.
func squeezed(css []byte) []byte {
	return piece.ReplaceAllFunc(remarks.ReplaceAll(css, nil), func(p []byte) []byte {
		switch bare := bytes.TrimSpace(p); {
		case len(bare) == 0:
			return []byte(" ")
		case bare[0] == ';' && bare[len(bare)-1] == '}':
			return []byte("}")
		case len(bare) == 1:
			return bare
		}
		return p
	})
}
