// Package edit changes the definition of an inspection: it adds the pairs that Briefpack has
// matched, replaces a reader with a reserve, issues new versions of the pack, and closes the
// inspection.
//
// It reads the site, changes the text of one file, and checks the site with that text, so that
// a bug cannot reach the file. It writes nothing: it returns the new text, and
// the command that writes it looks again whether the file is still what was read.
package edit

import (
	"context"

	"briefpack/generator"
	"briefpack/generator/cache"
	"briefpack/generator/compose/edition"
	"briefpack/generator/compose/writer"
	"briefpack/generator/deliver/check"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/model/words"
	"briefpack/generator/plan/values"
	"briefpack/generator/read/source"
)

// session is a site with a definition to change.
type session struct {
	*check.Site
	cache   *cache.Cache
	options generator.Options
}

// open reads and checks a site.
func open(ctx context.Context, o generator.Options) (*session, generator.Report, error) {
	c := cache.New()
	s, report, err := generator.Read(ctx, o, c)
	return &session{s, c, o}, report, err
}

// check checks a changed copy of the site.
func (s *session) check(tree *source.Tree) (*check.Site, []diag.Problem, error) {
	return check.Read(s.cache, tree, s.options.Request(nil))
}

// only returns the inspection Options.Only.
func (s *session) only() *definition.Inspection { return s.Chosen()[0].V }

// words returns the fixed words of the inspection Options.Only.
func (s *session) words() *words.Table {
	return values.WordsOf(&s.only().Method, s.Theme.Theme.Words.V)
}

// printed returns the inputs of an inspection's documents in the print edition.
func (s *session) printed(in cache.Value[*definition.Inspection]) *writer.Brief {
	return s.Parts.Folder(in, edition.Print).Brief()
}
