package privacy

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"briefpack/generator/cache"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/model/document"
	"briefpack/generator/model/letter"
	"briefpack/generator/model/names"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
	"briefpack/generator/plan/secrets"
	"briefpack/generator/read/source"
)

// search looks for everything that the inspections of a site withhold.
type search struct{ *secrets.Detector }

// searchOf returns the search of a site.
func searchOf(r *rule.Report, c *definition.Content) cache.Value[search] {
	d := rule.MadeOf(r, secrets.DetectorOf, secrets.InputsOf(&c.Site, rule.Gather(r, secrets.Of)))
	return cache.Value[search]{V: search{d.V}, Sum: d.Sum}
}

// find returns the hits in a text. A hit that overlaps another about the same person is left
// out: an email address often contains the name.
func (s search) find(text string) []names.Hit {
	return s.once(s.Detector.Find(text, names.Prose))
}

// once leaves out hits that overlap another about the same person.
func (s search) once(hits []names.Hit) []names.Hit {
	var kept []names.Hit
	byOwner := map[string][]names.Hit{}
	for _, h := range hits {
		about := s.Secrets[h.Secret]
		isKnown := func(k names.Hit) bool {
			isSame := k.From == h.From && k.To == h.To && k.Evidence == h.Evidence
			return k.From < h.To && h.From < k.To && (s.Secrets[k.Secret].ID == about.ID || isSame)
		}
		if !slices.ContainsFunc(byOwner[about.Owner], isKnown) {
			kept = append(kept, h)
			byOwner[about.Owner] = append(byOwner[about.Owner], h)
		}
	}
	return kept
}

// found is a text with the hits in it.
type found struct {
	text definition.Text
	hits []names.Hit
}

// place returns where a hit is; a text without words has one place.
func (f found) place(h names.Hit) diag.Place {
	if f.text.V == "" {
		return f.text.At
	}
	return definition.Within(f.text, h.From, h.To)
}

// in returns the texts that have hits.
func (s search) in(texts []definition.Text) []found {
	var list []found
	for _, t := range texts {
		hits := s.find(t.V)
		hits = append(hits, s.conditional(t.V, hits)...)
		if len(hits) > 0 {
			list = append(list, found{t, hits})
		}
	}
	return list
}

// sharedTexts are the texts that several inspections share, and a search.
type sharedTexts struct {
	search cache.Value[search]
	texts  cache.Value[[]definition.Text]
}

func sharedFound(t sharedTexts) []found { return t.search.V.in(t.texts.V) }

// valueOf returns the name of the person that a secret is about, or an empty text at the start
// of the definition, so that a hit has this place.
func (s search) valueOf(c *definition.Content, secret int) definition.Text {
	about := s.Secrets[secret]
	for _, in := range c.Inspections {
		if in.Folder != about.Owner {
			continue
		}
		for _, p := range in.People {
			if p.ID.V == about.ID && p.Name.Set {
				return definition.Text{At: p.Name.At}
			}
		}
		return definition.Text{At: in.At}
	}
	return definition.Text{}
}

// checkPage checks the name of a page of guidance, the fragments of its headings, and where its links lead.
func (s search) checkPage(c *definition.Content, g *definition.Guidance, r *rule.Report, report func(definition.Text, []names.Hit)) {
	report(definition.Text{V: g.Name, At: g.At}, s.once(s.Detector.Find(g.Name, names.FileName)))
	for _, l := range g.Links {
		if !strings.Contains(l.To.V, "{{") {
			report(definition.Text{At: l.To.At}, whole("", s.once(s.Detector.FindLink(l.To.V))))
		}
	}
	for _, id := range document.Fragments(g.Blocks) {
		if hits := s.once(s.Detector.Find(id, names.Address)); len(hits) > 0 {
			t := headingOf(c, g, id)
			if !slices.ContainsFunc(s.find(t.V), func(h names.Hit) bool { return h.Grade == names.Certain }) {
				report(t, whole(t.V, hits))
			}
		}
	}
}

// whole returns hits that have all of a text for their place.
func whole(text string, hits []names.Hit) []names.Hit {
	for i := range hits {
		hits[i].From, hits[i].To = 0, len(text)
	}
	return hits
}

// headingOf returns the text of a heading with a fragment, or the start of its page.
func headingOf(c *definition.Content, g *definition.Guidance, id string) definition.Text {
	for _, f := range c.Files {
		if f.Path != g.At.File {
			continue
		}
		for _, t := range f.Texts {
			if letter.Fold(t.V) == letter.Fold(id) {
				return t
			}
		}
	}
	return definition.Text{V: id, At: g.At}
}

// textsOf lists the texts of an inspection that hosted pages may show, with what published people
// are called and where they are reached.
func textsOf(in *definition.Inspection) []definition.Text {
	list := lookup.ShownBy(in)
	for _, p := range in.People {
		if p.Publish.V {
			for _, t := range []definition.Text{p.Name, p.Post, p.Email, p.Phone} {
				if t.Set {
					list = append(list, t)
				}
			}
		}
	}
	return list
}

// readersOf returns a function that returns the readers of a shared file. site.toml may name
// anyone that an inspection publishes.
func readersOf(c *definition.Content, r *rule.Report) func(path string) *readers {
	shown := lookup.ReadersOfShared(c)
	made := map[string]*readers{}
	return func(path string) *readers {
		if made[path] == nil {
			made[path] = newReaders(r, shown[path]...)
			if path == c.Site.At.File {
				made[path] = newReaders(r, c.Inspections...)
				made[path].isAnyEnough = true
			}
		}
		return made[path]
	}
}

// layouts are the site's own layouts, and a search.
type layouts struct {
	search cache.Value[search]
	files  cache.Value[[]source.File]
}

// searchLayouts searches layouts line by line, and their names.
func searchLayouts(l layouts) []found {
	var list []found
	for _, f := range l.files.V {
		at := diag.Place{File: f.Path, Line: 1, Col: 1, End: 1}
		name := strings.TrimPrefix(f.Path, "layouts/")
		if hits := l.search.V.once(l.search.V.Detector.Find(name, names.FileName)); len(hits) > 0 {
			list = append(list, found{definition.Text{At: at}, whole("", hits)})
		}
		if !utf8.Valid(f.Data) {
			continue
		}
		for i, line := range strings.Split(string(f.Data), "\n") {
			at.Line = i + 1
			if hits := l.search.V.find(line); len(hits) > 0 {
				list = append(list, found{definition.Text{V: line, At: at}, hits})
			}
		}
	}
	return list
}

// message returns who the words of a hit are about, without repeating them.
func (s search) message(h names.Hit) string {
	secret := s.Secrets[h.Secret]
	what := h.Evidence.String()
	switch secret.Kind {
	case "email":
		what = "the email address"
	case "phone":
		what = "the phone number"
	case "text":
		what = "details"
	}
	return fmt.Sprintf("%s of %s, withheld by %s", what, whose(secret), secret.Owner)
}

// whose returns who or what a secret is about.
func whose(s names.Secret) string {
	switch {
	case strings.Contains(s.ID, "."):
		return s.ID
	case s.ID == "":
		return "a person without an id"
	}
	return "person " + s.ID
}

// readers are the inspections that show a text. What they publish may be in it.
type readers struct {
	list        []*definition.Inspection
	own         string // folder of the inspection whose people alone count; "" for all
	isAnyEnough bool   // whether a name may be in the text if any of the readers publishes it

	report  *rule.Report
	allowed map[answer]bool
	known   map[string]bool // words of the names of partnerships and agencies, folded
}

func newReaders(r *rule.Report, list ...*definition.Inspection) *readers {
	return &readers{list: list, report: r}
}

// publishedBy returns a detector of what an inspection publishes.
func publishedBy(in *definition.Inspection) *names.Detector {
	return names.New(secrets.Published(in), names.Vocabulary{})
}

// one returns one hit for each place. Many inspections may withhold the same person: the hit
// for the readers' own people is preferred.
func (rs *readers) one(s search, hits []names.Hit) []names.Hit {
	var list []names.Hit
	for _, h := range hits {
		i := slices.IndexFunc(list, func(k names.Hit) bool { return k.From == h.From && k.To == h.To && k.Evidence == h.Evidence })
		switch {
		case i < 0:
			list = append(list, h)
		case rs.own != "" && s.Secrets[h.Secret].Owner == rs.own:
			list[i] = h
		}
	}
	return list
}

// answer is a question that readers have answered.
type answer struct {
	text     string
	evidence names.Evidence
	grade    names.Grade
}

// allow reports whether the readers publish what was found.
func (rs *readers) allow(h names.Hit) bool {
	key := answer{h.Text, h.Evidence, h.Grade}
	is, known := rs.allowed[key]
	if !known {
		if rs.allowed == nil {
			rs.allowed = map[answer]bool{}
		}
		is = rs.explain(h)
		rs.allowed[key] = is
	}
	return is
}

// explain reports whether one of the readers explains a hit, if that is enough, or all do.
func (rs *readers) explain(h names.Hit) bool {
	isAnyEnough := rs.isAnyEnough || h.Grade == names.Likely
	for _, in := range rs.list {
		if rule.Of(rs.report, in, publishedBy).Explains(h) == isAnyEnough {
			return isAnyEnough
		}
	}
	return len(rs.list) > 0 && !isAnyEnough
}

// isOther reports whether a secret belongs to an inspection whose people do not count here, if
// they are only likely to be meant.
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
					rs.known[letter.Fold(word)] = true
				}
			}
		}
	}
	return rs.known[letter.Fold(h.Text)]
}

func agenciesOf(in *definition.Inspection) []string {
	var list []string
	for _, a := range in.Agencies {
		list = append(list, a.Name.V)
	}
	return list
}
