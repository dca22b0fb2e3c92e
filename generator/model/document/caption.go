package document

import "strings"

// Repeats reports whether the caption of a table only repeats the heading above it: it has the
// same words, or they follow a colon, as in "Tasks: Chief officers". A heading may say more after
// its own colon, such as a date. Such captions are for people who do not see the page.
func Repeats(heading, caption string) bool {
	if heading == "" || caption == "" {
		return false
	}
	if _, after, found := strings.Cut(caption, ": "); found {
		before, _, _ := strings.Cut(heading, ": ")
		return strings.EqualFold(after, heading) || strings.EqualFold(after, before) || strings.EqualFold(caption, heading)
	}
	return strings.EqualFold(caption, heading)
}
