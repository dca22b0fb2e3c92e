// Package letter folds the characters of texts, so that names can be compared however people write
// them: it leaves out case and accents, and writes letters such as ø as people without the key do.
package letter

// Class is the part that a character plays in a word.
type Class uint8

// The classes.
const (
	Gap       Class = iota // separates words
	Lower                  // a letter
	Upper                  // a capital letter
	Digit                  // a digit of any script
	Mark                   // a combining mark: ignored
	Invisible              // no width: ignored, but a word may begin or end there
)

// InWord reports whether the character is a letter or a digit.
func (c Class) InWord() bool { return c == Lower || c == Upper || c == Digit }

// Char is one character of a text, folded.
type Char struct {
	Class Class
	Size  int    // bytes of the text that it takes
	Fold  string // its letters or digits; for a gap its sign, " " for any white space
}

// The signs that gaps fold to, other than signs that fold to themselves.
const (
	Apostrophe = "'"
	Quote      = `"`
	Hyphen     = "-"
)
