package check_test

import (
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"briefpack/generator/cache"
	"briefpack/generator/deliver/check"
	"briefpack/generator/read/source"
)

// TestRulesTogether runs all rules at the same time on the sample and on the examples of every rule.
// They find what they find in turn. Under the race detector, it fails for a rule that changes
// something that another one reads.
func TestRulesTogether(t *testing.T) {
	inTurn, together := cache.New(), cache.New().Sharing(atOnce)
	for name, tree := range sites(t) {
		_, want, err := check.Read(inTurn, tree, check.Request{})
		if err != nil {
			t.Fatal(name, err)
		}
		if _, got, err := check.Read(together, tree, check.Request{}); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: found %v, %v; want %v", name, got, err, want)
		}
	}
}

// atOnce makes all calls at the same time, so that the race detector sees them overlap.
func atOnce(n int, do func(i int)) {
	var wait sync.WaitGroup
	start := make(chan struct{})
	for i := range n {
		wait.Go(func() {
			<-start
			do(i)
		})
	}
	close(start)
	wait.Wait()
}

// sites returns the files of the sample and of the bad examples, by name.
func sites(t *testing.T) map[string]*source.Tree {
	t.Helper()
	sample, problems, err := source.Read("../../..", cache.New())
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	list := map[string]*source.Tree{"sample": sample}
	paths, err := filepath.Glob("../../plan/rules/archive/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatal(paths, err)
	}
	for _, path := range paths {
		a, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		files := map[string][]byte{}
		for _, f := range a.Files {
			if _, name, _ := strings.Cut(f.Name, "/"); !strings.HasPrefix(f.Name, "good/") {
				files[name] = f.Data
			}
		}
		list[filepath.Base(path)] = source.TreeOf(files)
	}
	return list
}
