package diag

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files")

// sample has one problem of each shape that a renderer has to deal with.
func sample() []Problem {
	return []Problem{
		{
			Code: "no-key-contact", Severity: Error, At: Place{File: "content/inspections/glenmarra.toml"},
			Message: "nobody is the key contact", Help: "give one [[person]] the role \"key_contact\"",
		},
		{
			Code: "unknown-person", Severity: Error,
			At:      Place{File: "content/inspections/glenmarra.toml", Line: 41, Col: 11, End: 17},
			Message: `no person has the id "m-shaw"`, Help: `did you mean "m-shand"?`,
			Source: `person = "m-shaw"   # joined in June`,
		},
		{
			Code: "readers-one-sector", Severity: Warning,
			At:      Place{File: "content/inspections/glenmarra.toml", Line: 120},
			Message: "every reader is from the statutory sector", Source: "[[reader]]",
		},
		{
			Code: "raw-html", Severity: Error, At: Place{File: "content/guidance/a, b.md", Line: 100000, Col: 2},
			Message: "50% of this is <b>raw</b>\n::warning::HTML", Help: "write **bold**", Source: "\t\x1b[31m<b>",
		},
		{Code: "no-content", Severity: Error, Message: "there is no content", Help: "make a folder content/"},
	}
}

func TestRenderers(t *testing.T) {
	tool := Tool{Name: "Briefpack", Version: "1.0", Topics: []Topic{
		{Code: "unknown-person", Doc: "An id has to be somebody's. Ids are short names.", Help: "add the person"},
		{Code: "zebra", Doc: "A rule that found nothing."},
	}}
	golden := map[string]func(*bytes.Buffer) error{
		"plain.txt":     func(b *bytes.Buffer) error { return Text(b, sample(), Style{}) },
		"colour.txt":    func(b *bytes.Buffer) error { return Text(b, sample(), Style{Colour: true, Width: 40}) },
		"problems.json": func(b *bytes.Buffer) error { return JSON(b, sample()) },
		"none.json":     func(b *bytes.Buffer) error { return JSON(b, nil) },
		"github.txt":    func(b *bytes.Buffer) error { return GitHub(b, sample()) },
		"sarif.json":    func(b *bytes.Buffer) error { return SARIF(b, sample(), tool) },
		"none.txt":      func(b *bytes.Buffer) error { return Text(b, nil, Style{}) },
	}
	for name, write := range golden {
		t.Run(name, func(t *testing.T) {
			var got bytes.Buffer
			if err := write(&got); err != nil {
				t.Fatal(err)
			}
			compare(t, filepath.Join("testdata", "render", name), got.Bytes())
		})
	}
	files, err := os.ReadDir(filepath.Join("testdata", "render"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if golden[f.Name()] == nil {
			t.Errorf("%s: no renderer writes this golden file", f.Name())
		}
	}
}

func compare(t *testing.T, file string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs; got:\n%s", file, got)
	}
}

// A workflow command ends with its line: what the content says must never start another.
func TestGitHubOneLineEach(t *testing.T) {
	var b bytes.Buffer
	if err := GitHub(&b, sample()); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n")
	if len(lines) != len(sample()) {
		t.Fatalf("%d lines for %d problems", len(lines), len(sample()))
	}
	for _, l := range lines {
		if !strings.HasPrefix(l, "::error ") && !strings.HasPrefix(l, "::warning ") {
			t.Errorf("line %q is no command", l)
		}
	}
}

// TestSARIFHoldsTogether checks each object against the SARIF schema.
func TestSARIFHoldsTogether(t *testing.T) {
	var b bytes.Buffer
	if err := SARIF(&b, sample(), Tool{Name: "Briefpack"}); err != nil {
		t.Fatal(err)
	}
	var log sarifLog
	if err := json.Unmarshal(b.Bytes(), &log); err != nil {
		t.Fatal(err)
	}
	if log.Version != "2.1.0" || len(log.Runs) != 1 || log.Runs[0].Tool.Driver.Name == "" {
		t.Fatalf("log %+v", log)
	}
	rules := log.Runs[0].Tool.Driver.Rules
	for _, r := range log.Runs[0].Results {
		if rules[r.RuleIndex].ID != r.RuleID {
			t.Errorf("result %s points at rule %s", r.RuleID, rules[r.RuleIndex].ID)
		}
		if r.Message.Text == "" || r.Level != "error" && r.Level != "warning" {
			t.Errorf("result %+v", r)
		}
		for _, l := range r.Locations {
			if reg := l.Physical.Region; reg != nil && (reg.StartLine < 1 || reg.StartColumn > 0 && reg.EndColumn <= reg.StartColumn) {
				t.Errorf("region %+v", *reg)
			}
		}
	}
}

func TestFileURI(t *testing.T) {
	for _, c := range []struct{ file, want string }{
		{"content/site.toml", "content/site.toml"},
		{"content/guidance/a b?.md", "content/guidance/a%20b%3F.md"},
		{"/srv/site/content/site.toml", "file:///srv/site/content/site.toml"},
		{"a:b/c.toml", "./a:b/c.toml"},
	} {
		if got := fileURI(c.file); got != c.want {
			t.Errorf("fileURI(%q) = %q, want %q", c.file, got, c.want)
		}
	}
}

func TestCount(t *testing.T) {
	for want, ps := range map[string][]Problem{
		"no problems":       nil,
		"1 error":           {{}},
		"1 error in 1 file": {{At: Place{File: "a"}}},
		"2 errors and 1 warning in 2 files": {
			{At: Place{File: "a"}}, {At: Place{File: "b"}}, {At: Place{File: "b"}, Severity: Warning},
		},
		"2 warnings in 1 file": {
			{At: Place{File: "a"}, Severity: Warning}, {At: Place{File: "a"}, Severity: Warning},
		},
	} {
		if got := Count(ps); got != want {
			t.Errorf("Count = %q, want %q", got, want)
		}
	}
}

func TestSummary(t *testing.T) {
	for doc, want := range map[string]string{
		"One. Two.":       "One.",
		"Only one.":       "Only one.",
		"First\nsecond.":  "First",
		"Version 1.2 is.": "Version 1.2 is.",
	} {
		if got := (Topic{Doc: doc}).Summary(); got != want {
			t.Errorf("Summary(%q) = %q, want %q", doc, got, want)
		}
	}
}
