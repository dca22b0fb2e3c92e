package names

import (
	"cmp"
	"slices"
)

// Secret is a value that must not be published.
type Secret struct {
	Owner string // folder of the inspection that withholds it
	ID    string // id of the person, or the key of the value
	Kind  string // "name", "email", "phone" or "text"
	Value string
}

// Grade is how sure a detector is that a hit is about a secret.
type Grade uint8

// The grades. A build refuses certain hits; likely ones are warnings.
const (
	Certain Grade = iota
	Likely
)

// Hit is a place where a secret was found.
type Hit struct {
	Secret   int // the number of the secret in the list that New was given
	Evidence Evidence
	Grade    Grade
	From, To int    // in the text that was read
	Text     string // the words that were found
}

// Evidence is the way in which a secret was recognised.
type Evidence uint8

// The kinds of evidence, from strong to weak.
const (
	Whole        Evidence = iota // the name in full, or the value
	Initial                      // the surname with the initial of the first name
	Titled                       // the surname after a title
	UserName                     // the initial and the surname as a user name, or an id
	Misspelt                     // the name in full with one wrong letter
	FirstInitial                 // the first name with the initial of the surname
	FirstName                    // the first name alone
	Surname                      // the surname alone
)

// String describes the evidence for a message: "the name", "the surname and initial".
func (e Evidence) String() string {
	return [...]string{"the name", "the surname and initial", "the surname and title", "the user name",
		"the misspelt name", "the first name and initial", "the first name", "the surname"}[e]
}

// Vocabulary holds the words that a site adds to what a detector knows.
type Vocabulary struct {
	Common []string // names that are ordinary words too, and words that are not names
	Titles []string // ranks and roles that people write before a surname
}

// strongest sorts hits and drops hits that overlap a hit of stronger evidence. A likely hit
// never replaces a certain one.
func strongest(hits []Hit) []Hit {
	slices.SortFunc(hits, func(a, b Hit) int {
		return cmp.Or(cmp.Compare(a.Grade, b.Grade), cmp.Compare(a.Evidence, b.Evidence), a.From-b.From, b.To-a.To, a.Secret-b.Secret)
	})
	var kept []Hit
	var groups []group // many inspections withhold the same people
	for _, h := range hits {
		if n := len(groups) - 1; n >= 0 && groups[n].isSame(h) {
			if h.Secret != kept[len(kept)-1].Secret {
				kept = append(kept, h)
				groups[n].secrets[h.Secret] = true
			}
			continue
		}
		if !slices.ContainsFunc(groups, func(g group) bool { return g.beats(h) }) {
			kept = append(kept, h)
			groups = append(groups, group{h, map[int]bool{h.Secret: true}})
		}
	}
	slices.SortStableFunc(kept, func(a, b Hit) int { return cmp.Or(a.From-b.From, b.To-a.To) })
	return kept
}

// group is the hits of one place on one kind of evidence.
type group struct {
	Hit
	secrets map[int]bool
}

func (g group) isSame(h Hit) bool {
	return g.From == h.From && g.To == h.To && g.Evidence == h.Evidence && g.Grade == h.Grade
}

// beats reports whether a hit overlaps the group and is weaker, or about one of its secrets.
func (g group) beats(h Hit) bool {
	return g.From < h.To && h.From < g.To && (g.Evidence < h.Evidence || g.secrets[h.Secret])
}
