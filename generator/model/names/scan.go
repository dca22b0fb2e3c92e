// Package names looks for withheld values in everything that is about to be published.
// It is the second net: edition removes what an audience may not see, and scan makes
// sure that none of it came through on any way.
//
// A Scanner is made once for all secrets and goes over each text a few times at most,
// whatever their number: the time that takes is linear in the text. Every secret is
// looked for everywhere. A value that an inspection publishes (of a person with
// publish = true, say) must not be among its secrets: scan does not know who may be
// named where.
//
// What is found. Both sides are folded first: accents, capitals, zero-width
// characters, kinds of white space, hyphens and apostrophes make no difference, nor do
// letters of other scripts that look like Latin ones. A hit begins and ends where a word
// does, or at a byte that is no UTF-8. Then, by kind:
//
//   - "name": the full name, also without a title or letters such as OBE, as "Surname,
//     First", as first and last name when there are middle names, and joined as in
//     addresses and file names ("ailsa-muir", "ailsa.muir", "ailsamuir"); with a nickname
//     that the definition gives ("Margaret (Peggy) Shaw"), with half of a surname that has
//     a hyphen, and with Mac, Mc, Nic and Ni however they are written. In prose, and with
//     capitals: "Shaw Morag", one word or up to three initials between first and last
//     name, the surname with the initial of the first name ("M. Shaw", "Dr M Shaw",
//     "Shaw, M."), and the surname behind an honorific ("Dr Shaw"), whoever has that surname.
//     On pages also cut by the cells of a row or by neighbouring blocks of up to six words;
//   - "phone": the digits, however they are grouped, with +44, 0044 or 0 before them;
//   - "email": the address;
//   - any other kind: the text, and each line of it that says enough by itself.
//
// Limits. Values of one letter are ignored, and so are texts of a single short word
// without a digit, which no one can tell from ordinary prose. A name of one short
// word has to stand there in its own capitals, or in nothing but capitals; one that is
// an ordinary word as well, in its own spelling or behind an honorific. Telephone numbers
// of fewer than seven digits are taken for texts.
//
// Not found are: a first name or surname alone, for which rules look in the content; an
// initial without its full stop ("M Shaw"),
// several initials, initials alone; nicknames that no definition gives; one half of a surname behind an
// honorific; a surname behind an honorific when a capital follows, which makes it a first
// name ("Mr Ross Gordon"); two middle names that the definition lacks; a middle name in an
// address or a file name; transliterations; names cut by blocks of more words or by a
// column of a table of several, or with other words of the blocks on both sides;
// anything else than names in two blocks, and anything in two strings; text within
// pictures, and text that is compressed or encoded (other than as HTML entities, percent
// signs or script escapes).
//
// To add a way in which a value may be written, add a form in name.go, phone.go or
// words.go, a variant of the text in variant.go, or a decoding in encoded.go.
package names

import (
	"cmp"
	"slices"
	"strings"

	"briefpack/generator/model/script"
)

// Secret is a value that must not be published.
type Secret struct {
	Owner string // folder of the inspection that withholds it
	ID    string // id of the person, or the key of the value
	Kind  string // "name", "email", "phone" or "text"
	Value string
}

// Leak says where a secret was found. It never holds the value itself: where a file's
// own name holds it, File has "[withheld]" in its place.
type Leak struct {
	File  string
	Owner string
	ID    string
	Kind  string
}

// withheld stands for a secret in the name of a file.
const withheld = "[withheld]"

// Scanner looks for secrets. It does not change, so many goroutines may use it at once.
type Scanner struct {
	secrets []Secret // without their values
	forms   []form   // by key
	texts   string   // what the forms have to match, one after the other
	hasLong bool     // whether a form goes on after its key
	graph   graph

	hasNames bool // whether a secret is a name
}

// New returns a scanner for the secrets. The names in exact are ordinary words as well
// ("Will Read"): a secret that is one of them is found in exactly its own spelling only,
// and by its surname behind an honorific.
func New(secrets []Secret, exact []string) *Scanner {
	common := make(map[string]bool, len(exact))
	for _, name := range exact {
		common[squeeze(name)] = true
	}
	s := &Scanner{secrets: make([]Secret, len(secrets))}
	var b builder
	for i, secret := range secrets {
		b.secret = uint32(i)
		b.add(secret, common)
		if latin, ok := script.Latinised(secret.Value); ok {
			b.add(Secret{Kind: secret.Kind, Value: latin}, common)
		}
		s.hasNames = s.hasNames || secret.Kind == "name"
		secret.Value = ""
		s.secrets[i] = secret
	}
	slices.SortStableFunc(b.drafts, func(x, y draft) int { return strings.Compare(x.key, y.key) })
	s.forms, s.texts = b.finish()
	s.hasLong = slices.ContainsFunc(s.forms, func(f form) bool { return !f.whole })
	s.graph = newGraph(b.drafts)
	return s
}

// Strings looks through strings that stand each by itself in a file, and through the file's name.
func (s *Scanner) Strings(file string, ss []string) []Leak {
	r := s.reader()
	for _, text := range ss {
		r.decoded(text, prose)
	}
	return r.leaks(file)
}

// Bytes looks through the raw content of a file, and through its name. Text in UTF-8,
// Latin-1 and UTF-16 is read, also next to bytes that are no text; what is compressed is not.
func (s *Scanner) Bytes(file string, data []byte) []Leak {
	r := s.reader()
	r.decoded(string(data), prose)
	return r.leaks(file)
}

// leaks reads the file's name as well, and returns everything that was found, sorted.
func (r *reader) leaks(file string) []Leak {
	shown := r.redacted(file)
	if len(r.found) == 0 {
		return nil
	}
	leaks := make([]Leak, 0, len(r.found))
	for i := range r.found {
		secret := r.s.secrets[i]
		leaks = append(leaks, Leak{shown, secret.Owner, secret.ID, secret.Kind})
	}
	slices.SortFunc(leaks, func(a, b Leak) int {
		return cmp.Or(strings.Compare(a.Owner, b.Owner), strings.Compare(a.ID, b.ID), strings.Compare(a.Kind, b.Kind))
	})
	return slices.Compact(leaks)
}

// redacted reads a file's name and returns it with every hit replaced.
func (r *reader) redacted(file string) string {
	r.spans = nil
	r.plain(file, address)
	spans := r.spans
	r.decoded(file, address)
	if len(r.spans) > 2*len(spans) { // encoded, so that there is no place in the name itself
		return withheld
	}
	slices.SortFunc(spans, func(a, b span) int { return cmp.Or(a.from-b.from, a.to-b.to) })
	var b strings.Builder
	done := 0
	for _, at := range spans {
		if at.from >= done {
			b.WriteString(file[done:at.from] + withheld)
		}
		done = max(done, at.to)
	}
	return b.String() + file[done:]
}
