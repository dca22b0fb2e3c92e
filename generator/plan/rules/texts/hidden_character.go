package texts

import (
	"fmt"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var HiddenCharacter = rule.Rule{
	Code: "hidden-character",
	Doc:  "Text has no characters that cannot be seen, such as zero-width spaces, soft hyphens, marks that reverse the direction of text, and private-use characters.",
	Why: "They arrive with text that was pasted from a web page or a PDF. " +
		"They break searching, line ends and the check for withheld names.",
	Help: "delete it and type the word again",
	Text: func(t definition.Text, r *rule.Report) {
		if lookup.IsASCII(t.V) {
			return
		}
		for i, c := range t.V {
			if isHidden(c) {
				r.Addf(definition.Within(t, i, i+len(string(c))), "there is a hidden character here, %s", hiddenName(c))
			}
		}
	},
}

// isHidden names characters without a shape that no word of our languages needs.
func isHidden(c rune) bool {
	return strings.ContainsRune("\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u2028\u2029\u2060\ufeff", c) ||
		c >= 0x202a && c <= 0x202e || c >= 0x2061 && c <= 0x2069 || c >= 0xe000 && c <= 0xf8ff || c >= 0xf0000
}

func hiddenName(c rune) string {
	names := map[rune]string{
		0x00ad: "a soft hyphen", 0x200b: "a zero-width space", 0xfeff: "a byte order mark", 0x2028: "a line separator",
		0x202e: "a mark that reverses the direction of text",
	}
	if name, ok := names[c]; ok {
		return fmt.Sprintf("%s (U+%04X)", name, c)
	}
	return fmt.Sprintf("U+%04X", c)
}
