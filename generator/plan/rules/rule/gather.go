package rule

import (
	"briefpack/generator/cache/digest"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
)

// Gathered is what a rule takes from each inspection, in their order, and a sum that
// stands for all of it.
type Gathered[T any] struct {
	Parts []T
	Sum   digest.Sum
}

// origin is an inspection that a rule takes something from.
type origin struct {
	code string
	in   *definition.Inspection
}

// part is what a rule took from an inspection.
type part struct {
	value any
	sum   digest.Sum
}

// Gather takes something from each inspection, but for those that it was taken from
// before: after an edit only what the rule takes from the edited one is looked at again.
func Gather[T any](r *Report, c *definition.Content, take func(*definition.Inspection) T) Gathered[T] {
	parts, sums := make([]T, len(c.Inspections)), make([]digest.Sum, len(c.Inspections))
	for i, in := range c.Inspections {
		p := r.checker.parts.Of(origin{r.Rule.Code, in}, func() part {
			value := take(in)
			return part{value, digest.Of(value)}
		})
		parts[i], sums[i] = p.value.(T), p.sum
	}
	return Gathered[T]{parts, digest.Of(sums)}
}

// basis stands for what a rule gathered from all of the content.
type basis struct {
	code string
	sum  digest.Sum
}

// MadeOf returns what a rule works with, which is made of what it gathered: the last one,
// when it gathered the same.
func MadeOf[F any](r *Report, sum digest.Sum, make func() F) F {
	return r.checker.made.Of(basis{r.Rule.Code, sum}, func() any { return make() }).(F)
}

// judgement is one time that a rule judged an inspection by what it had gathered from
// all of them.
type judgement struct {
	basis
	scene Scene
}

// Judge lets a rule judge every inspection by what was made of all that it gathered, for
// which sum stands. The judge is given that and one inspection and has to keep to them:
// what it said of the same inspection by the same sum is not asked again.
func Judge[F any](r *Report, c *definition.Content, sum digest.Sum, with F, judge func(F, Scene, *Report)) {
	for _, s := range scenes(c) {
		r.problems = append(r.problems, r.checker.judged.Of(judgement{basis{r.Rule.Code, sum}, s}, func() []diag.Problem {
			own := &Report{Tools: r.Tools, Rule: r.Rule, checker: r.checker, Home: s.In.At}
			judge(with, s, own)
			return own.problems
		})...)
	}
}

// Remember returns what a rule made under a key, which holds all that it was made of: the
// rule is not asked again for as long as it goes on to use it.
func Remember[K comparable, V any](r *Report, key K, make func() V) V {
	return r.checker.kept.Of(kept{r.Rule.Code, key}, func() any { return make() }).(V)
}
