package programme

import (
	"slices"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var PackContent = rule.Rule{
	Code: "pack-content",
	Doc: "A pack names an audience, and documents, forms, sheets and guidance pages that exist. A person's own sheet is only in the pack of readers or of reserves, " +
		"and a hosted pack has no sheets.",
	Why:   "Otherwise people would get a pack without a page that it promises, or someone else's sheet.",
	Help:  "correct the name; briefpack keys programme pack lists what a pack can have",
	Needs: []string{"pack", "role"},
	Content: func(c *definition.Content, r *rule.Report) {
		known := map[string]bool{}
		for _, g := range c.Guidance {
			known[g.Name] = true
		}
		for _, p := range c.Programmes {
			checkPacks(r, &p.Method, p.At.File, known)
		}
		for _, in := range c.Inspections {
			if in.Programme != nil {
				checkPacks(r, &in.Method, in.At.File, known)
			}
		}
	},
}

func checkPacks(r *rule.Report, m *definition.Method, file string, guidance map[string]bool) {
	for _, p := range m.Packs {
		if p.At.File != file {
			continue
		}
		if document.Slug(p.Key) != p.Key {
			r.Addf(p.At, "%q is not a name that works in the names of files", p.Key)
		}
		audiences := append(lookup.RoleIDs(r, m.Roles), definition.Audiences()...)
		for _, t := range append(slices.Clone(p.Tasks), p.Audience) {
			if t.Set && !slices.Contains(audiences, t.V) {
				r.Suggestf(t.At, t.V, audiences, "there is no role or audience %q", t.V)
			}
		}
		for _, d := range p.Documents {
			if _, isForm := definition.FormOf(m.Forms, d.V); !isForm {
				checkInPack(r, p, d)
			}
		}
		for _, g := range p.Guidance {
			if g.Set && !guidance[g.V] {
				r.Addf(g.At, "there is no guidance page %q", g.V)
			}
		}
	}
}

// checkInPack checks one document of a pack.
func checkInPack(r *rule.Report, p definition.Pack, d definition.Text) {
	isSheet := slices.Contains(r.Sheets, d.V)
	switch {
	case !d.Set, r.Documents == nil: // nothing to check, or the documents are not known
	case !isSheet && !slices.Contains(r.Documents, d.V):
		r.Suggestf(d.At, d.V, append(slices.Clone(r.Documents), r.Sheets...), "there is no document %q", d.V)
	case isSheet && p.IsHosted():
		r.Addf(d.At, "%q is only printed, and this pack is hosted", d.V)
	case !p.Audience.Set: // it is missing, or could not be read
	case d.V == definition.ReaderSheet && p.Audience.V != definition.ForReader, d.V == definition.ReserveSheet && p.Audience.V != definition.ForReserve:
		r.Addf(d.At, "%q is a person's own sheet, and this pack is for %q", d.V, p.Audience.V)
	}
}
