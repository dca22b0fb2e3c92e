package generator

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"briefpack/generator/compose/briefing"
	"briefpack/generator/internal/tool"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules"
	"briefpack/generator/plan/rules/rule"
	"briefpack/generator/read/load"
	"briefpack/generator/read/source"
)

var givenValue = regexp.MustCompile(`^([a-z_]+) *= *[^ ].*$`)

// A value of the wrong kind is one problem: nothing else is said that only follows from
// its not being known. One value of each key of each table is tried.
func TestOneMistypedValueIsOneProblem(t *testing.T) {
	tool.Unraced(t)
	tree, problems, err := source.Read("..")
	if err != nil || diag.HasErrors(problems) {
		t.Fatal(err, problems)
	}
	examined, _, err := newMemory().examine(tree, nil, Options{Site: ".."}, &stopwatch{})
	if err != nil {
		t.Fatal(err)
	}
	pieces := newMemory().parse(tree.Under("content"), 0)
	known := map[string]bool{}
	for _, p := range verdictOn(pieces, examined, tree) {
		known[p.Code+p.Message] = true
	}
	tried := map[string]bool{}
	for _, name := range []string{"site.toml", "programmes/children-at-risk.toml", "inspections/glenmarra.toml"} {
		path := "content/" + name
		data, err := os.ReadFile(filepath.Join("..", "content", filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		at := slices.IndexFunc(pieces, func(p load.Piece) bool { return p.Path == path })
		lines := bytes.Split(data, []byte("\n"))
		table := ""
		for i, line := range lines {
			if bytes.HasPrefix(line, []byte("[")) {
				table = string(line)
			}
			m := givenValue.FindSubmatch(line)
			if m == nil || tried[name+table+string(m[1])] {
				continue
			}
			tried[name+table+string(m[1])] = true
			changed := slices.Clone(lines)
			changed[i] = fmt.Appendf(nil, "%s = 3.5", m[1])
			mistyped := slices.Clone(pieces)
			mistyped[at] = load.Parse(source.File{Path: path, Data: bytes.Join(changed, []byte("\n"))})
			var got []string
			for _, p := range verdictOn(mistyped, examined, tree) {
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

func verdictOn(pieces []load.Piece, s *site, tree *source.Tree) []diag.Problem {
	content, problems := load.Assemble(pieces, tree)
	return append(problems, rules.Check(content, rule.Tools{Words: s.kit.words, Documents: documentNames(), Sheets: briefing.SheetNames()})...)
}
