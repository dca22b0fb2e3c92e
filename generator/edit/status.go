package edit

import (
	"cmp"
	"context"

	"briefpack/generator"
	"briefpack/generator/cache"
	"briefpack/generator/compose/edition"
	"briefpack/generator/compose/status"
	"briefpack/generator/deliver/check"
	"briefpack/generator/deliver/site"
	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules"
	"briefpack/generator/read/tomledit"
)

// Statuses returns how far every inspection of a site has come today, or the inspection o.Only; the
// most urgent first. The report has the problems of the content that are about facts.
func Statuses(ctx context.Context, o generator.Options, today day.Date) ([]status.Status, generator.Report, error) {
	o.FactsOnly = true
	s, report, err := open(ctx, o)
	if err != nil {
		return nil, report, err
	}
	list, err := StatusesOf(s.Site, s.cache, o, report.Problems, today)
	return list, report, err
}

// StatusesOf returns Statuses of a site that was read, and its problems.
func StatusesOf(read *check.Site, c *cache.Cache, o generator.Options, problems []diag.Problem, today day.Date) ([]status.Status, error) {
	o.FactsOnly = true
	s := &session{read, c, o}
	later, err := s.advanced()
	if err != nil {
		return nil, err
	}
	now, next := missing(problems), missing(later)
	var list []status.Status
	for _, in := range s.Chosen() {
		one := status.Of(s.Parts.Folder(in, edition.Print).Everything(), today)
		one.Missing = now[in.V.At.File]
		one.MissingNext = without(next[in.V.At.File], one.Missing)
		if len(one.Missing) == 0 && in.V.Programme != nil {
			for _, change := range site.Unissued(c, s.Parts.InputsOf(in.V), in) {
				one.Changed = append(one.Changed, cmp.Or(change.Title, change.Name))
			}
		}
		list = append(list, one)
	}
	status.ByUrgency(list)
	return list, nil
}

// advanced returns the problems that the site would have if each inspection were at its next
// stage.
func (s *session) advanced() ([]diag.Problem, error) {
	tree := s.Tree
	for _, in := range s.Chosen() {
		next := status.After(in.V)
		f, ok := tree.Get(in.V.At.File)
		if !ok || next == definition.Closed {
			continue
		}
		if data, err := tomledit.Set(f.Data, tomledit.At("stage"), tomledit.Text(next.String())); err == nil {
			tree = tree.With(f.Path, data)
		}
	}
	_, problems, err := s.check(tree)
	return problems, err
}

// missing returns the messages of errors about facts, by file.
func missing(problems []diag.Problem) map[string][]string {
	list := map[string][]string{}
	for _, p := range withoutWarnings(problems) {
		if !rules.IsAboutFacts(p) {
			continue
		}
		list[p.At.File] = append(list[p.At.File], p.Message)
	}
	return list
}

// without returns the texts that are not among others.
func without(list, others []string) []string {
	known := map[string]bool{}
	for _, text := range others {
		known[text] = true
	}
	var rest []string
	for _, text := range list {
		if !known[text] {
			rest = append(rest, text)
		}
	}
	return rest
}
