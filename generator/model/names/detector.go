// Package names recognises people's names, and other values that must not be published, in
// texts. It is the only place that decides what a name looks like: the rules run it over the
// content and the layouts, and deliver/leaks runs it over the finished files.
//
// A Detector is made once for all secrets. It reads each text a few times at most, however
// many secrets there are, so the time is linear in the text. It looks for every secret in every
// text: the caller decides whether a value may appear in it.
//
// Both sides are folded first. Accents, capitals, characters without width, kinds of white
// space, hyphens and apostrophes make no difference, and letters of other scripts count as
// the Latin letters that they look like. A hit begins and ends where a word does.
//
// A hit is Certain if it identifies a person or repeats a withheld value, and Likely if it
// may do so. These are certain:
//
//   - the full name, in either order, with or without titles, middle names, nicknames,
//     letters after it or half of a double-barrelled surname, and joined as in addresses
//     and file names ("ailsa-muir", "ailsamuir", "Muir (Ailsa)");
//   - the full name with one wrong letter in a word of five or more ("Calum" for "Callum");
//   - the surname with the initial of the first name, in either order ("M. Shaw", "M Shaw",
//     "Shaw, M.", "Shaw M A");
//   - the surname after a title ("Dr Shaw", "Detective Sergeant Shaw"; see titles.txt);
//   - a file name made of the initial and the surname, or the person's id ("m-shaw.jpg");
//   - a phone number, an email address, and half of a text or more.
//
// These are likely: a first name or surname alone, a first name with the initial of the
// surname ("Morag S."), a user name in prose ("m.shaw", "shawm"), a family ("the Shaws"), half of a double-barrelled surname
// after a title or an initial, and the certain kinds where the surname is an ordinary word
// ("Nurse Field", "B Park") or where the wrong letter is in a word of four.
//
// Names that the site lists as common words count in exactly their own spelling only, and
// after a title. A detector does not find initials alone, nicknames that no definition gives,
// a middle name in an address, transliterations, or text within pictures.
//
// To recognise another way of writing a value, add a form in name.go, part.go, phone.go or
// words.go, a variant of the text in variant.go, or a decoding in encoded.go.
package names

import (
	"cmp"
	"slices"
	"strings"

	"briefpack/generator/model/letter"
	"briefpack/generator/model/script"
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

// Detector looks for secrets. It does not change, so several goroutines may use it.
type Detector struct {
	secrets int
	forms   []form // by key
	texts   string // the texts of all forms, one after the other
	hasLong bool   // whether a form is longer than its key
	graph   graph
	titles  titles
	common  map[string]bool // squeezed

	hasNames bool // whether a secret is a name
}

// New returns a detector for the secrets.
func New(secrets []Secret, v Vocabulary) *Detector {
	d := &Detector{secrets: len(secrets), titles: newTitles(v.Titles), common: make(map[string]bool, len(v.Common))}
	for _, name := range v.Common {
		d.common[letter.Fold(name)] = true
	}
	b := builder{titles: d.titles, common: d.common}
	for i, secret := range secrets {
		b.secret = uint32(i)
		b.add(secret)
		if latin, ok := script.Latinised(secret.Value); ok {
			secret.Value = latin
			b.add(secret)
		}
		d.hasNames = d.hasNames || secret.Kind == "name"
	}
	slices.SortStableFunc(b.drafts, func(x, y draft) int { return strings.Compare(x.key, y.key) })
	d.forms, d.texts = b.finish()
	d.hasLong = slices.ContainsFunc(d.forms, func(f form) bool { return !f.whole })
	d.graph = newGraph(b.drafts)
	return d
}

// Find returns the hits in a text, certain and likely, from left to right. A hit that
// overlaps stronger evidence is left out.
func (d *Detector) Find(text string, in Context) []Hit {
	r := d.NewReader()
	r.likely = true
	r.Read(text, in)
	return strongest(r.hits)
}

// FindLink returns the hits in the address of a link. The part before the fragment is searched
// as the name of a file, unless it is an email address or leads to another site.
func (d *Detector) FindLink(to string) []Hit {
	path, fragment, hasFragment := strings.Cut(to, "#")
	if box, ok := strings.CutPrefix(path, "mailto:"); ok {
		return append(d.Find(to, Address), d.userNames(box, len(path)-len(box))...)
	}
	if strings.Contains(path, ":") {
		return d.Find(to, Address)
	}
	hits := d.Find(path, FileName)
	if hasFragment {
		for _, h := range d.Find(fragment, Address) {
			h.From, h.To = h.From+len(path)+1, h.To+len(path)+1
			hits = append(hits, h)
		}
	}
	return hits
}

// userNames returns the user names in an email address that begins at a place in a link.
func (d *Detector) userNames(address string, at int) []Hit {
	var hits []Hit
	for _, h := range d.Find(address, Prose) {
		if h.Evidence == UserName {
			h.From, h.To = h.From+at, h.To+at
			hits = append(hits, h)
		}
	}
	return hits
}

// strongest sorts hits and drops those that overlap a hit of stronger evidence.
func strongest(hits []Hit) []Hit {
	slices.SortFunc(hits, func(a, b Hit) int {
		return cmp.Or(cmp.Compare(a.Evidence, b.Evidence), cmp.Compare(a.Grade, b.Grade), a.From-b.From, b.To-a.To, a.Secret-b.Secret)
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

// Explains reports whether the words of a hit of another detector are a value of this one, on
// evidence that is at least as strong: a published "Ann Reid" explains "Dr Reid" and "Reid",
// but not "Anna Reid", if that is the full name of someone else.
func (d *Detector) Explains(h Hit) bool {
	const before = "x " // so that no sentence begins with the words
	for _, in := range []Context{Prose, FileName} {
		for _, own := range d.Find(before+h.Text, in) {
			if own.From == len(before) && own.To == len(before)+len(h.Text) && own.Evidence <= h.Evidence {
				return true
			}
		}
	}
	return false
}
