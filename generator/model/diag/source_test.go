package diag_test

import (
	"bytes"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"briefpack/generator/model/diag"
)

// TestLinesOfManyProblems checks that a file full of mistakes takes no more memory than its
// lines: each problem has its line, and all problems of a line share one copy.
func TestLinesOfManyProblems(t *testing.T) {
	const n = 20_000
	var text strings.Builder
	var problems []diag.Problem
	for i := range n {
		fmt.Fprintf(&text, "line %d %s\n", i+1, strings.Repeat("x", 30))
		problems = append(problems, diag.Problem{At: diag.Place{File: "content/a.toml", Line: i + 1, Col: 1}})
	}
	last := diag.Place{File: "content/b.toml", Line: 1, Col: 1}
	for range n {
		problems = append(problems, diag.Problem{At: last})
	}
	problems = append(problems, diag.Problem{At: diag.Place{File: "content/b.toml", Line: 7}}, diag.Problem{At: diag.Place{File: "content/none.toml", Line: 1}})
	files := map[string][]byte{"content/a.toml": []byte(text.String()), "content/b.toml": []byte(strings.Repeat("y", 1<<20))}
	lines := func(file string) [][]byte { return bytes.Split(files[file], []byte("\n")) }
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	got := diag.WithSource(problems, lines)
	runtime.ReadMemStats(&after)
	if used := after.TotalAlloc - before.TotalAlloc; used > 20<<20 {
		t.Errorf("it took %d MiB", used>>20)
	}
	if !strings.HasPrefix(got[n-1].Source, "line 20000 x") || len(got[n].Source) != 1<<20 || got[2*n].Source != "" || got[2*n+1].Source != "" {
		t.Error("a problem has the wrong line")
	}
}
