package words

import "golang.org/x/text/language"

// IsLanguage reports whether a tag is an existing language in its canonical spelling. Other
// spellings would be treated as other languages.
func IsLanguage(tag string) bool {
	parsed, err := language.Parse(tag)
	return err == nil && parsed.String() == tag
}
