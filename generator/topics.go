package generator

import (
	"cmp"
	"slices"

	"briefpack/generator/diag"
	"briefpack/generator/html"
	"briefpack/generator/load"
	"briefpack/generator/pdf"
	"briefpack/generator/rules"
	"briefpack/generator/source"
)

// Topics documents every problem that a site can have, by code.
func Topics() []diag.Topic {
	topics := slices.Concat(source.Topics(), load.Topics(), html.Topics(), pdf.Topics(), rules.Topics())
	slices.SortFunc(topics, func(a, b diag.Topic) int { return cmp.Compare(a.Code, b.Code) })
	return topics
}
