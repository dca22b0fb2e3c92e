package generator

import (
	"cmp"
	"context"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"sync"

	"briefpack/generator/cache"
	"briefpack/generator/compose/briefing"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules"
	"briefpack/generator/read/load"
	"briefpack/generator/read/source"
)

// site is everything a build draws from, read and checked.
type site struct {
	tree    *source.Tree
	content *definition.Content
	kit     *kit
	assets  map[string][]byte
	options Options
	memory  *memory
}

// prepare reads and checks a site. The site is only complete when none of the
// problems is an error.
func prepare(ctx context.Context, o Options, watch *stopwatch) (*site, []diag.Problem, error) {
	return newMemory().prepare(ctx, o, watch)
}

// prepare reads and checks a site, and when ctx ends returns at once: the rooms that do it
// know nothing of an end, and what they would say nobody wants to hear any more.
func (m *memory) prepare(ctx context.Context, o Options, watch *stopwatch) (*site, []diag.Problem, error) {
	done := make(chan prepared, 1)
	go func(watch stopwatch) { done <- m.read(ctx, o, watch) }(*watch)
	select {
	case <-ctx.Done():
		return nil, nil, ctx.Err()
	case p := <-done:
		*watch = p.watch
		return p.site, p.problems, cmp.Or(p.err, ctx.Err())
	}
}

// prepared is a site that was read and checked, and how long that took.
type prepared struct {
	site     *site
	problems []diag.Problem
	watch    stopwatch
	err      error
}

// read reads and checks a site, after whoever is at it still. Once nobody waits for it, it
// does not begin: what is remembered belongs to others then.
func (m *memory) read(ctx context.Context, o Options, watch stopwatch) prepared {
	m.reading.Lock()
	defer m.reading.Unlock()
	if ctx.Err() != nil {
		return prepared{err: ctx.Err()}
	}
	watch.lap("")
	tree, problems, err := source.Read(o.Site, m.cache)
	if err != nil {
		return prepared{err: err}
	}
	watch.lap("read")
	if last := m.last; last.isOf(tree, problems) {
		return prepared{last.site, slices.Clone(last.found), watch, nil}
	}
	s, found, err := m.examine(tree, slices.Clone(problems), o, &watch)
	if err != nil {
		return prepared{err: err}
	}
	m.last = examined{s, problems, slices.Clone(found)}
	return prepared{s, found, watch, nil}
}

// examined is a site that was looked at, with the problems of its files as files, and all.
type examined struct {
	site        *site
	read, found []diag.Problem
}

// isOf reports whether it is a site of these files, with these problems of files as files.
func (e examined) isOf(tree *source.Tree, problems []diag.Problem) bool {
	return e.site != nil && isSame(e.site.tree, tree) && reflect.DeepEqual(e.read, problems)
}

func isSame(a, b *source.Tree) bool {
	return !slices.ContainsFunc(source.Folders(), func(folder string) bool { return a.Sum(folder+"/") != b.Sum(folder+"/") })
}

// isCurrent reports whether a site is the one that was looked at last, and its files are
// what they were.
func (m *memory) isCurrent(s *site) bool {
	m.reading.Lock()
	defer m.reading.Unlock()
	if m.last.site != s {
		return false
	}
	tree, problems, err := source.Read(s.options.Site, m.cache)
	return err == nil && m.last.isOf(tree, problems)
}

// examine loads and checks the files of a site, about which some problems are known.
func (m *memory) examine(tree *source.Tree, problems []diag.Problem, o Options, watch *stopwatch) (*site, []diag.Problem, error) {
	m.parse(tree, o.Workers)
	read, found := load.Read(m.cache, tree)
	content := read.Content
	problems = append(problems, found...)
	watch.lap("load")
	d, err := dress(tree, faceOf(&content.Site), languagesOf(content), m.dressing)
	if err != nil {
		return nil, nil, err
	}
	m.dressing = d
	problems = append(problems, d.problems...)
	s := &site{tree: tree, content: content, kit: m.kitOf(content, d, o.LargePrint), assets: d.assets, options: o, memory: m}
	tools := s.kit.tools()
	tools.V.Layouts = cache.Value[[]source.File]{V: tree.Under("layouts"), Sum: tree.Sum("layouts/")}
	tools.V.Program = d.program
	problems = append(problems, rules.Check(m.cache, read, tools)...)
	tools.V.Headings = s.headings(problems)
	problems = append(problems, rules.CheckComposed(m.cache, read, tools)...)
	m.headings.Sweep()
	if problems, err = s.narrow(diag.WithoutFollowing(problems)); err != nil {
		return nil, nil, err
	}
	watch.lap("check")
	return s, withSource(diag.Sort(problems), tree), nil
}

// inParallel calls do for 0 to n-1, some at a time, and waits for all of them.
func inParallel(n, workers int, do func(i int)) {
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	next := make(chan int)
	var wait sync.WaitGroup
	for range min(workers, n) {
		wait.Go(func() {
			for i := range next {
				do(i)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	wait.Wait()
}

func documentNames() []string {
	var names []string
	for _, kind := range briefing.All {
		names = append(names, kind.Name)
	}
	return names
}

// narrow leaves only one partnership when that is all that is asked for, and drops the
// problems that stand in the files of others.
func (s *site) narrow(problems []diag.Problem) ([]diag.Problem, error) {
	only := s.options.Only
	if only == "" {
		return problems, nil
	}
	own := "content/inspections/" + only + ".toml"
	var names []string
	for _, in := range s.content.Inspections {
		names = append(names, in.Folder)
	}
	kept := slices.DeleteFunc(problems, func(p diag.Problem) bool {
		return strings.HasPrefix(p.At.File, "content/inspections/") && p.At.File != own
	})
	isThere := slices.Contains(names, only) || slices.ContainsFunc(kept, func(p diag.Problem) bool { return p.At.File == own })
	if !isThere {
		return nil, &UnknownPartnershipError{Name: only, Near: diag.Nearest(only, names)}
	}
	return kept, nil
}

// withSource gives each of the problems, which are sorted, the line that it is about. A
// file is split once, and of a line that has many problems there is one copy: the file may
// be a megabyte of them.
func withSource(problems []diag.Problem, tree *source.Tree) []diag.Problem {
	var lines [][]byte
	for i := range problems {
		p := &problems[i]
		again := i > 0 && problems[i-1].At.File == p.At.File
		if !again {
			lines = tree.Lines(p.At.File)
		}
		switch at := p.At.Line; {
		case p.Source != "" || at < 1 || at > len(lines):
		case again && problems[i-1].At.Line == at:
			p.Source = problems[i-1].Source
		default:
			p.Source = string(lines[at-1])
		}
	}
	return problems
}
