package judge

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"briefpack/generator/internal/tool"
)

// Nu checks every page below a folder with the Nu HTML checker of the W3C.
func Nu(t testing.TB, root string) []Finding {
	t.Helper()
	java, jar := tool.Need(t, "java"), tool.NeedModule(t, "vnu-jar/build/dist/vnu.jar")
	// Its grammars need a large stack, and the number of pages is too small for an optimizing compiler.
	check := exec.Command(java, "-Xss4m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", jar, "--errors-only", "--skip-non-html", "--format", "json", root)
	var report struct {
		Messages []struct {
			URL, Type, Message string
			LastLine           int
		}
	}
	out := reportFile(t)
	check.Stderr = out
	readReport(t, check, out, &report)
	var found []Finding
	for _, m := range report.Messages {
		found = append(found, Finding{within(root, m.URL), fmt.Sprintf("Nu checker, line %d", m.LastLine), m.Type + ": " + m.Message})
	}
	return found
}

// HTMLValidate checks every page below a folder with html-validate and a settings file.
func HTMLValidate(t testing.TB, root, settings string) []Finding {
	t.Helper()
	node, program := tool.Need(t, "node"), tool.NeedModule(t, "html-validate/bin/html-validate.mjs")
	check := exec.Command(node, program, "--config", settings, "--formatter", "json", root)
	var report []struct {
		FilePath string
		Messages []struct {
			RuleID, Message string
			Line            int
		}
	}
	out := reportFile(t)
	check.Stdout = out
	readReport(t, check, out, &report)
	var found []Finding
	for _, f := range report {
		for _, m := range f.Messages {
			found = append(found, Finding{within(root, f.FilePath), fmt.Sprintf("html-validate, line %d", m.Line), m.RuleID + ": " + m.Message})
		}
	}
	return found
}

// reportFile returns a file for a checker's report. Node may end before a long report has gone
// through a pipe.
func reportFile(t testing.TB) *os.File {
	t.Helper()
	f, err := os.Create(filepath.Join(t.TempDir(), "report.json"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}

// readReport runs a checker and reads its report. Exit code 1 means that it found faults.
func readReport[T any](t testing.TB, check *exec.Cmd, out *os.File, report *T) {
	t.Helper()
	err := check.Run()
	data, readErr := os.ReadFile(out.Name())
	if readErr != nil {
		t.Fatal(readErr)
	}
	var exit *exec.ExitError
	if err != nil && !(errors.As(err, &exit) && exit.ExitCode() == 1) {
		t.Fatalf("%v: %v\n%s", check, err, data)
	}
	if err := json.Unmarshal(data, report); err != nil {
		t.Fatalf("%v: what it reports: %v\n%s", check, err, data)
	}
}
