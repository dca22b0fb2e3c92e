package load

import (
	"fmt"
	"maps"
	"slices"

	"briefpack/generator/cache"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/read/source"
)

// inspection merges an inspection with its programme and its calendar files.
func inspection(c *cache.Cache, tree *source.Tree, path string) part[*definition.Inspection] {
	from := pieces{c, tree}
	own := from.at(path)
	var problems []diag.Problem
	in := *own.Inspection
	programme := from.at(programmeFile(in.ProgrammeID.V))
	if in.ProgrammeID.Set {
		if programme.Programme != nil {
			in.Programme = programme.Programme
			in.Method, in.Differences = merge(in.Programme.Method, in.Method)
		} else if programme.Path == "" {
			problems = append(problems, *unknownProgramme(in.ProgrammeID, from.programmes()))
		}
	}
	if in.Programme != nil {
		unread := maps.Clone(own.unread)
		maps.Copy(unread, programme.unread)
		problems = append(problems, gaps(&in, unread)...)
	}
	in.Issues = from.issues(in.Folder)
	if !in.Unread.Touch("reader.status") {
		in.Readers = withStatus(in.Readers)
	}
	return part[*definition.Inspection]{&in, append(problems, addHolidays(&in, from)...)}
}

// withStatus makes trainees of the people whose status is not stated: they are trained, and who of
// them reads is not decided.
func withStatus(readers []definition.Reader) []definition.Reader {
	readers = slices.Clone(readers)
	for i := range readers {
		if s := &readers[i].Status; !s.Set {
			*s = definition.Text{V: "trainee", At: readers[i].At, Set: true}
		}
	}
	return readers
}

func unknownProgramme(id definition.Text, ids []string) *diag.Problem {
	help := "the programmes are " + fmt.Sprintf("%q", ids)
	if len(ids) == 0 {
		help = "write the programme's file in content/programmes"
	} else if near := diag.Nearest(id.V, ids); near != "" {
		help = fmt.Sprintf("did you mean %q?", near)
	}
	return following(programmeFile(id.V), noSuchProgramme.Helped(id.At, help, "there is no programme %q", id.V))
}

// guidance is a page of guidance with what its links and images lead to.
func guidance(c *cache.Cache, tree *source.Tree, path string) part[*definition.Guidance] {
	from := pieces{c, tree}
	g := *from.at(path).Guidance
	problems := settle(&g, from)
	for _, id := range g.Programmes {
		if from.at(programmeFile(id.V)).Path == "" {
			problems = append(problems, *unknownProgramme(id, from.programmes()))
		}
	}
	return part[*definition.Guidance]{&g, append(problems, resolve(&g, from)...)}
}

func pageFile(name string) string { return "content/guidance/" + name + ".md" }

// settle gives a variant the place among the guidance that its page has. A variant that sets
// the place itself is a problem: the languages of one page would be in several places.
func settle(g *definition.Guidance, from pieces) []diag.Problem {
	if g.Of == "" {
		return nil
	}
	var problems []diag.Problem
	note := func(key string, at diag.Place) {
		problems = append(problems, *variantSetting.Problem(at, "%s.md sets %s for all of its languages", g.Of, key))
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
	if len(g.Stages) > 0 {
		note("stages", g.Stages[0].At)
	}
	page := from.at(pageFile(g.Of)).Guidance
	if page == nil {
		return append(problems, *following(pageFile(g.Of), variantWithoutPage.Problem(g.At, "%q is a variant of %s.md, which does not exist", g.Name+".md", g.Of)))
	}
	g.Order, g.Shared, g.Programmes, g.Stages = page.Order, page.Shared, page.Programmes, page.Stages
	return problems
}
