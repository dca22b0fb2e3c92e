// Package tomledit changes single values of a TOML file and keeps every other byte of it: comments, order, spacing, line ends.
//
// It takes text and returns text; package tomlscan finds the places. The text must be one that
// a decoder accepts. A decoder then accepts the result too, and finds only this change in it.
package tomledit

import (
	"fmt"
	"strings"

	"briefpack/generator/read/tomlscan"
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

// Texts returns a list of strings as a value, on one line.
func Texts(list []string) Value {
	var b strings.Builder
	for i, s := range list {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(string(Text(s)))
	}
	return Value("[" + b.String() + "]")
}

// Date returns a day, written as 2027-01-19, as a value.
func Date(iso string) Value { return Value(iso) }

// Pair is a key and its value.
type Pair struct {
	Key   string
	Value Value
}

// Path is the way to a value.
type Path = tomlscan.Path

// At returns the path of a key, or of a key in a table, and so on.
func At(keys ...string) Path {
	var p Path
	for _, k := range keys {
		p = p.Key(k)
	}
	return p
}

// In returns the path of a key of the nth table of a list, from 0.
func In(list string, n int, key string) Path { return Path("").Key(list).Index(n).Key(key) }

// cut returns the path of the table that a key is in, and the key.
func cut(p Path) (table Path, key string) {
	i := strings.LastIndex(string(p), tomlscan.Separator)
	return p[:i], string(p[i+len(tomlscan.Separator):])
}

// plain writes a key as TOML does.
func plain(key string) string {
	isBare := key != "" && strings.Trim(key, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") == ""
	if isBare {
		return key
	}
	return string(Text(key))
}
