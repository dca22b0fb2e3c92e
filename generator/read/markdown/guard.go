package markdown

import (
	"bytes"

	"briefpack/generator/model/diag"
)

// Limits that the parser does not have. No page comes near them.
const (
	maxNesting = 64
	// maxParagraph is the bytes of one paragraph: twenty printed pages without a break. A parser
	// remembers each mark in it until it ends.
	maxParagraph = 64 << 10
	// maxLines is the lines with text of one page: three hundred printed pages. Each of them may be
	// a heading, which takes far more memory than its words.
	maxLines = 20_000
)

// Check looks for quotations and lists that are nested deeper than people do,
// with which the parser's time grows by the square, for endless paragraphs, and for very many lines.
func Check(file string, data []byte) *diag.Problem {
	paragraph := 0 // where the current one starts
	lines := 0
	for from := 0; from < len(data); from += lineLength(data[from:]) + 1 {
		if len(bytes.TrimSpace(data[from:from+lineLength(data[from:])])) == 0 {
			paragraph = from
		} else if lines++; lines > maxLines {
			return TooComplex.Helped(diag.NewLocator(file, data).Place(from, 1), "make several pages of it", "the page has more than %d lines of text", maxLines)
		} else if from+lineLength(data[from:])-paragraph > maxParagraph {
			return TooComplex.Helped(diag.NewLocator(file, data).Place(from, 1), "leave an empty line between paragraphs, and make several of a long list or table", "a paragraph, list or table is longer than 64 KiB")
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
			return TooComplex.Helped(diag.NewLocator(file, data).Place(from, 1), "reduce the nesting: a list within a list is enough", "quotations or lists are nested more than %d deep", maxNesting)
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
