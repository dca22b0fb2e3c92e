package load

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"briefpack/generator/diag"
	"briefpack/generator/pack"
	"briefpack/generator/source"
)

// Assemble puts pieces together: programmes under their inspections, guidance in
// order, links and images to what they lead to. Pieces are sorted by path, as files
// are, which tells what there is to lead to.
func Assemble(pieces []Piece, files *source.Tree) (*pack.Content, []diag.Problem) {
	c := &pack.Content{}
	var problems []diag.Problem
	for _, p := range pieces {
		problems = append(problems, p.Problems...)
		c.Texts = append(c.Texts, p.Texts...)
		if p.Site != nil {
			c.Site = *p.Site
		}
		if p.Programme != nil {
			c.Programmes = append(c.Programmes, p.Programme)
		}
	}
	problems = append(problems, mustHave(pieces, files)...)
	problems = append(problems, addInspections(c, pieces)...)
	problems = append(problems, unused(c, pieces)...)
	problems = append(problems, addGuidance(c, pieces, files)...)
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
func addInspections(c *pack.Content, pieces []Piece) []diag.Problem {
	var problems []diag.Problem
	ids := programmeIDs(c)
	for _, piece := range pieces {
		if piece.Inspection == nil {
			continue
		}
		in := *piece.Inspection
		if in.ProgrammeID.Set {
			i := slices.Index(ids, in.ProgrammeID.V)
			if i >= 0 {
				in.Programme = c.Programmes[i]
				in.Method, in.Differences = merge(in.Programme.Method, in.Method)
			} else if pieceAt(pieces, programmeFile(in.ProgrammeID.V)).Path == "" {
				problems = append(problems, *unknownProgramme(in.ProgrammeID, ids))
			}
		}
		if in.Programme != nil {
			unread := maps.Clone(piece.unread)
			maps.Copy(unread, pieceAt(pieces, programmeFile(in.ProgrammeID.V)).unread)
			problems = append(problems, gaps(&in, unread)...)
		}
		problems = append(problems, addHolidays(&in, pieces)...)
		c.Inspections = append(c.Inspections, &in)
	}
	return problems
}

func programmeFile(id string) string { return "content/programmes/" + id + ".toml" }

func programmeIDs(c *pack.Content) []string {
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

func unknownProgramme(id pack.Text, ids []string) *diag.Problem {
	help := "the programmes are " + fmt.Sprintf("%q", ids)
	if len(ids) == 0 {
		help = "write the programme's file in content/programmes"
	} else if near := diag.Nearest(id.V, ids); near != "" {
		help = fmt.Sprintf("did you mean %q?", near)
	}
	return following(programmeFile(id.V), noSuchProgramme.helped(id.At, help, "there is no programme %q", id.V))
}

// addGuidance sorts the guidance and finds what its links and images lead to.
func addGuidance(c *pack.Content, pieces []Piece, files *source.Tree) []diag.Problem {
	var problems []diag.Problem
	ids := programmeIDs(c)
	for _, piece := range pieces {
		if piece.Guidance == nil {
			continue
		}
		g := *piece.Guidance
		for _, id := range g.Programmes {
			if !slices.Contains(ids, id.V) && pieceAt(pieces, programmeFile(id.V)).Path == "" {
				problems = append(problems, *unknownProgramme(id, ids))
			}
		}
		problems = append(problems, resolve(&g, files)...)
		c.Guidance = append(c.Guidance, &g)
	}
	slices.SortStableFunc(c.Guidance, func(a, b *pack.Guidance) int {
		return cmp.Or(cmp.Compare(a.Order.V, b.Order.V), cmp.Compare(a.Name, b.Name))
	})
	return problems
}
