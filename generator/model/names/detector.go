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
//   - the surname after a title ("Dr Shaw", "Detective Sergeant Shaw"; see package titles);
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
	"slices"
	"strings"

	"briefpack/generator/model/letter"
	"briefpack/generator/model/script"
	"briefpack/generator/model/titles"
)

// Detector looks for secrets. It does not change, so several goroutines may use it.
type Detector struct {
	secrets int
	forms   []form // by key
	texts   string // the texts of all forms, one after the other
	hasLong bool   // whether a form is longer than its key
	graph   graph
	titles  titles.Set
	common  map[string]bool // squeezed

	hasNames bool // whether a secret is a name
}

// New returns a detector for the secrets.
func New(secrets []Secret, v Vocabulary) *Detector {
	d := &Detector{secrets: len(secrets), titles: titles.New(v.Titles), common: make(map[string]bool, len(v.Common))}
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
