// Package tomledit changes single values of a TOML file and leaves every other byte of it
// as it was: comments, order, spacing, line ends.
//
// It takes text and returns text, and reads no more of TOML than it needs to know where
// keys and values stand. It has to be given a file that a decoder accepts; what it makes
// of such a file a decoder accepts too, and finds the change in it and nothing else.
package tomledit

import (
	"fmt"
	"strconv"
	"strings"
)

// Value is a value as it is written in a file.
type Value string

// Text returns a string as a value.
func Text(s string) Value {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r < ' ' || r == 0x7f:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return Value(b.String())
}

// Date returns a day, written as 2027-01-19, as a value.
func Date(iso string) Value { return Value(iso) }

// Pair is a key and its value.
type Pair struct {
	Key   string
	Value Value
}

// Path says where a value stands: the keys that lead to it, and the numbers of tables in
// lists of tables.
type Path string

// At returns the path of a key, or of a key in a table, and so on.
func At(keys ...string) Path {
	var p Path
	for _, k := range keys {
		p = p.key(k)
	}
	return p
}

// In returns the path of a key of the nth table of a list, from 0.
func In(list string, n int, key string) Path { return Path("").key(list).index(n).key(key) }

// separator can't occur in a key of a text file without control characters.
const separator = "\x00"

func (p Path) key(k string) Path { return p + separator + Path(k) }

func (p Path) index(n int) Path { return p.key(strconv.Itoa(n)) }

// cut returns the path of the table that a key is in, and the key.
func (p Path) cut() (table Path, key string) {
	i := strings.LastIndex(string(p), separator)
	return p[:i], string(p[i+len(separator):])
}

// plain writes a key as TOML does.
func plain(key string) string {
	isBare := key != "" && strings.Trim(key, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") == ""
	if isBare {
		return key
	}
	return string(Text(key))
}
