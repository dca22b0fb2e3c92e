package site

import (
	"briefpack/generator/cache"
	"briefpack/generator/compose/edition"
	"briefpack/generator/compose/sheets"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/words"
	"briefpack/generator/plan/rules/rule"
	"briefpack/generator/read/source"
	"briefpack/generator/render/pdf"
	"briefpack/generator/render/theme"
)

// Tools returns the parts of a theme and of the layouts that rules may use.
func Tools(c *cache.Cache, tree *source.Tree, look theme.Loaded) cache.Value[rule.Tools] {
	layouts := cache.Value[[]source.File]{V: tree.Under("layouts"), Sum: tree.Sum("layouts/")}
	return cache.Get(c, newTools, toolArgs{look.Theme.Words, look.Theme.PDF, layouts, look.Program})
}

type toolArgs struct {
	words    cache.Value[*words.Table]
	renderer cache.Value[*pdf.Renderer]
	layouts  cache.Value[[]source.File]
	program  cache.Value[[]source.File]
}

func newTools(_ *cache.Cache, a toolArgs) rule.Tools {
	return rule.Tools{Hosted: hosted, Words: a.words.V, CanDraw: a.renderer.V.CanDraw, Documents: documentNames(), Sheets: sheets.Names(), Layouts: a.layouts, Program: a.program}
}

// hosted returns what hosted pages may show of an inspection.
func hosted(in *definition.Inspection) *definition.Inspection {
	return edition.Project(in, edition.Hosted)
}
