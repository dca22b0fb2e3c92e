package site

import (
	"slices"

	"briefpack/generator/cache"
	"briefpack/generator/compose/edition"
	"briefpack/generator/compose/issued"
	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/roster"
)

type saidArgs struct {
	inputs     cache.Value[Inputs]
	inspection cache.Value[*definition.Inspection]
}

// Documents returns what the documents of an inspection say.
func Documents(c *cache.Cache, inputs cache.Value[Inputs], in cache.Value[*definition.Inspection]) []issued.Document {
	return cache.Get(c, said, saidArgs{inputs, in}).V
}

func said(_ *cache.Cache, a saidArgs) []issued.Document {
	return issued.Of(roster.Arrange(a.inspection.V), func(in *definition.Inspection, audience edition.Audience) *writer.Brief {
		return newRenderer(a.inputs.V, audience).brief(edition.Project(in, audience))
	})
}

// Unissued returns the documents of an inspection that changed since its last issue.
func Unissued(c *cache.Cache, inputs cache.Value[Inputs], in cache.Value[*definition.Inspection]) []issued.Change {
	if last := in.V.LastIssue(); last != nil && !in.V.IsClosed() {
		return issued.Since(last, Documents(c, inputs, in))
	}
	return nil
}

// changesOf returns what the pages of an edition say about the changes of an inspection.
func changesOf(c *cache.Cache, inputs cache.Value[Inputs], inspection cache.Value[*definition.Inspection], a edition.Audience) writer.Changes {
	in := inspection.V
	last := in.LastIssue()
	if last == nil || in.IsClosed() {
		return writer.Changes{}
	}
	now := Documents(c, inputs, inspection)
	all := writer.Changes{Since: last.Version, Unissued: changed(issued.Since(last, now), now, a)}
	if was := in.IssueOf(in.Replaces.V); was != nil && last.Version == in.Version.V {
		all.ThisVersion = changed(issued.Between(was, last), now, a)
	}
	return all
}

// changed returns the changes that an edition may show. Their values are those of now: a record
// may have the name of someone who has withdrawn their agreement since.
func changed(list []issued.Change, now []issued.Document, audience edition.Audience) []writer.Changed {
	var out []writer.Changed
	for _, one := range list {
		i := slices.IndexFunc(now, func(d issued.Document) bool { return d.Name == one.Name })
		if i < 0 || one.Kind == issued.Removed || audience == edition.Hosted && !one.IsHosted {
			continue
		}
		d := writer.Changed{Document: one.Name, IsNew: one.Kind == issued.Added, IsOwn: one.For != ""}
		for _, v := range one.Values {
			j := slices.IndexFunc(now[i].Values, func(n issued.Value) bool { return n.Name == v.Name })
			if j >= 0 {
				d.Values = append(d.Values, writer.NamedValue(now[i].Values[j]))
			}
		}
		out = append(out, d)
	}
	return out
}
