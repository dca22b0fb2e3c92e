package preview

import (
	"context"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"briefpack/generator"
	"briefpack/generator/cache"
	"briefpack/generator/internal/testsite"
	"briefpack/generator/model/diag"
)

// TestResultsStayTheSame makes every result of the cache again that a build uses, after edits and
// in a new process, and compares. A difference means that a function depends on more than its
// arguments, or that someone changes a value that others share.
func TestResultsStayTheSame(t *testing.T) {
	if testing.Short() {
		t.Skip("makes everything several times")
	}
	dir := testsite.Copy(t)
	// It needs no more of the program than the others do.
	if err := os.Remove(filepath.Join(dir, "content", "inspections", "strathvennan.toml")); err != nil {
		t.Fatal(err)
	}
	o := generator.Options{Site: dir, Public: filepath.Join(dir, "public"), Packs: filepath.Join(dir, "packs"), Cache: filepath.Join(dir, "cache")}
	var mu sync.Mutex
	compared := map[string]int{}
	check := func(a cache.Again) {
		was, ok := sumOf(a.Was)
		now, _ := sumOf(a.Now)
		mu.Lock()
		defer mu.Unlock()
		if ok {
			compared[a.Name]++
		}
		if was != now {
			t.Errorf("%s: another result than before: %T", a.Name, a.Was)
		}
	}
	for range 2 {
		c := o.OpenCache().Verify(check)
		b := &Builder{Builder: generator.NewBuilder(o, c), options: o, cache: c}
		for _, edit := range []string{"inspections/glenmarra.toml", "guidance/on-the-day.md"} {
			if report, err := b.Publish(context.Background()); err != nil || diag.HasErrors(report.Problems) {
				t.Fatal(report.Problems, err)
			}
			change(t, filepath.Join(dir, "content", edit), "\n")
		}
		if err := b.Close(); err != nil {
			t.Error(err)
		}
	}
	for _, name := range []string{"deliver/site.describe", "deliver/site.records", "deliver/leaks.inPart", "plan/rules/rule.checkScene", "read/load.Parse"} {
		if compared["briefpack/generator/"+name] == 0 {
			t.Errorf("no result of %s was compared", name)
		}
	}
}

// sumOf returns the digest of a value, and false if it has none: it has a closure, say.
func sumOf(v any) (sum cache.Sum, ok bool) {
	defer func() { ok = recover() == nil }()
	return cache.SumOf(v), true
}
