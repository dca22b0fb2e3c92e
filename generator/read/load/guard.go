package load

import (
	"bytes"

	"briefpack/generator/model/diag"
)

// Limits that the decoder does not have: a file of brackets exhausts its stack, and a key of
// ten thousand parts takes minutes. No definition comes near them.
const (
	maxNesting  = 64
	maxKeyParts = 32
	// maxParagraph is the bytes of one paragraph of Markdown: twenty printed pages
	// without a break. A parser remembers each mark in it until it ends.
	maxParagraph = 64 << 10
)

// guard looks for nesting and keys that the decoder must not be given. It
// reads just enough TOML to skip strings and comments.
func guard(file string, data []byte) *diag.Problem {
	depth, dots := 0, 0
	for i := 0; i < len(data); {
		switch c := data[i]; c {
		case '#':
			i += lineLength(data[i:])
			continue
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
			return tooComplex.problem(newLocator(file, data).place(i, 1), "brackets are nested more than %d deep", maxNesting)
		}
		if dots >= maxKeyParts {
			return tooComplex.problem(newLocator(file, data).place(i, 1), "a key has more than %d parts", maxKeyParts)
		}
		i++
	}
	return nil
}

// guardMarkdown looks for quotations and lists that are nested deeper than people do,
// with which the parser's time grows by the square, and for endless paragraphs.
func guardMarkdown(file string, data []byte) *diag.Problem {
	paragraph := 0 // where the current one starts
	for from := 0; from < len(data); from += lineLength(data[from:]) + 1 {
		if len(bytes.TrimSpace(data[from:from+lineLength(data[from:])])) == 0 {
			paragraph = from
		} else if from+lineLength(data[from:])-paragraph > maxParagraph {
			return tooComplex.helped(newLocator(file, data).place(from, 1), "leave an empty line between paragraphs", "a paragraph is longer than 64 KiB")
		}
		depth := 0
		for _, c := range data[from : from+lineLength(data[from:])] {
			if !bytes.ContainsRune([]byte(" \t>-+*0123456789.)"), rune(c)) {
				break
			}
			if bytes.ContainsRune([]byte(">-+*.)"), rune(c)) {
				depth++
			}
		}
		// A line of dashes or dots is a rule or a row of dots, not nesting.
		line := bytes.TrimSpace(data[from : from+lineLength(data[from:])])
		if depth > maxNesting && bytes.ContainsAny(line, " >") {
			return tooComplex.helped(newLocator(file, data).place(from, 1), "set the text less deep: a list within a list is enough for anybody", "quotations or lists are nested more than %d deep", maxNesting)
		}
	}
	return nil
}

func lineLength(b []byte) int {
	if n := bytes.IndexByte(b, '\n'); n >= 0 {
		return n
	}
	return len(b)
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
