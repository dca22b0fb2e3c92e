package words

import "golang.org/x/text/language"

// IsLanguage reports whether a tag names a language that there is, in the spelling in
// which it is always written: one language with two spellings would be two.
func IsLanguage(tag string) bool {
	parsed, err := language.Parse(tag)
	return err == nil && parsed.String() == tag
}
