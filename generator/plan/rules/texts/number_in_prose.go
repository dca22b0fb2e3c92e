package texts

import (
	"regexp"
	"strconv"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/model/words"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var NumberInProse = rule.Rule{
	Code:     "number-in-prose",
	Severity: diag.Warning,
	Doc:      "A number of reading days, readers or reserves in a sentence is the number that the programme gives.",
	Why:      "If a sentence says \"four reading days\" and a table has three, one of them is wrong.",
	Help:     "write a value that follows the number, such as {{reading.days|words}} reading days",
	Shared: func(c *definition.Content, r *rule.Report) {
		methods := methodsByFile(c)
		for _, f := range lookup.SharedFiles(c) {
			checkCounts(r, f, methods[f.Path])
		}
	},
	Own: func(in *definition.Inspection, f *definition.File, r *rule.Report) {
		checkCounts(r, f, []*definition.Method{&in.Method})
	},
}

// checkCounts compares the numbers in the sentences of a file with those of methods.
func checkCounts(r *rule.Report, file *definition.File, methods []*definition.Method) {
	finder := rule.OfWords(r, newCountFinder)
	for _, t := range file.Texts {
		if len(methods) == 0 || !mayHoldCount(t.V) {
			continue
		}
		for _, f := range finder.find(t.V) {
			for _, m := range methods {
				if n := f.of(m); n.Set && n.V != f.n {
					r.Addf(definition.Within(t, f.from, f.to), "%q, but the definition says %d", t.V[f.from:f.to], n.V)
					break
				}
			}
		}
	}
}

// mayHoldCount reports quickly whether the finder could find something in a text.
func mayHoldCount(s string) bool {
	return lookup.HoldsAny(s, " reading days", " days of ", " local records", " reserve")
}

// methodsByFile returns, by shared file, the methods whose numbers its sentences give.
func methodsByFile(c *definition.Content) map[string][]*definition.Method {
	m := map[string][]*definition.Method{}
	for _, p := range c.Programmes {
		m[p.At.File] = []*definition.Method{&p.Method}
		for _, g := range c.Guidance {
			if g.IsForProgramme(p.ID) {
				m[g.At.File] = append(m[g.At.File], &p.Method)
			}
		}
	}
	return m
}

// countFinder finds numbers before the things that a programme counts.
type countFinder struct {
	pattern *regexp.Regexp
	numbers map[string]int
}

type counted struct {
	from, to int
	n        int
	of       func(*definition.Method) definition.Int
}

func newCountFinder(w *words.Table) *countFinder {
	f := &countFinder{numbers: map[string]int{}}
	alternatives := []string{`\d{1,3}`}
	for n := 2; n <= 40; n++ {
		if word := strings.ToLower(w.Number(n)); word != strconv.Itoa(n) {
			f.numbers[word] = n
			alternatives = append(alternatives, regexp.QuoteMeta(word))
		}
	}
	f.pattern = regexp.MustCompile(`(?i)\b(` + strings.Join(alternatives, "|") + `)\s+` +
		`(reading days|days of (?:records )?reading|local records readers|reserve readers|reserves)\b`)
	return f
}

func (f countFinder) find(s string) []counted {
	var list []counted
	for _, m := range f.pattern.FindAllStringSubmatchIndex(s, -1) {
		number, thing := strings.ToLower(s[m[2]:m[3]]), strings.ToLower(s[m[4]:m[5]])
		n, ok := f.numbers[number]
		if !ok {
			n, _ = strconv.Atoi(number)
		}
		list = append(list, counted{m[0], m[1], n, whatIsCounted(thing)})
	}
	return list
}

func whatIsCounted(thing string) func(*definition.Method) definition.Int {
	switch thing {
	case "reserves", "reserve readers":
		return func(m *definition.Method) definition.Int { return m.Reading.Reserves }
	case "local records readers":
		return func(m *definition.Method) definition.Int { return m.Reading.Readers }
	}
	return func(m *definition.Method) definition.Int { return m.Reading.Days }
}
