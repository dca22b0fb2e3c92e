package diag

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"strings"
	"testing"

	"briefpack/generator/internal/tool"
)

// TestSARIFKeepsToItsSchema asks the schema of the standard about logs of all shapes, and
// about wrong ones, so that it is known to say something.
func TestSARIFKeepsToItsSchema(t *testing.T) {
	topics := []Topic{{Code: "unknown-person", Doc: "An id has to be somebody's. Ids are short names.", Help: "add the person"}}
	var logs []string
	for _, ps := range [][]Problem{sample(), odd(), nil} {
		for _, by := range []Tool{{Name: "Briefpack"}, {Name: "Briefpack", Version: "1.0", Topics: topics}} {
			var b bytes.Buffer
			if err := SARIF(&b, ps, by); err != nil {
				t.Fatal(err)
			}
			logs = append(logs, b.String())
		}
	}
	right := len(logs)
	wrong := [][2]string{{`"level": "error"`, `"level": "fatal"`}, {`"startLine": 41`, `"startLine": 0`}, {`"ruleId"`, `"rule"`}, {"%20", " "}}
	for _, w := range wrong {
		logs = append(logs, strings.ReplaceAll(logs[0], w[0], w[1]))
	}
	for i, breaks := range askSchema(t, logs) {
		switch {
		case i < right && len(breaks) > 0:
			t.Errorf("a log breaks the schema: %q\n%s", breaks, logs[i])
		case i >= right && len(breaks) == 0:
			t.Errorf("the schema allows %s", wrong[i-right][1])
		}
	}
}

// askSchema returns what each log breaks of the schema.
func askSchema(t *testing.T, logs []string) [][]string {
	t.Helper()
	schema := tool.NeedModule(t, "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json")
	cmd := exec.Command(tool.Need(t, "node"), "testdata/sarif.cjs", schema)
	cmd.Stdin = strings.NewReader("[" + strings.Join(logs, ",") + "]")
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var breaks [][]string
	if err := json.Unmarshal(out, &breaks); err != nil || len(breaks) != len(logs) {
		t.Fatal(err, string(out))
	}
	return breaks
}

// odd has files and texts as they hardly are.
func odd() []Problem {
	var ps []Problem
	for _, file := range []string{"/abs/olute/ä b.toml", "a:b.md", "content/%41?#.md", "content/\x01\xff\".md", `back\slash.md`, "//two", "../up.md"} {
		ps = append(ps, Problem{Code: "odd", At: Place{File: file, Line: 1, Col: 1, End: 1}, Message: file, Source: "\xff\x00\u2028"})
	}
	return ps
}
