package xlsx

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"briefpack/generator/render/office/opc"
)

// cell is the text of a cell, its style and the width of its column.
type cell struct {
	text  string
	style int
	width float64
}

const (
	lineHeight = 16  // points
	maxHeight  = 400 // points; the format allows 409
)

// row writes a row as high as its longest cell needs.
func row(b *strings.Builder, number int, cells []cell) {
	height := 0
	for _, c := range cells {
		height = max(height, c.height())
	}
	fmt.Fprintf(b, `<row r="%d" ht="%d" customHeight="1">`, number, min(height, maxHeight))
	for i, c := range cells {
		text := opc.Cut(opc.Clean(c.text), maxCell)
		if text == "" {
			fmt.Fprintf(b, `<c r="%s" s="%d"/>`, ref(number, i), c.style)
			continue
		}
		text = escaped.ReplaceAllString(text, "_x005F$0")
		fmt.Fprintf(b, `<c r="%s" s="%d" t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>`, ref(number, i), c.style, opc.Text(text))
	}
	b.WriteString(`</row>`)
}

// escaped is text that looks like the format's own way to write a character.
var escaped = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

// height returns how high a cell is, in points: programs do not make room by themselves.
func (c cell) height() int {
	lines := 0
	for part := range strings.SplitSeq(c.text, "\n") {
		lines += 1 + int(float64(utf8.RuneCountInString(part))*1.15/max(1, c.width))
	}
	if c.style == styleHeading {
		return lines * lineHeight * 3 / 2
	}
	return lines * lineHeight
}

func column(number int, width float64, style int) string {
	return fmt.Sprintf(`<col min="%d" max="%d" width="%g" style="%d" customWidth="1"/>`, number, number, width, style)
}

// ref returns the name of a cell by its row, from 1, and its column, from 0.
func ref(row, column int) string { return fmt.Sprintf("%s%d", letters(column), row) }

func letters(column int) string {
	name := ""
	for n := column + 1; n > 0; n = (n - 1) / 26 {
		name = string(rune('A'+(n-1)%26)) + name
	}
	return name
}
