package rule

import (
	"briefpack/generator/cache"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/model/words"
)

// Gathered holds the values that a rule takes from each inspection, in their order. Results
// made of it stay valid as long as the values are the same.
type Gathered[T any] []cache.Value[T]

// Parts returns the values.
func (g Gathered[T]) Parts() []T {
	list := make([]T, len(g))
	for i, v := range g {
		list[i] = v.V
	}
	return list
}

// Gather takes something from each inspection. After an edit it asks only about those that
// changed.
func Gather[T any](r *Report, take func(*definition.Inspection) T) Gathered[T] {
	var g Gathered[T]
	for _, s := range r.run.scenes {
		g = append(g, cache.Content(r.run.cache, take, s.in))
	}
	return g
}

// Of returns find(in), for one of the inspections that the rule checks.
func Of[T any](r *Report, in *definition.Inspection, find func(*definition.Inspection) T) T {
	return cache.Apply(r.run.cache, find, r.valueOf(in)).V
}

// givenArgs holds an inspection and the other inputs of a rule.
type givenArgs[A any] struct {
	in    cache.Value[*definition.Inspection]
	given cache.Value[A]
	tools cache.Sum
}

// OfGiven is Of for a rule that also needs a value for all inspections, and the words.
func OfGiven[A, T any](r *Report, in *definition.Inspection, given cache.Value[A], find func(*definition.Inspection, A, *words.Table) T) T {
	args := givenArgs[A]{r.valueOf(in), given, r.run.tools.Sum}
	return cache.Adapt(r.run.cache, find, args, func(*cache.Cache) T { return find(in, given.V, r.Words) }).V
}

// valueOf returns one of the inspections with the digest of what made it.
func (r *Report) valueOf(in *definition.Inspection) cache.Value[*definition.Inspection] {
	for _, s := range r.run.scenes {
		if s.in.V == in {
			return s.in
		}
	}
	return cache.Plain(in)
}

// MadeOf returns make(args), for values that a rule gathered.
func MadeOf[A, F any](r *Report, make func(A) F, args A) cache.Value[F] {
	return cache.Adapt(r.run.cache, make, args, func(*cache.Cache) F { return make(args) })
}

// OfWords returns make(r.Words).
func OfWords[F any](r *Report, make func(*words.Table) F) F {
	return cache.Apply(r.run.cache, make, cache.Value[*words.Table]{V: r.Words, Sum: r.run.tools.Sum}).V
}

// judgeArgs holds the values that a judgement of one inspection depends on.
type judgeArgs struct {
	code  string
	tools cache.Sum
	with  cache.Sum
	scene scene
}

// Judge runs judge on every inspection, with a value made of all inspections.
func Judge[F any](r *Report, with cache.Value[F], judge func(F, Scene, *Report)) {
	for _, s := range r.run.scenes {
		args := judgeArgs{r.Rule.Code, r.run.tools.Sum, with.Sum, s}
		found := cache.Adapt(r.run.cache, judge, args, func(c *cache.Cache) []diag.Problem {
			one := run{cache: c, rules: r.run.rules, tools: r.run.tools, scenes: []scene{s}}
			own := one.report(r.Rule)
			own.Home = s.in.V.At
			judge(with.V, Scene{s.in.V, s.file.V}, own)
			return own.problems
		})
		r.problems = append(r.problems, found.V...)
	}
}
