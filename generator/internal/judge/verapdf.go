package judge

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"briefpack/generator/internal/tool"
)

// profiles lists the veraPDF profiles that every file must claim and pass.
var profiles = []string{"PDF/A-2A validation profile", "PDF/UA-1 validation profile"}

// Folder fails t for every PDF below folders that breaks a rule of PDF/UA-1 or PDF/A-2a, does not
// claim both, or cannot be read. veraPDF takes a second to start and a fraction of that for a
// file, so write many files and call Folder once. .ci/bin has veraPDF; it needs Java and Maven.
func Folder(t testing.TB, dirs ...string) {
	t.Helper()
	verapdf := tool.Need(t, "verapdf")
	count := 0
	for _, dir := range dirs {
		n, err := countFiles(dir)
		if err != nil || n == 0 {
			t.Fatalf("%d files to judge in %s: %v", n, dir, err)
		}
		count += n
	}
	cmd := exec.Command(verapdf, append([]string{"--format", "json", "--maxfailuresdisplayed", "1", "--recurse"}, dirs...)...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, ran := cmd.Output() // fails if a file fails; the report has details
	found, err := verdicts(out)
	if err != nil {
		t.Fatalf("read what veraPDF says: %v\n%v\n%s", err, ran, stderr.Bytes())
	}
	if len(found) != count {
		t.Errorf("veraPDF judged %d of %d files: %v\n%s", len(found), count, ran, stderr.Bytes())
	}
	for _, v := range found {
		if len(v.faults) > 0 {
			t.Errorf("%s:\n  %s", v.file, strings.Join(v.faults, "\n  "))
		}
	}
}

func countFiles(dir string) (int, error) {
	count := 0
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && strings.EqualFold(filepath.Ext(path), ".pdf") {
			count++
		}
		return err
	})
	return count, err
}

// verdict is veraPDF's result for a file. A file without faults passed.
type verdict struct {
	file   string
	faults []string
}

// report is the part of veraPDF's report that we read.
type report struct {
	Report struct {
		Jobs []struct {
			ItemDetails      struct{ Name string }
			ValidationResult []result
			TaskException    *struct{ ExceptionMessage string }
		}
	}
}

// result is the result of one profile for a file.
type result struct {
	ProfileName string
	Compliant   bool
	Details     struct {
		RuleSummaries []struct {
			Clause      string
			TestNumber  int
			Description string
			Checks      []struct{ Context, ErrorMessage string }
		}
	}
}

// verdicts parses a report.
func verdicts(out []byte) ([]verdict, error) {
	var r report
	if err := json.Unmarshal(out, &r); err != nil {
		return nil, err
	}
	var list []verdict
	for _, j := range r.Report.Jobs {
		v := verdict{file: j.ItemDetails.Name}
		if j.TaskException != nil {
			v.faults = append(v.faults, j.TaskException.ExceptionMessage)
		}
		for _, p := range profiles {
			v.faults = append(v.faults, faultsIn(j.ValidationResult, p)...)
		}
		list = append(list, v)
	}
	return list, nil
}

// faultsIn returns the rules of a profile that a file breaks.
func faultsIn(results []result, profile string) []string {
	for _, r := range results {
		if r.ProfileName != profile {
			continue
		}
		var faults []string
		for _, rule := range r.Details.RuleSummaries {
			f := fmt.Sprintf("%s %s-%d: %s", profile, rule.Clause, rule.TestNumber, rule.Description)
			for _, c := range rule.Checks {
				f += fmt.Sprintf("\n    %s, at %s", c.ErrorMessage, c.Context)
			}
			faults = append(faults, f)
		}
		if !r.Compliant && len(faults) == 0 {
			faults = append(faults, profile+": not compliant")
		}
		return faults
	}
	return []string{profile + ": not judged, since the file does not claim it"}
}
