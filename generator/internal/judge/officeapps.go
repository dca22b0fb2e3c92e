package judge

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"briefpack/generator/internal/tool"
)

// Schemas fails t for each fault that Apache POI finds in Word and Excel files. It takes a second to
// start, so call it once with many files. .ci/bin has the program; it needs Java and Maven.
func Schemas(t testing.TB, files ...string) {
	t.Helper()
	program := tool.Need(t, "poi-validate")
	cmd := exec.Command(program, files...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	for line := range strings.Lines(string(out)) {
		t.Error(strings.TrimSpace(line))
	}
	if err != nil && len(out) == 0 {
		t.Fatalf("poi-validate: %v\n%s", err, stderr.Bytes())
	}
}

// PDFs has LibreOffice open files of one program and export each as a tagged PDF, and returns their paths in the
// order of the files. It fails t for a file that LibreOffice cannot render.
func PDFs(t testing.TB, files ...string) []string {
	t.Helper()
	dir, filter := t.TempDir(), `pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}`
	if strings.HasSuffix(files[0], ".xlsx") {
		filter = "pdf"
	}
	libreOffice(t, append([]string{"--convert-to", filter, "--outdir", dir}, files...)...)
	var list []string
	for _, f := range files {
		name := strings.TrimSuffix(filepath.Base(f), filepath.Ext(f)) + ".pdf"
		list = append(list, filepath.Join(dir, name))
		if info, err := os.Stat(filepath.Join(dir, name)); err != nil || info.Size() == 0 {
			t.Errorf("LibreOffice does not render %s: %v", filepath.Base(f), err)
		}
	}
	return list
}

// libreOffice runs LibreOffice with its own profile. The first run of a profile may end before it has
// done anything, so there is one before.
func libreOffice(t testing.TB, args ...string) {
	t.Helper()
	program := tool.Need(t, "soffice")
	profile := "-env:UserInstallation=file://" + filepath.ToSlash(t.TempDir())
	for _, args := range [][]string{{"--terminate_after_init"}, args} {
		out, err := exec.Command(program, append([]string{"--headless", "--norestore", profile}, args...)...).CombinedOutput()
		var exit *exec.ExitError
		if err != nil && !errors.As(err, &exit) {
			t.Fatalf("soffice: %v\n%s", err, out)
		}
	}
}
