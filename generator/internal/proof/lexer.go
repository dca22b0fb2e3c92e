package proof

import (
	"bytes"
	"strconv"
	"strings"
)

// lexer splits bytes into values.
type lexer struct {
	b []byte
	i int
}

// Delimiters at the end of other values.
var (
	endOfList = value{kind: operator, str: "]"}
	endOfDict = value{kind: operator, str: ">>"}
)

func isSpace(c byte) bool { return strings.IndexByte(" \n\r\t\x00\f", c) >= 0 }
func isDelim(c byte) bool { return strings.IndexByte("()<>[]{}/%", c) >= 0 }

// next returns the next value, or false at the end. Lists and dictionaries join the parts of
// references.
func (l *lexer) next() (value, bool) {
	l.skip()
	if l.i >= len(l.b) {
		return value{}, false
	}
	rest := l.b[l.i:]
	switch c := rest[0]; {
	case c == '/':
		l.i++
		return value{kind: name, str: l.word()}, true
	case c == '(':
		return l.literal(), true
	case bytes.HasPrefix(rest, []byte("<<")):
		l.i += 2
		return l.dictionary(), true
	case bytes.HasPrefix(rest, []byte(">>")):
		l.i += 2
		return endOfDict, true
	case c == '<':
		return l.hex(), true
	case c == '[':
		l.i++
		return value{kind: list, list: l.until(endOfList)}, true
	case isDelim(c):
		l.i++
		return value{kind: operator, str: string(c)}, true
	}
	s := l.word()
	if n, err := strconv.ParseFloat(s, 64); err == nil {
		return value{kind: number, num: n}, true
	}
	return value{kind: operator, str: s}, true
}

func (l *lexer) skip() {
	for l.i < len(l.b) {
		switch c := l.b[l.i]; {
		case c == '%':
			for l.i < len(l.b) && l.b[l.i] != '\n' {
				l.i++
			}
		case !isSpace(c):
			return
		}
		l.i++
	}
}

func (l *lexer) word() string {
	from := l.i
	for l.i < len(l.b) && !isSpace(l.b[l.i]) && !isDelim(l.b[l.i]) {
		l.i++
	}
	return string(l.b[from:l.i])
}

// until returns the values before an end, with "3 0 R" as one reference.
func (l *lexer) until(end value) []value {
	var out []value
	for {
		v, ok := l.next()
		if !ok || v.kind == operator && v.str == end.str {
			return out
		}
		if n := len(out); v.kind == operator && v.str == "R" && n >= 2 {
			out = append(out[:n-2], value{kind: reference, num: out[n-2].num})
			continue
		}
		out = append(out, v)
	}
}

func (l *lexer) dictionary() value {
	d := value{kind: dict, dict: map[string]value{}}
	parts := l.until(endOfDict)
	for i := 0; i+1 < len(parts); i += 2 {
		d.dict[parts[i].str] = parts[i+1]
	}
	return d
}

func (l *lexer) hex() value {
	end := bytes.IndexByte(l.b[l.i:], '>')
	if end < 0 {
		l.i = len(l.b)
		return value{kind: text}
	}
	digits := l.b[l.i+1 : l.i+end]
	l.i += end + 1
	var b []byte
	for i := 0; i+1 < len(digits); i += 2 {
		n, _ := strconv.ParseUint(string(digits[i:i+2]), 16, 8)
		b = append(b, byte(n))
	}
	return value{kind: text, str: string(b)}
}

// literal reads a string in brackets, with the escapes that Briefpack writes.
func (l *lexer) literal() value {
	var b []byte
	depth := 0
	for ; l.i < len(l.b); l.i++ {
		c := l.b[l.i]
		switch c {
		case '(':
			if depth++; depth == 1 {
				continue
			}
		case ')':
			if depth--; depth == 0 {
				l.i++
				return value{kind: text, str: string(b)}
			}
		case '\\':
			l.i++
			if l.i < len(l.b) {
				c = unescaped(l.b[l.i])
			}
		}
		b = append(b, c)
	}
	return value{kind: text, str: string(b)}
}

func unescaped(c byte) byte {
	if i := strings.IndexByte("nrtbf", c); i >= 0 {
		return "\n\r\t\b\f"[i]
	}
	return c
}
