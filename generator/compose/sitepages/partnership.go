package sitepages

import (
	"cmp"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/model/words"
	"briefpack/generator/plan/values"
)

// Partnership holds the texts of one inspection for the site's own pages.
type Partnership struct {
	Folder    string
	Name      string // of the partnership
	Lang      string // language of Name, if it is not the site's
	Short     string // its name in a list
	Also      string // other words that find it, in any order
	Programme string // id
	Stage     definition.Stage
	Draft     bool
	Issued    day.Date // zero if it has not been issued
	Documents []Titled // the documents of its pack, in order

	group group
	year  int              // in which it ends; 0 if unknown
	next  day.Date         // its next date; zero if none is known
	row   document.Row     // row in a table of partnerships
	brief document.Row     // row in a table of many partnerships
	alone []document.Block // blocks for the front page of a site with one partnership
	terms [][2]string      // terms of its glossary, each with its definition
	news  []newsItem       // its changes, newest first
	order string           // key for alphabetical order
}

// Titled is a document of a pack, with the name of its files and its title there.
type Titled struct{ Name, File, Title string }

// IsClosed reports whether the inspection is over or withdrawn.
func (p *Partnership) IsClosed() bool { return p.group == closed }

// newsItem is a change of a pack.
type newsItem struct {
	date    definition.Date
	version string
	note    []document.Inline
}

// PartnershipOf composes the texts about the inspection of a brief for the site's own pages. It
// names the inspection's programme if there are several programmes.
func PartnershipOf(b *writer.Brief, programmes []*definition.Programme) Partnership {
	in, s := b.In, composer{writer.New(b)}
	p := Partnership{
		Folder: in.Folder, Name: in.Partnership.Name.V, Lang: in.Partnership.Lang.V, Short: in.Partnership.Short(),
		Programme: in.ProgrammeID.V, Stage: in.StageNow(), Draft: in.Draft.V, order: document.Bare(in.Partnership.Short()),
		group: groupOf(in), year: yearOf(in),
	}
	if in.Issued.Set {
		p.Issued = in.Issued.V
	}
	for _, other := range []definition.Text{in.Partnership.ShortName, in.Partnership.Council, in.Partnership.HealthBoard, in.Partnership.Police} {
		p.Also += " " + other.V
	}
	p.Also = wordsOf(p.Also, p.Name)
	var programme []document.Inline
	if in.Programme != nil && len(programmes) > 1 {
		programme = document.Words(in.Programme.Title.V)
	}
	p.row = writer.Row(
		writer.InLines(p.link(), programme, s.draftMark()),
		writer.InLines(s.FirstAsked(), s.DoneTasks()), s.WhoToAsk(), s.trainingOn(), s.readingFrom(in))
	next, on := s.nextDate()
	p.next, p.brief = on, writer.Row(writer.InLines(p.shortLink(), s.draftMark()), next)
	p.alone = s.alone(p)
	for _, name := range b.Documents {
		p.Documents = append(p.Documents, Titled{name, s.In.FileOf(name), s.Title(name)})
	}
	for _, c := range writer.NewestFirst(in.Changes) {
		p.news = append(p.news, newsItem{c.Date, c.Version.V, s.Values.Fill(c.Note.V)})
	}
	everybody := newPhrasebook(b.Words, valuesOf(p.Programme, programmes, b.Site, b.Words)) // who has no value of one partnership
	for _, term := range in.Terms {
		if writer.Has(term.Name) {
			p.terms = append(p.terms, [2]string{everybody.Term(term), document.Plain(everybody.Prose(term.Definition))})
		}
	}
	return p
}

// valuesOf returns the values that apply to all inspections of a programme.
func valuesOf(programme string, programmes []*definition.Programme, site *definition.Site, w *words.Table) *values.Values {
	for _, p := range programmes {
		if p.ID == programme {
			return values.ForProgramme(p, site, w)
		}
	}
	return values.ForSite(site, programmes, w)
}

// fewSteps is the number of next steps on the front page of a site with one partnership.
const fewSteps = 2

// alone composes the front page of a site with one partnership.
func (c composer) alone(p Partnership) []document.Block {
	var facts document.Facts
	add := func(key string, value []document.Inline) {
		if len(value) > 0 {
			facts.Items = append(facts.Items, c.Fact(key, value...))
		}
	}
	var steps [][]document.Inline
	for _, d := range c.Due(c.OpenTasks()) {
		if len(steps) < fewSteps {
			steps = append(steps, c.Step(d))
		}
	}
	add("index.asked_first", writer.InLines(steps...))
	add("index.ask", c.WhoToAsk())
	add("index.training", c.TrainingInShort())
	add("index.reading", c.ReadingInShort())
	if c.In.Programme != nil {
		add("overview.programme", document.Words(c.In.Programme.Title.V))
	}
	open := document.Link{To: document.Target{Folder: p.Folder}, Kids: c.Phrase("index.open")}
	return []document.Block{
		document.Heading{Level: 2, ID: "partnerships", Text: p.link()},
		facts,
		document.Paragraph{Text: []document.Inline{document.Strong{Kids: []document.Inline{open}}}},
	}
}

// link leads to the pack, by the name of the partnership in its own language.
func (p Partnership) link() []document.Inline { return p.linkBy(cmp.Or(p.Name, p.Folder)) }

// shortLink leads to the pack, by the short name of the partnership.
func (p Partnership) shortLink() []document.Inline { return p.linkBy(cmp.Or(p.Short, p.Folder)) }

func (p Partnership) linkBy(text string) []document.Inline {
	name := document.Words(text)
	if p.Lang != "" {
		name = []document.Inline{document.Span{Lang: p.Lang, Kids: name}}
	}
	return []document.Inline{document.Link{To: document.Target{Folder: p.Folder}, Kids: name}}
}

func byName(a, b *Partnership) int {
	return cmp.Or(cmp.Compare(a.order, b.order), cmp.Compare(a.Short, b.Short))
}
