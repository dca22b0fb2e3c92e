package rules

import (
	"embed"
	"strings"

	"github.com/rogpeppe/go-internal/txtar"

	"briefpack/generator/model/diag"
)

// archive holds an example for each rule: fragments of content with the problem under bad/,
// the same without it under good/, and files for both under both/. Explain shows the first
// file of bad/ and of good/. A comment with carets below a line shows what the rule finds.
//
//go:embed archive/*.txtar
var archive embed.FS

// Topics documents every rule, with its example.
func Topics() []diag.Topic {
	var list []diag.Topic
	for _, r := range All {
		t := diag.Topic{Code: r.Code, Doc: r.Doc, Why: r.Why, Help: r.Help}
		// A rule without an archive fails a test; here it only has no example.
		if data, err := archive.ReadFile(archivePath(r.Code)); err == nil {
			a := txtar.Parse(data)
			t.Bad, t.Good = firstUnder(a, "bad/"), firstUnder(a, "good/")
		}
		list = append(list, t)
	}
	return list
}

func archivePath(code string) string { return "archive/" + code + ".txtar" }

func firstUnder(a *txtar.Archive, folder string) string {
	for _, f := range a.Files {
		if strings.HasPrefix(f.Name, folder) {
			return string(f.Data)
		}
	}
	return ""
}
