// Package edit changes the definition of an inspection: it fixes the pairs that the program
// found, and makes a reserve step in for a reader.
//
// It reads the site, changes the text of one file, and reads the site again as it would be,
// so that no slip can reach the file. It writes nothing: it returns the text.
package edit

import (
	"context"

	"briefpack/generator"
	"briefpack/generator/cache"
	"briefpack/generator/compose/briefing"
	"briefpack/generator/model/definition"
)

// session is a site while one of its definitions is changed.
type session struct {
	*generator.Site
	cache   *cache.Cache
	options generator.Options
}

// open reads and checks a site.
func open(ctx context.Context, o generator.Options) (*session, generator.Report, error) {
	c := cache.New()
	s, report, err := generator.Read(ctx, o, c)
	return &session{s, c, o}, report, err
}

// only returns the inspection that was asked for.
func (s *session) only() *definition.Inspection { return s.Chosen()[0].V }

// printed is what the print edition of the inspection is composed from that was asked for.
func (s *session) printed() *briefing.Brief { return s.Printed(s.Chosen()[0]) }
