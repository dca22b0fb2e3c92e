package names

// Signs of a name's form, for the characters that may be between its words.
const (
	betweenWords = ' ' // white space, a sign as in file names, or nothing
	withinWord   = '-' // the same, where the name itself has a hyphen or an apostrophe
	turnedRound  = ',' // a comma, a sign as in file names, or white space between capitals
)

// isSign reports whether a byte of a name's form stands for the characters between two words.
func isSign(b byte) bool { return b == betweenWords || b == withinWord || b == turnedRound }

// alsoMark is between a form and what else belongs to it.
const alsoMark = "\x00"

// Words that replace a title in the pieces of a text. Both fold to the same.
const (
	courtesyTitle = "Mx"
	postTitle     = "MX"
	anyTitle      = "mx"
)
