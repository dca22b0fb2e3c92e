package privacy

import (
	"fmt"
	"slices"
	"strings"

	"briefpack/generator/cache"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/names"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
	"briefpack/generator/plan/secrets"
)

// search looks for everything that the inspections of a site withhold.
type search struct {
	detector *names.Detector
	secrets  []names.Secret // without their values
}

// withheld is what a search is made of.
type withheld struct {
	people  rule.Gathered[[]names.Secret]
	words   names.Vocabulary
	contact definition.Contact
}

// searchOf returns the search of a site.
func searchOf(r *rule.Report, c *definition.Content) cache.Value[*search] {
	return rule.MadeOf(r, newSearch, withheld{rule.Gather(r, secrets.Of), secrets.Vocabulary(&c.Site), c.Site.Contact})
}

func newSearch(w withheld) *search {
	s := &search{secrets: secrets.OfSite(w.contact, w.people.Parts()...)}
	s.detector = names.New(s.secrets, w.words)
	for i := range s.secrets {
		s.secrets[i].Value = ""
	}
	return s
}

// find returns the hits in a text. A hit that overlaps another about the same person is left
// out: an email address often contains the name.
func (s *search) find(text string) []names.Hit {
	var kept []names.Hit
	for _, h := range s.detector.Find(text, names.Prose) {
		about := s.secrets[h.Secret]
		isKnown := func(k names.Hit) bool {
			of := s.secrets[k.Secret]
			return k.From < h.To && h.From < k.To && of.Owner == about.Owner && (of.ID == about.ID || k.From == h.From && k.To == h.To && k.Evidence == h.Evidence)
		}
		if !slices.ContainsFunc(kept, isKnown) {
			kept = append(kept, h)
		}
	}
	return kept
}

// checkShared checks the texts that several inspections share.
func (s *search) checkShared(c *definition.Content, r *rule.Report, check func(*search, definition.Text, *readers, *rule.Report)) {
	shown := lookup.ReadersOfShared(c)
	made := map[string]*readers{}
	for _, t := range acrossEmphasis(c, lookup.SharedShown(c)) {
		may := made[t.At.File]
		if may == nil {
			may = newReaders(shown[t.At.File]...)
			if t.At.File == c.Site.At.File {
				may = newReaders(c.Inspections...)
				may.isAnyEnough = true
			}
			made[t.At.File] = may
		}
		check(s, t, may, r)
	}
}

// message says whose the words of a hit are, without repeating them.
func (s *search) message(h names.Hit) string {
	secret := s.secrets[h.Secret]
	what := h.Evidence.String()
	switch secret.Kind {
	case "email":
		what = "the email address"
	case "phone":
		what = "the telephone number"
	case "text":
		what = "details"
	}
	whose := "person " + secret.ID
	switch {
	case strings.Contains(secret.ID, "."):
		whose = secret.ID
	case secret.ID == "":
		whose = "a person without an id"
	}
	return fmt.Sprintf("%s of %s, withheld by %s", what, whose, secret.Owner)
}

// readers are the inspections that show a text. What they publish may be in it.
type readers struct {
	list        []*definition.Inspection
	own         string // folder of the inspection whose people alone count; "" for all
	isAnyEnough bool   // whether a name may be in the text if any of the readers publishes it

	detectors []*names.Detector // of what each of them publishes, once someone asks
	known     map[string]bool   // words of the names of partnerships and agencies, folded
}

func newReaders(list ...*definition.Inspection) *readers { return &readers{list: list} }

// allow reports whether the readers publish what was found.
func (rs *readers) allow(h names.Hit) bool {
	if rs.detectors == nil {
		for _, in := range rs.list {
			rs.detectors = append(rs.detectors, names.New(secrets.Published(in), names.Vocabulary{}))
		}
	}
	explains := func(d *names.Detector) bool { return d.Explains(h) }
	if rs.isAnyEnough || h.Grade == names.Likely {
		return slices.ContainsFunc(rs.detectors, explains)
	}
	return len(rs.detectors) > 0 && !slices.ContainsFunc(rs.detectors, func(d *names.Detector) bool { return !explains(d) })
}

// isOther reports whether a secret is of an inspection whose people do not count here.
func (rs *readers) isOther(s names.Secret) bool { return rs.own != "" && s.Owner != rs.own }

// know reports whether a word is a part of the name of a partnership or an agency.
func (rs *readers) know(h names.Hit) bool {
	if h.Evidence < names.FirstName {
		return false
	}
	if rs.known == nil {
		rs.known = map[string]bool{}
		for _, in := range rs.list {
			for _, name := range append(lookup.NamesOf(in.Partnership), agenciesOf(in)...) {
				for word := range strings.FieldsSeq(name) {
					rs.known[names.Fold(word)] = true
				}
			}
		}
	}
	return rs.known[names.Fold(h.Text)]
}

func agenciesOf(in *definition.Inspection) []string {
	var list []string
	for _, a := range in.Agencies {
		list = append(list, a.Name.V)
	}
	return list
}
