package definition

import (
	"reflect"
	"strings"
)

// Show is the value of a field's show tag: the people who may see it, separated by commas. As well
// as the words below, it has ids of roles and audiences of packs. Code
// that copies or compares fields reads the tag through it, and withholds a field without one.
type Show string

// The words of a show tag.
const (
	ShowPublic = "public"    // everyone
	ShowNamed  = "named"     // everyone if the person agreed to be named, else readers of print
	ShowAll    = "everybody" // people who have a printed pack
	ShowLead   = "lead"      // the inspection lead, who has everything but what is for checks
	ShowNever  = "never"     // no one: it is for checks
)

// ShowOf returns who may see a field. The place of a value is seen with the value.
func ShowOf(f reflect.StructField) Show {
	if tag := f.Tag.Get("show"); tag != "" || f.Name != "At" {
		return Show(tag)
	}
	return ShowPublic
}

// Has reports whether a word is in the list.
func (s Show) Has(word string) bool {
	if string(s) == word {
		return true
	}
	for one := range strings.SplitSeq(string(s), ",") {
		if one == word {
			return true
		}
	}
	return false
}
