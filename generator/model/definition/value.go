// Package definition defines the typed content: programmes, inspections, guidance and the
// site, with the place where each value was written. It is data only.
//
// A list whose element has a field Key is written as tables with names, [task.names]: an
// inspection changes them one by one, and leaves one out with off = true.
//
// To add a TOML key, add a field here. Its tags are the schema that load, edition
// and the reference follow:
//
//	toml:"key"       name in the file; the name of a [[table]] for a slice
//	need:"yes"       required (for a method: in the programme or the inspection)
//	need:"chosen"    required from this stage on, and of an inspection that is not closed
//	when:"readers"   required only if local readers read
//	toml:"*"         every key of the table, however deep, as a dotted key
//	was:"called_off" the key that this one replaces, which is an error that names the new one
//	only:"inspection" not allowed in a programme
//	show:"..."       who may see it: "public" is everyone. "named" is in print, and on hosted
//	                 pages if the person has publish = true. "everybody" is only in print, for all
//	                 packs; other words are only in print, for these audiences of packs.
//	                 "never" is for checks only
//	words:"a,b"      the text is one of these words
//	prose:"yes"      the text may contain {{values}}
//	short:"file"     a list of tables; a text stands for a table with this key alone
//	doc:"..."        meaning, with the unit and the default
package definition

import (
	"slices"
	"strings"

	"briefpack/generator/model/day"
	"briefpack/generator/model/diag"
)

// Of is a value from the content and its place. The place of a string is the text between
// its quotes.
type Of[T comparable] struct {
	V       T `show:"public"`
	At      diag.Place
	Set     bool    `show:"public"` // false if the content does not set it
	Hidden  bool    `show:"public"` // in an edition, true if the content sets it and the audience may not see it
	Written *string `show:"never"`  // the text between the quotes of a string, if escapes make it differ from V; for places of problems
}

// The kinds of value that a definition can hold.
type (
	Text  = Of[string]
	Int   = Of[int]
	Flag  = Of[bool]
	Date  = Of[day.Date]
	Clock = Of[day.Clock]
)

// Entry is one key of a table whose keys the content chooses.
type Entry struct {
	Key  string `show:"public"`
	Text `show:"public"`
}

// Entries is a table whose keys the content chooses, in the order of the file.
type Entries []Entry

// Get returns the text of a key.
func (es Entries) Get(key string) (Text, bool) {
	for _, e := range es {
		if e.Key == key {
			return e.Text, true
		}
	}
	return Text{}, false
}

// Phrases are fixed words by their dotted keys, in the order of the keys.
type Phrases []Entry

// DateEntry is one key of a table of dates whose keys the content chooses.
type DateEntry struct {
	Key  string `show:"public"`
	Date `show:"public"`
}

// DateEntries is a table of dates whose keys the content chooses, in the order of the file.
type DateEntries []DateEntry

// Get returns the date of a key.
func (es DateEntries) Get(key string) (Date, bool) {
	for _, e := range es {
		if e.Key == key {
			return e.Date, true
		}
	}
	return Date{}, false
}

// Keys are dotted keys of a definition, without the numbers of tables in lists:
// "person.role".
type Keys []string

// Touch reports whether the list has this key, a table that contains it, or a key inside it.
func (ks Keys) Touch(key string) bool {
	return slices.ContainsFunc(ks, func(k string) bool {
		return k == key || strings.HasPrefix(key, k+".") || strings.HasPrefix(k, key+".")
	})
}

// Same reports whether two texts differ only in capitals and in blanks around them.
func Same(a, b Text) bool {
	return strings.EqualFold(strings.TrimSpace(a.V), strings.TrimSpace(b.V))
}
