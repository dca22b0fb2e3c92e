package site

import (
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
}

// Folder returns the folder of an inspection in one edition.
func (p Parts) Folder(in cache.Value[*definition.Inspection], audience edition.Audience) Folder {
	return Folder{Inputs: p.Inputs, Inspection: in, Audience: audience}
}

// OwnPages returns the site's own pages in an edition. has lists the inspections that are rendered;
// the edition leaves out those that it does not show.
func (p Parts) OwnPages(c *cache.Cache, has []cache.Value[*definition.Inspection], audience edition.Audience) OwnPages {
	own := OwnPages{Inputs: p.Inputs, Programmes: p.Programmes, Assets: p.Assets, Audience: audience}
	for _, in := range has {
		if !edition.Has(in.V, audience) {
			continue
		}
		own.Partnerships = append(own.Partnerships, PartnershipOf(c, p.Folder(in, audience), p.Programmes))
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
