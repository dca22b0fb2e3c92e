// Package leaks searches the files of the hosted edition for withheld values before they are
// published. It is the second net: edition removes what an audience may not see, the rules
// look for names in the content, and this search uses the same detector, package names.
//
// It may not publish, change or repair a file. To search files of a new format, add a method
// that reads all of their text to Searcher.
package leaks

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"briefpack/generator/model/diag"
	"briefpack/generator/model/names"
	"briefpack/generator/plan/secrets"
	"briefpack/generator/render/search"
)

// Leak is a withheld value that was found in a file.
type Leak struct {
	File  string // with "[withheld]" in place of a value in its name
	Line  int    // of the file; in a file without lines, such as a PDF, the number of the text
	Col   int
	Owner string     // folder of the inspection that withholds the value
	ID    string     // id of the person, or the key of the value
	Kind  string     // "name", "email", "phone" or "text"
	Words string     // as they were found; messages must not repeat them
	From  diag.Place // in the content, if Locate found it
}

// withheld stands for a withheld value in the name of a file.
const withheld = "[withheld]"

// Searcher searches files for secrets. It remembers the texts, the tags and the parts of zip files
// that have none. Several goroutines may use it.
type Searcher struct {
	*secrets.Detector
	texts names.Cleared
	tags  names.Cleared
	parts names.Cleared
}

// New returns a searcher for secrets.
func New(list []names.Secret, v names.Vocabulary) *Searcher {
	return &Searcher{Detector: secrets.NewDetector(list, v)}
}

func (s *Searcher) reading() *reading { return &reading{Reader: s.NewReader().Skipping(&s.texts)} }

// Strings searches strings, each separately, and the name of their file.
func (s *Searcher) Strings(file string, ss []string, p *Published) []Leak {
	r := s.reading()
	for i, text := range ss {
		r.Read(text, names.Prose)
		r.place(func(h names.Hit) position { return position{i + 1, 1 + utf8.RuneCountInString(text[:h.From])} })
	}
	return s.leaks(file, r, p)
}

// Index searches a search index. Texts that are next to each other on a page are apart in it.
func (s *Searcher) Index(file string, data []byte, p *Published) []Leak {
	r := s.reading()
	from := 0
	for text := range strings.SplitSeq(string(data), search.Edge) {
		r.Read(text, names.Prose)
		r.place(func(h names.Hit) position { return positionIn(data, from+h.From) })
		from += len(text) + len(search.Edge)
	}
	return s.leaks(file, r, p)
}

// Bytes searches the raw content of a file, and its name. It reads text in UTF-8, Latin-1 and
// UTF-16, also next to bytes that are not text. It cannot read what is compressed.
func (s *Searcher) Bytes(file string, data []byte, p *Published) []Leak {
	r := s.reading()
	r.Read(string(data), names.Prose)
	r.place(func(h names.Hit) position { return positionIn(data, h.From) })
	return s.leaks(file, r, p)
}

// leaks searches the name of the file too, and returns all leaks but for what p allows, sorted.
func (s *Searcher) leaks(file string, r *reading, p *Published) []Leak {
	inText := len(r.Hits())
	r.Read(file, names.FileName)
	r.place(func(h names.Hit) position { return position{1, 1} })
	hits := r.Hits()
	if len(hits) == 0 {
		return nil
	}
	shown := redacted(file, hits[inText:])
	var found []Leak
	for i, h := range hits {
		if !p.allows(h) {
			secret := s.Secrets[h.Secret]
			found = append(found, Leak{shown, r.at[i].line, r.at[i].col, secret.Owner, secret.ID, secret.Kind, h.Text, diag.Place{}})
		}
	}
	slices.SortStableFunc(found, func(a, b Leak) int {
		return cmp.Or(bySecret(a, b), a.Line-b.Line, a.Col-b.Col)
	})
	return slices.CompactFunc(found, func(a, b Leak) bool { return bySecret(a, b) == 0 })
}

func bySecret(a, b Leak) int {
	return cmp.Or(strings.Compare(a.Owner, b.Owner), strings.Compare(a.ID, b.ID), strings.Compare(a.Kind, b.Kind))
}

// redacted returns the name of a file without what was found in it.
func redacted(file string, hits []names.Hit) string {
	slices.SortFunc(hits, func(a, b names.Hit) int { return cmp.Or(a.From-b.From, b.To-a.To) })
	var b strings.Builder
	done := 0
	for _, h := range hits {
		if h.From >= done {
			b.WriteString(file[done:h.From] + withheld)
		}
		done = max(done, h.To)
	}
	return b.String() + file[done:]
}

// Published holds the values that a file may contain although an inspection withholds them,
// because the inspections that the file is about publish them. If it is nil, it allows none.
type Published struct{ detector *names.Detector }

// NewPublished returns the values that inspections publish, given as a list for each of them.
func NewPublished(values ...[]names.Secret) *Published {
	return &Published{names.New(slices.Concat(values...), names.Vocabulary{})}
}

// allows reports whether an inspection publishes what was found.
func (p *Published) allows(h names.Hit) bool {
	return p != nil && p.detector.Explains(h)
}
