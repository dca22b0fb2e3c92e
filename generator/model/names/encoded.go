package names

import (
	"strings"
	"unicode/utf8"
)

// decodings is how often a text is decoded that is encoded more than once: "%2520".
const decodings = 3

// decoded reads a text, and its decoded form if it is encoded. The place of a hit in the decoded
// form is the whole text.
func (r *Reader) decoded(text string, in Context) {
	r.read(text, in)
	for range decodings {
		plain, ok := unescape(text)
		if !ok {
			return
		}
		r.place = func(span) span { return span{0, len(r.origin)} }
		r.read(plain, in)
		text = plain
	}
}

// unescape decodes %41, \u0041, \x41 and the folding of calendar lines, and reports
// whether there was any of it. It keeps incomplete escapes.
func unescape(text string) (string, bool) {
	if !strings.ContainsAny(text, "%\\") && !strings.Contains(text, "\r\n ") {
		return text, false
	}
	var b strings.Builder
	b.Grow(len(text))
	changed := false
	for i := 0; i < len(text); {
		size, n := escape(text[i:], &b)
		if n {
			changed = true
		}
		i += size
	}
	return b.String(), changed
}

// escape decodes the beginning of a text, and returns how many bytes it read and whether they
// are an escape.
func escape(text string, b *strings.Builder) (size int, ok bool) {
	switch {
	case text[0] == '%':
		if v, ok := hexadecimal(text, 1, 2); ok {
			b.WriteByte(byte(v))
			return 3, true
		}
	case strings.HasPrefix(text, `\x`):
		if v, ok := hexadecimal(text, 2, 2); ok {
			b.WriteRune(v)
			return 4, true
		}
	case strings.HasPrefix(text, `\u`):
		if v, ok := hexadecimal(text, 2, 4); ok && utf8.ValidRune(v) {
			b.WriteRune(v)
			return 6, true
		}
	case strings.HasPrefix(text, `\n`) || strings.HasPrefix(text, `\,`) || strings.HasPrefix(text, `\;`):
		b.WriteByte(" ,;"[strings.IndexByte("n,;", text[1])])
		return 2, true
	case strings.HasPrefix(text, "\r\n ") || strings.HasPrefix(text, "\r\n\t"):
		return 3, true
	}
	b.WriteByte(text[0])
	return 1, false
}

// hexadecimal reads n hexadecimal digits at text[from].
func hexadecimal(text string, from, n int) (rune, bool) {
	if len(text) < from+n {
		return 0, false
	}
	var v rune
	for _, c := range []byte(text[from : from+n]) {
		d := strings.IndexByte("0123456789abcdef", c|0x20)
		if c < '0' || c > '9' {
			if d < 10 {
				return 0, false
			}
		} else {
			d = int(c - '0')
		}
		v = v<<4 | rune(d)
	}
	return v, true
}
