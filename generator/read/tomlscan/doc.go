// Package tomlscan finds where keys and values are in TOML text: decoders keep no places.
//
// It takes text that a decoder accepts, and reads no more of TOML than it needs to find
// things. It also finds double definitions, which decoders let pass (defined.go).
// Package load takes places for problems from it; tomledit changes text by it.
package tomlscan

import "strconv"

// Path is the way to a value: the keys that lead to it, and the numbers of tables in lists of
// tables.
type Path string

// Separator is between the parts of a path. It can't occur in a key of a text file without
// control characters.
const Separator = "\x00"

// Key returns the path of a key in a table.
func (p Path) Key(k string) Path { return p + Separator + Path(k) }

// Index returns the path of the nth element of a list, from 0.
func (p Path) Index(n int) Path { return p.Key(strconv.Itoa(n)) }

// Span is a stretch of text, in bytes.
type Span struct{ From, To int }

// Entry is a key on its own line, and its value.
type Entry struct{ Key, Value Span }

// Section is a [table], a [[table]] or the text before the first of them.
type Section struct {
	Path    Path
	Header  Span    // empty for the text before the first header
	Entries []Entry // those on their own lines
}

// End returns where the last thing of a section ends.
func (s Section) End() int {
	if n := len(s.Entries); n > 0 {
		return s.Entries[n-1].Value.To
	}
	return s.Header.To
}

// Brackets is a list or a table in brackets.
type Brackets struct {
	Count int
	Last  int // where its last element ends, or its opening bracket if it has none
	Comma int // where the comma after the last element ends; 0 if there is none
}

// KeyValue is a key, or an element of a list, with its value. A table or list in brackets has no
// value here, and neither has a part of a longer key.
type KeyValue struct {
	Path       Path
	Key, Value Span
	HasValue   bool
}

// Layout holds the places of everything in a text.
type Layout struct {
	Data     []byte
	Keys     []KeyValue // in the order of the text; a path may be there again
	Values   map[Path]Span
	Inline   map[Path]Brackets
	Sections []Section
	Tables   map[Path]int // how many [[tables]] of a list there are
	Twice    *Twice       // the first thing that is defined twice; nil if there is none
}

// Twice is the place of a second definition, or of one that continues the first in another way. TOML 1.1 forbids both, and the decoder lets some of it pass.
type Twice struct {
	Path Path
	At   Span
}

// definition is how something was defined.
type definition int

const (
	implied definition = iota + 1 // by the header of a table in it
	table                         // by [header]
	list                          // by [[header]]
	dotted                        // by a key with dots, from within its table
	closed                        // a value, or a list or table in brackets
)
