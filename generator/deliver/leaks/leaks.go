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

	"briefpack/generator/model/names"
	"briefpack/generator/plan/secrets"
)

// Leak is a withheld value that was found in a file. It does not contain the value: in the
// name of a file "[withheld]" is in its place.
type Leak struct {
	File  string
	Owner string // folder of the inspection that withholds the value
	ID    string // id of the person, or the key of the value
	Kind  string // "name", "email", "phone" or "text"
}

// withheld stands for a withheld value in the name of a file.
const withheld = "[withheld]"

// Searcher searches files for secrets. It does not change, so several goroutines may use it.
type Searcher secrets.Detector

// New returns a searcher for secrets.
func New(list []names.Secret, v names.Vocabulary) *Searcher {
	return (*Searcher)(secrets.NewDetector(list, v))
}

// Strings searches strings, each separately, and the name of their file.
func (s *Searcher) Strings(file string, ss []string, p *Published) []Leak {
	r := s.Detector.NewReader()
	for _, text := range ss {
		r.Read(text, names.Prose)
	}
	return s.leaks(file, r, p)
}

// Bytes searches the raw content of a file, and its name. It reads text in UTF-8, Latin-1 and
// UTF-16, also next to bytes that are not text. It cannot read what is compressed.
func (s *Searcher) Bytes(file string, data []byte, p *Published) []Leak {
	r := s.Detector.NewReader()
	r.Read(string(data), names.Prose)
	return s.leaks(file, r, p)
}

// leaks searches the name of the file too, and returns all leaks but for what p allows, sorted.
func (s *Searcher) leaks(file string, r *names.Reader, p *Published) []Leak {
	inText := len(r.Hits())
	r.Read(file, names.FileName)
	hits := r.Hits()
	if len(hits) == 0 {
		return nil
	}
	shown := redacted(file, hits[inText:])
	var found []Leak
	for _, h := range hits {
		if !p.allows(h) {
			secret := s.Secrets[h.Secret]
			found = append(found, Leak{shown, secret.Owner, secret.ID, secret.Kind})
		}
	}
	slices.SortFunc(found, func(a, b Leak) int {
		return cmp.Or(strings.Compare(a.Owner, b.Owner), strings.Compare(a.ID, b.ID), strings.Compare(a.Kind, b.Kind))
	})
	return slices.Compact(found)
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
