package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestEditors checks the sample with the tools of two editors, by our schemas and without a
// network. Both accept it, and refuse an unknown key, a value of another kind and a word that a
// key does not take.
func TestEditors(t *testing.T) {
	dir := t.TempDir()
	known := knownIDs(readProgrammes("../.."))
	if !slices.Contains(known["criterion"], "currently-practising") || !slices.Contains(known["role"], "reader") {
		t.Errorf("the sample has the ids %v", known)
	}
	if err := newConsole(&bytes.Buffer{}, &bytes.Buffer{}).writeSchemas(filepath.Join(dir, "schema"), known); err != nil {
		t.Fatal(err)
	}
	good := map[string]string{"site": "content/site.toml", "programme": "content/programmes/children-at-risk.toml", "inspection": "content/inspections/glenmarra.toml"}
	files := map[string]string{}
	for kind, path := range good {
		data, err := os.ReadFile(filepath.Join("../..", path))
		if err != nil {
			t.Fatal(err)
		}
		files[kind] = string(data)
	}
	files["inspection-done"] = strings.Replace(files["inspection"], "[done]", "[done]\nrelease = \"soon\"", 1)
	files["inspection-key"] = "programe = \"a\"\n" + files["inspection"]
	files["inspection-kind"] = "draft = \"no\"\n" + files["inspection"]
	files["inspection-word"] = "state = \"stopped\"\n" + files["inspection"]
	for _, command := range [][]string{{"taplo", "lint"}, {"tombi", "lint", "--offline"}} {
		if _, err := exec.LookPath(command[0]); err != nil {
			if os.Getenv("BRIEFPACK_REQUIRE_TOOLS") == "1" {
				t.Errorf("%s is missing", command[0])
			}
			continue
		}
		for name, text := range files {
			kind, _, isWrong := strings.Cut(name, "-")
			path := filepath.Join(dir, name+".toml")
			if err := os.WriteFile(path, []byte("#:schema ./schema/"+kind+".json\n"+text), 0o644); err != nil {
				t.Fatal(err)
			}
			cmd := exec.Command(command[0], append(command[1:], path)...)
			cmd.Dir = dir
			if out, err := cmd.CombinedOutput(); (err != nil) != isWrong {
				t.Errorf("%s %s: %v\n%s", command[0], name, err, out)
			}
		}
	}
}
