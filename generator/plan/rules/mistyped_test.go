package rules_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"briefpack/generator/cache"
	"briefpack/generator/deliver/check"
	"briefpack/generator/deliver/site"
	"briefpack/generator/internal/testsite"
	"briefpack/generator/internal/tool"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules"
	"briefpack/generator/read/load"
	"briefpack/generator/read/source"
)

var givenValue = regexp.MustCompile(`^([a-z_]+) *= *[^ ].*$`)

// isOpen matches a value that goes on in the next line.
var isOpen = regexp.MustCompile(`= *\[[^\]]*$`)

// named matches the head of a table with an id, [task.names].
var named = regexp.MustCompile(`^\[([a-z_]+)\..*`)

// TestOneMistypedValueIsOneProblem gives one value of each key of each table the wrong type. Briefpack
// reports that value, and nothing that follows from it. The quick test tries only the first
// table of a kind, such as the first task.
func TestOneMistypedValueIsOneProblem(t *testing.T) {
	tool.Unraced(t)
	c := cache.New()
	tree, problems, err := source.Read(testsite.Sample(t), c)
	if err != nil || diag.HasErrors(problems) {
		t.Fatal(err, problems)
	}
	examined, _, err := check.Read(c, tree, check.Request{})
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for _, p := range verdictOn(c, examined, tree) {
		known[p.Code+p.Message] = true
	}
	tried := map[string]bool{}
	for _, name := range []string{"site.toml", "programmes/children-at-risk.toml", "inspections/glenmarra.toml"} {
		path := "content/" + name
		data, err := os.ReadFile(filepath.Join(testsite.Sample(t), "content", filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		lines := bytes.Split(data, []byte("\n"))
		table := ""
		for i, line := range lines {
			if bytes.HasPrefix(line, []byte("[")) {
				table = string(line)
				if testing.Short() {
					table = named.ReplaceAllString(table, "[$1]")
				}
			}
			m := givenValue.FindSubmatch(line)
			if m == nil || isOpen.Match(line) || tried[name+table+string(m[1])] {
				continue
			}
			tried[name+table+string(m[1])] = true
			changed := slices.Clone(lines)
			changed[i] = fmt.Appendf(nil, "%s = 3.5", m[1])
			var got []string
			for _, p := range verdictOn(c, examined, tree.With(path, bytes.Join(changed, []byte("\n")))) {
				if !known[p.Code+p.Message] {
					got = append(got, fmt.Sprintf("%s:%d: %s: %s", p.At.File, p.At.Line, p.Code, p.Message))
				}
			}
			if len(got) != 1 {
				t.Errorf("%s:%d: %s: %d problems: %q", path, i+1, line, len(got), got)
			}
		}
	}
	if len(tried) < 100 {
		t.Errorf("only %d values were tried", len(tried))
	}
}

func verdictOn(c *cache.Cache, s *check.Site, tree *source.Tree) []diag.Problem {
	read, problems := load.Read(c, tree)
	return append(problems, rules.Check(c, read, site.Tools(c, tree, s.Theme))...)
}
