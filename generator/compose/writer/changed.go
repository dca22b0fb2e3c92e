package writer

import "slices"

// Changes lists what changed in the documents of a pack, by what Briefpack recorded when versions
// were issued. Without records it is empty.
type Changes struct {
	Since       string    // the version that was issued last; "" without records
	Unissued    []Changed // since then
	ThisVersion []Changed // in this version, compared with the version that it replaces
}

// Changed is a document that changed.
type Changed struct {
	Document string
	IsNew    bool
	IsOwn    bool // whether it is one person's own sheet
	Values   []NamedValue
}

// NamedValue is a value that changed, as it is now, with its name on the page.
type NamedValue struct{ Name, Text string }

// IsUnissued reports whether a document says something else than the version that was issued.
func (c Changes) IsUnissued(document string) bool {
	return slices.ContainsFunc(c.Unissued, func(d Changed) bool { return d.Document == document })
}
