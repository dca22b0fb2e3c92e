package main

import (
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// TestRead checks which texts are found in each kind of file, and on which lines.
func TestRead(t *testing.T) {
	tests := []struct{ name, data, kind, want string }{
		{"a/b.go", "package b\n\n// F does it.\n//\n//\tcode()\n//\n// It returns.\nfunc F() {}\n", "comment", "3 F does it.|7 It returns."},
		{"a/b.go", "package b\n\nvar s = \"cannot open \" +\n\t\"the file %q\"\n", "message", "3 cannot open the file %q"},
		{"a/b.go", "package b\n\nvar c = T{Short: \"Build the site\"}\n", "help", "3 Build the site"},
		{"a/b.go", "package b\n\ntype t struct {\n\tA string `toml:\"a\" doc:\"name of it\"`\n}\n", "key", "4 name of it"},
		{"a/b_test.go", "package b\n\n// F does it.\nfunc F() {}\n", "comment", ""},
		{"content/programmes/a.toml", "a = \"one\"\nb = \"two words\"\nc = \"\"\"\nand more\n\"\"\"\n", "content", "2 two words|4 and more"},
		{"content/guidance/a.md", "+++\ntitle = \"A title\"\n+++\n\n# Head\n\n- one\n  item\n\n```\ncode\n```\n", "guidance", "2 A title|5 Head|7 one item"},
		{"content/guidance/a.gd.md", "# Ceann\n", "guidance", ""},
		{"README.md", "Look:\n![a picture](a.png)\n\n| a | b |\n|---|---|\n", "readme", "1 Look: a picture|4 a / b"},
		{".github/CHANGELOG.md", "- Add it\n", "contributing", "1 Add it"},
		{"layouts/page.html", "<p>Two words{{.}}</p>\n{{/* why it is so */}}\n", "template", "1 Two words|2 why it is so"},
	}
	for _, test := range tests {
		got, err := read(fstest.MapFS{test.name: {Data: []byte(test.data)}})
		if err != nil {
			t.Fatal(err)
		}
		if lines := numbered(got[place{test.kind, test.name}]); lines != test.want {
			t.Errorf("%s: %q\nhas %s: %q\nwant %q", test.name, test.data, test.kind, lines, test.want)
		}
	}
}

// TestEveryKindHasFiles checks that the patterns of readers match files of this checkout.
func TestEveryKindHasFiles(t *testing.T) {
	got, err := read(os.DirFS("../../.."))
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[string]bool{"comment": false, "message": false, "help": false, "rule": false, "key": false}
	for _, r := range readers {
		if r.kind != "" {
			kinds[r.kind] = false
		}
	}
	for p := range got {
		kinds[p.kind] = true
	}
	for _, kind := range slices.Sorted(maps.Keys(kinds)) {
		if !kinds[kind] {
			t.Errorf("no file has a text of the kind %s", kind)
		}
	}
}

func numbered(lines []string) string {
	var all []string
	for i, l := range lines {
		if l != "" {
			all = append(all, string(rune('1'+i))+" "+l)
		}
	}
	return strings.Join(all, "|")
}
