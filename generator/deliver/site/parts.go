package site

import (
	"cmp"
	"slices"

	"briefpack/generator/cache"
	"briefpack/generator/compose/edition"
	"briefpack/generator/model/definition"
)

// Parts holds what both editions of a site are made from.
type Parts struct {
	Inputs      cache.Value[Inputs]
	Inspections []cache.Value[*definition.Inspection]
	Programmes  []cache.Value[*definition.Programme]
	Assets      cache.Value[map[string][]byte]

	inputs map[kind]cache.Value[Inputs] // of the folders of inspections of a kind
	listed map[kind]cache.Value[Inputs] // the same without what their guidance says
}

// kind is the programme and the stage of an inspection: they decide which pages of guidance its pack
// has.
type kind struct {
	programme string
	stage     definition.Stage
}

func kindOf(in *definition.Inspection) kind { return kind{in.ProgrammeID.V, in.StageNow()} }

// NewParts returns the parts of a site.
func NewParts(all Inputs, inspections []cache.Value[*definition.Inspection], programmes []cache.Value[*definition.Programme], assets cache.Value[map[string][]byte]) Parts {
	all.Names = nil
	for _, g := range all.Guidance {
		all.Names = append(all.Names, definition.NameOfGuidance(g.V))
	}
	p := Parts{cache.Plain(all), inspections, programmes, assets, map[kind]cache.Value[Inputs]{}, map[kind]cache.Value[Inputs]{}}
	for _, in := range inspections {
		k := kindOf(in.V)
		if _, isThere := p.inputs[k]; !isThere {
			narrow := all.narrowed(k)
			p.inputs[k], p.listed[k] = cache.Plain(narrow), cache.Plain(narrow.withoutText())
		}
	}
	return p
}

// narrowed returns the inputs with only those pages of guidance that a pack has, in every
// language. So the folders of other inspections stay as they are after an edit of a page.
func (in Inputs) narrowed(to kind) Inputs {
	has := map[string]bool{}
	for _, g := range in.Guidance {
		has[g.V.Name] = g.V.IsFor(to.programme, to.stage)
	}
	in.Guidance = slices.DeleteFunc(slices.Clone(in.Guidance), func(g cache.Value[*definition.Guidance]) bool {
		return !has[cmp.Or(g.V.Of, g.V.Name)]
	})
	return in
}

// withoutText returns the inputs without the text of the guidance. The properties that decide which
// packs have a page stay.
func (in Inputs) withoutText() Inputs {
	in.Guidance = slices.Clone(in.Guidance)
	for i, g := range in.Guidance {
		in.Guidance[i] = cache.Plain(&definition.Guidance{Name: g.V.Name, Of: g.V.Of, Lang: g.V.Lang, Programmes: g.V.Programmes, Stages: g.V.Stages})
	}
	return in
}

// InputsOf returns the inputs of the folder of an inspection.
func (p Parts) InputsOf(in *definition.Inspection) cache.Value[Inputs] {
	if inputs, isThere := p.inputs[kindOf(in)]; isThere {
		return inputs
	}
	return cache.Plain(p.Inputs.V.narrowed(kindOf(in)))
}

// Folder returns the folder of an inspection in one edition.
func (p Parts) Folder(in cache.Value[*definition.Inspection], audience edition.Audience) Folder {
	return Folder{Inputs: p.InputsOf(in.V), Inspection: in, Audience: audience}
}

// listedFolder is Folder for a list of the documents of its pack: without the text of its guidance,
// so that the list stays as it is after an edit of a page.
func (p Parts) listedFolder(in cache.Value[*definition.Inspection], audience edition.Audience) Folder {
	f := p.Folder(in, audience)
	inputs, isThere := p.listed[kindOf(in.V)]
	if !isThere {
		inputs = cache.Plain(f.Inputs.V.withoutText())
	}
	f.Inputs = inputs
	return f
}

// OwnPages returns the site's own pages in an edition. has lists the inspections that are rendered;
// the edition leaves out those that it does not show.
func (p Parts) OwnPages(c *cache.Cache, has []cache.Value[*definition.Inspection], audience edition.Audience) OwnPages {
	own := OwnPages{Inputs: p.Inputs, Programmes: p.Programmes, Assets: p.Assets, Audience: audience}
	for _, in := range has {
		if !edition.Has(in.V, audience) {
			continue
		}
		own.Partnerships = append(own.Partnerships, PartnershipOf(c, p.listedFolder(in, audience), p.Programmes))
	}
	own.LargePrint = slices.ContainsFunc(p.Inspections, func(in cache.Value[*definition.Inspection]) bool { return in.V.LargePrint.V })
	return own
}

// Sums returns the digests of the inputs of each asset, of each of these folders, and of the
// site's own pages, by path. A folder ends in a slash; the own pages are "./".
func (p Parts) Sums(folders []cache.Value[*definition.Inspection]) map[string]cache.Sum {
	own := []cache.Sum{p.Inputs.Sum}
	for _, programme := range p.Programmes {
		own = append(own, programme.Sum)
	}
	for _, in := range p.Inspections {
		own = append(own, in.Sum)
	}
	sums := map[string]cache.Sum{"./": cache.SumOf(own)}
	for name, data := range p.Assets.V {
		sums[name] = cache.SumOf(data)
	}
	for _, in := range folders {
		sums[in.V.Folder+"/"] = cache.SumOf(p.Folder(in, edition.Hosted))
	}
	return sums
}
