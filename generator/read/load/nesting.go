package load

import (
	"bytes"

	"briefpack/generator/model/diag"
	"briefpack/generator/read/markdown"
)

// Limits that the decoder does not have: a file of brackets exhausts its stack, and a key of
// ten thousand parts takes minutes. No definition comes near them.
const (
	maxNesting  = 64
	maxKeyParts = 32
)

// checkNesting looks for nesting and keys that the decoder must not be given. It
// reads just enough TOML to skip strings and comments.
func checkNesting(file string, data []byte) *diag.Problem {
	depth, dots := 0, 0
	for i := 0; i < len(data); {
		switch c := data[i]; c {
		case '#':
			if end := bytes.IndexByte(data[i:], '\n'); end >= 0 {
				i += end
				continue
			}
			return nil
		case '"', '\'':
			i += stringLength(data[i:])
			continue
		case '[', '{':
			depth, dots = depth+1, 0
		case ']', '}':
			depth, dots = max(depth-1, 0), 0
		case '=', ',', '\n':
			dots = 0
		case '.':
			dots++
		}
		if depth > maxNesting {
			return markdown.TooComplex.Problem(diag.NewLocator(file, data).Place(i, 1), "brackets are nested more than %d deep", maxNesting)
		}
		if dots >= maxKeyParts {
			return markdown.TooComplex.Problem(diag.NewLocator(file, data).Place(i, 1), "a key has more than %d parts", maxKeyParts)
		}
		i++
	}
	return nil
}

// stringLength returns how far a string reaches that starts at b[0]. One that is
// never closed ends with its line, or with the file when it may hold lines.
func stringLength(b []byte) int {
	quote := b[0]
	if len(b) >= 3 && b[1] == quote && b[2] == quote {
		for i := 3; i < len(b); i++ {
			switch {
			case b[i] == '\\' && quote == '"':
				i++
			case bytes.HasPrefix(b[i:], []byte{quote, quote, quote}):
				return i + 3
			}
		}
		return len(b)
	}
	for i := 1; i < len(b); i++ {
		switch {
		case b[i] == '\n':
			return i
		case b[i] == '\\' && quote == '"':
			i++
		case b[i] == quote:
			return i + 1
		}
	}
	return len(b)
}
