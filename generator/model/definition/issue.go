package definition

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"briefpack/generator/model/diag"
)

// Issue is a version of a pack as it was issued. `briefpack issue` writes it to
// content/issued/<inspection>/<version>.toml, and people leave it as it is.
type Issue struct {
	Version   string `show:"public"` // the name of its file without .toml
	At        diag.Place
	Date      Date             `toml:"date" show:"public" need:"yes" doc:"date of the issue"`
	Note      Text             `toml:"note" show:"public" doc:"what changed, as a sentence for everyone"`
	Sent      []Text           `toml:"sent" show:"never" doc:"ids of the people who were sent the pack"`
	Documents []IssuedDocument `toml:"document" show:"public" doc:"what each document said, by its name: [document.roster]"`
}

// IssuedDocument is a document as a version of its pack has it.
type IssuedDocument struct {
	Key string `show:"public"`
	At  diag.Place

	Title   Text    `toml:"title" show:"public" doc:"title, if it names no one"`
	Address Text    `toml:"address" show:"public" doc:"page of the hosted edition, from the top of the site"`
	Hosted  Text    `toml:"hosted" show:"public" doc:"digest of what the hosted edition says"`
	Print   Text    `toml:"print" show:"never" doc:"digest of what the print edition says"`
	Sent    []Text  `toml:"sent" show:"never" doc:"ids of the people who were sent this document and no one else was"`
	Values  Entries `toml:"values" show:"public" doc:"values that everyone may see, by their names"`
}

// Document returns a document of an issue, or nil.
func (x *Issue) Document(name string) *IssuedDocument {
	i := slices.IndexFunc(x.Documents, func(d IssuedDocument) bool { return d.Key == name })
	if i < 0 {
		return nil
	}
	return &x.Documents[i]
}

// CompareVersions compares the numbers between the dots of two versions: 1.10 comes after 1.9.
// Versions of another shape have no order.
func CompareVersions(a, b string) int {
	as, bs := strings.Split(a, "."), strings.Split(b, ".")
	for i := range min(len(as), len(bs)) {
		x, errX := strconv.Atoi(as[i])
		y, errY := strconv.Atoi(bs[i])
		if errX != nil || errY != nil {
			return 0
		}
		if x != y {
			return cmp.Compare(x, y)
		}
	}
	return cmp.Compare(len(as), len(bs))
}
