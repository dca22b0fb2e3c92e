package generator

import (
	"cmp"
	"slices"

	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules"
	"briefpack/generator/read/load"
	"briefpack/generator/read/source"
	"briefpack/generator/render/html"
	"briefpack/generator/render/pdf"
)

// Topics documents every problem that a site can have, by code.
func Topics() []diag.Topic {
	topics := slices.Concat(source.Topics(), load.Topics(), html.Topics(), pdf.Topics(), rules.Topics())
	slices.SortFunc(topics, func(a, b diag.Topic) int { return cmp.Compare(a.Code, b.Code) })
	return topics
}
