package site_test

import (
	"os"
	"path/filepath"
	"testing"

	"briefpack/generator/internal/testsite"
	"briefpack/generator/model/definition"
)

// shared holds the sites that several tests read, each built once. Tests must not change them.
var shared = struct {
	dir   string
	sites map[string]*testsite.Site
}{sites: map[string]*testsite.Site{}}

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "site")
	if err != nil {
		panic(err)
	}
	shared.dir = dir
	code := m.Run()
	_ = os.RemoveAll(dir)
	os.Exit(code)
}

// sampleSite returns the folder with both editions of the sample.
func sampleSite(t *testing.T) string {
	t.Helper()
	dir, _ := built(t, "plain", testsite.Sample, func(*definition.Inspection) {})
	return dir
}

// inLargePrint lists the sites whose PDFs are all checked, in ordinary and in large print.
var inLargePrint = map[string]func(testing.TB) string{"sample": testsite.Sample, "stress": stressSite}

// largePrintSite returns the folder with both editions of one of those.
func largePrintSite(t *testing.T, name string) (string, *testsite.Site) {
	t.Helper()
	return built(t, name, inLargePrint[name], func(in *definition.Inspection) {
		in.LargePrint = definition.Flag{V: true, Set: true}
	})
}

func built(t *testing.T, name string, from func(testing.TB) string, change func(*definition.Inspection)) (string, *testsite.Site) {
	t.Helper()
	dir := filepath.Join(shared.dir, name)
	if shared.sites[name] == nil {
		shared.sites[name] = testsite.Build(t, from(t), dir, change)
	}
	return dir, shared.sites[name]
}
