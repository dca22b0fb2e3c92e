package load

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/read/source"
)

// Assemble puts pieces together: programmes under their inspections, guidance in
// order, links and images to what they lead to. Pieces are sorted by path, as files
// are, which tells what there is to lead to.
func Assemble(pieces []Piece, files *source.Tree) (*definition.Content, []diag.Problem) {
	return new(Memory).Assemble(pieces, files)
}

// Assemble is the function of that name. What comes of the same files as the last time
// is the same inspection and the same guidance.
func (m *Memory) Assemble(pieces []Piece, files *source.Tree) (*definition.Content, []diag.Problem) {
	c := &definition.Content{}
	var problems []diag.Problem
	for _, p := range pieces {
		problems = append(problems, p.Problems...)
		c.Files = append(c.Files, p.file)
		if p.Site != nil {
			c.Site = *p.Site
		}
		if p.Programme != nil {
			c.Programmes = append(c.Programmes, p.Programme)
		}
	}
	problems = append(problems, mustHave(pieces, files)...)
	problems = append(problems, addLogo(&c.Site.Brand, files)...)
	problems = append(problems, m.addInspections(c, pieces)...)
	problems = append(problems, unused(c, pieces)...)
	problems = append(problems, m.addGuidance(c, pieces, files)...)
	return c, problems
}

// mustHave reports the files without which there is no site. A file that is there
// but could not be read has its own problem.
func mustHave(pieces []Piece, files *source.Tree) []diag.Problem {
	var problems []diag.Problem
	if !slices.ContainsFunc(pieces, func(p Piece) bool { return p.Path == "content/site.toml" }) {
		problems = append(problems, *following("content/site.toml", noSite.problem(diag.Place{File: "content/site.toml"}, "content/site.toml is missing")))
	}
	if len(files.Under("content/inspections")) == 0 {
		problems = append(problems, *following("content/inspections/", noInspections.problem(diag.Place{File: "content/inspections"}, "there is no inspection")))
	}
	return problems
}

// addInspections merges each inspection with its programme.
func (m *Memory) addInspections(c *definition.Content, pieces []Piece) []diag.Problem {
	var problems []diag.Problem
	last := m.inspections
	m.inspections = make(map[string]memo[*definition.Inspection], len(last))
	ids, calendars := programmeIDs(c), calendarFiles(pieces)
	for _, piece := range pieces {
		if piece.Inspection == nil {
			continue
		}
		from := surroundings{own: piece, programmes: ids, calendars: calendars}
		if id := piece.Inspection.ProgrammeID; id.Set {
			from.pieces = append(from.pieces, pieceAt(pieces, programmeFile(id.V)))
		}
		for _, name := range piece.Inspection.HolidayFiles {
			from.pieces = append(from.pieces, pieceAt(pieces, "content/"+name.V))
		}
		one := remembered(last, m.inspections, from, inspection)
		problems = append(problems, one.problems...)
		c.Inspections = append(c.Inspections, one.value)
	}
	return problems
}

// inspection merges an inspection with its programme and its calendar files, and sees
// nothing else.
func inspection(from surroundings) (*definition.Inspection, []diag.Problem) {
	var problems []diag.Problem
	in := *from.own.Inspection
	programme := from.at(programmeFile(in.ProgrammeID.V))
	if in.ProgrammeID.Set {
		if programme.Programme != nil {
			in.Programme = programme.Programme
			in.Method, in.Differences = merge(in.Programme.Method, in.Method)
		} else if programme.Path == "" {
			problems = append(problems, *unknownProgramme(in.ProgrammeID, from.programmes))
		}
	}
	if in.Programme != nil {
		unread := maps.Clone(from.own.unread)
		maps.Copy(unread, programme.unread)
		problems = append(problems, gaps(&in, unread)...)
	}
	return &in, append(problems, addHolidays(&in, from)...)
}

func programmeFile(id string) string { return "content/programmes/" + id + ".toml" }

func programmeIDs(c *definition.Content) []string {
	var ids []string
	for _, p := range c.Programmes {
		ids = append(ids, p.ID)
	}
	return ids
}

// pieceAt returns the piece of a file, or an empty one; a piece without a programme
// is of a file that could not be read, which has its own problem.
func pieceAt(pieces []Piece, path string) Piece {
	i, ok := slices.BinarySearchFunc(pieces, path, func(p Piece, path string) int { return cmp.Compare(p.Path, path) })
	if !ok {
		return Piece{}
	}
	return pieces[i]
}

func unknownProgramme(id definition.Text, ids []string) *diag.Problem {
	help := "the programmes are " + fmt.Sprintf("%q", ids)
	if len(ids) == 0 {
		help = "write the programme's file in content/programmes"
	} else if near := diag.Nearest(id.V, ids); near != "" {
		help = fmt.Sprintf("did you mean %q?", near)
	}
	return following(programmeFile(id.V), noSuchProgramme.helped(id.At, help, "there is no programme %q", id.V))
}

// addGuidance sorts the guidance and finds what its links and images lead to.
func (m *Memory) addGuidance(c *definition.Content, pieces []Piece, files *source.Tree) []diag.Problem {
	var problems []diag.Problem
	last := m.guidance
	m.guidance = make(map[string]memo[*definition.Guidance], len(last))
	ids := programmeIDs(c)
	for _, piece := range pieces {
		if piece.Guidance == nil {
			continue
		}
		from := surroundings{own: piece, programmes: ids}
		page := piece
		if of := piece.Guidance.Of; of != "" {
			page = pieceAt(pieces, pageFile(of))
			from.pieces = append(from.pieces, page)
		}
		for _, id := range programmesOf(page) {
			from.pieces = append(from.pieces, pieceAt(pieces, programmeFile(id.V)))
		}
		for _, ref := range piece.Guidance.Links {
			if f, ok := leadsTo(ref, files.Get); ok {
				from.links = append(from.links, f)
			}
		}
		one := remembered(last, m.guidance, from, guidance)
		problems = append(problems, one.problems...)
		c.Guidance = append(c.Guidance, one.value)
	}
	slices.SortStableFunc(c.Guidance, func(a, b *definition.Guidance) int {
		return cmp.Or(cmp.Compare(a.Order.V, b.Order.V), cmp.Compare(a.Name, b.Name))
	})
	return problems
}

// guidance is a page of guidance with what its links and images lead to; it sees
// nothing else.
func guidance(from surroundings) (*definition.Guidance, []diag.Problem) {
	g := *from.own.Guidance
	problems := settle(&g, from)
	for _, id := range g.Programmes {
		if !slices.Contains(from.programmes, id.V) && from.at(programmeFile(id.V)).Path == "" {
			problems = append(problems, *unknownProgramme(id, from.programmes))
		}
	}
	return &g, append(problems, resolve(&g, from)...)
}

func pageFile(name string) string { return "content/guidance/" + name + ".md" }

func programmesOf(p Piece) []definition.Text {
	if p.Guidance == nil {
		return nil
	}
	return p.Guidance.Programmes
}

// settle gives a variant the place among the guidance that its page has. What it says of
// that itself is a problem: two languages of one page would stand in two places.
func settle(g *definition.Guidance, from surroundings) []diag.Problem {
	if g.Of == "" {
		return nil
	}
	var problems []diag.Problem
	note := func(key string, at diag.Place) {
		problems = append(problems, *variantSetting.problem(at, "%s is said by %s.md for all of its languages", key, g.Of))
	}
	if g.Order.Set {
		note("order", g.Order.At)
	}
	if g.Shared.Set {
		note("shared", g.Shared.At)
	}
	if len(g.Programmes) > 0 {
		note("programmes", g.Programmes[0].At)
	}
	page := from.at(pageFile(g.Of)).Guidance
	if page == nil {
		return append(problems, *following(pageFile(g.Of), variantWithoutPage.problem(g.At, "%q is a variant of %s.md, which is not there", g.Name+".md", g.Of)))
	}
	g.Order, g.Shared, g.Programmes = page.Order, page.Shared, page.Programmes
	return problems
}
