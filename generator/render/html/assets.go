package html

import (
	"bytes"
	"cmp"
	"path"
	"regexp"
)

// DefaultColour is the brand colour of the program's layouts. Assets replaces it by the site's
// own colour.
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
			switch {
			case path.Ext(name) == ".css":
				data = squeezed(data)
			case path.Ext(name) == ".js" && !bytes.ContainsRune(data, '`'): // texts in those go over several lines
				data = joined(remarks.ReplaceAll(data, nil))
			}
			assets[name] = data
		case ".png", ".jpg", ".jpeg", ".webp", ".woff2":
			assets[name] = data
		}
	}
	return assets
}

// remarks matches comments on their own lines, and the indentation of lines, which browsers do
// not need. Strings cannot begin or end there.
var remarks = regexp.MustCompile(`(?m)^[ \t]*/\*(?s:.*?)\*/[ \t]*\n|^[ \t]+|^\n`)

// joined joins lines that end inside a statement or after one, and those that only end a block with
// the line before, other than lines that may have a comment at their end.
func joined(js []byte) []byte {
	var out []byte
	hasRemark := false
	for line := range bytes.Lines(js) {
		if line[0] == '}' && !hasRemark {
			out = bytes.TrimRight(out, "\r\n")
		}
		hasRemark = bytes.Contains(line, []byte("//"))
		line = tightened(line)
		if bare := bytes.TrimRight(line, "\r\n"); len(bare) > 0 && bytes.IndexByte([]byte(";{,"), bare[len(bare)-1]) >= 0 && !hasRemark {
			line = bare
		}
		out = append(out, line...)
	}
	return out
}

// quoted matches a string.
var quoted = regexp.MustCompile(`"(?:\\.|[^"\\])*"`)

// operator matches a string, or an operator with the spaces around it. "+", "-" and "<" are not among
// them, as they can join what follows.
var operator = regexp.MustCompile(`"(?:\\.|[^"\\])*"| *(?:=>|&&|\|\||[=?:,;{}()*]) *`)

// tightened removes spaces around the operators of a line that has strings in double quotes alone,
// and neither regular expressions nor remarks.
func tightened(line []byte) []byte {
	if bytes.ContainsAny(quoted.ReplaceAll(line, nil), "/'") {
		return line
	}
	return operator.ReplaceAllFunc(line, func(p []byte) []byte {
		if p[0] == '"' {
			return p
		}
		return bytes.Trim(p, " ")
	})
}

// piece matches a token of a stylesheet: strings, addresses, comments and escaped characters,
// which stay unchanged; white space that has no meaning; or anything else.
var piece = regexp.MustCompile(`(?s)"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\([^)]*\)|/\*.*?\*/|\\.|\s*;\s*\}\s*|\s*[{},;]\s*|:\s+|\s+|[^"'/\\\s{},;:u]+|.`)

// squeezed removes remarks and white space, because a phone loads the whole stylesheet before it
// shows the page.
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
