//go:build unix

package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// An interrupted build exits with 130 and leaves the last edition whole and nothing
// else behind.
func TestInterrupted(t *testing.T) {
	if testing.Short() {
		t.Skip("draws a large site")
	}
	site := t.TempDir()
	if err := os.CopyFS(site, os.DirFS("testdata/site")); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("briefpack", "build", "--site", site).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	manifest := filepath.Join(site, "public", ".briefpack-manifest")
	before, err := os.ReadFile(manifest)
	if err != nil {
		t.Fatal(err)
	}
	multiply(t, site, 150)

	var errs bytes.Buffer
	cmd := exec.Command("briefpack", "build", "--site", site)
	cmd.Stderr = &errs
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	waitForStaging(t, site)
	if err := cmd.Process.Signal(syscall.SIGINT); err != nil {
		t.Fatal(err)
	}
	err = cmd.Wait()
	if exit := (*exec.ExitError)(nil); !errors.As(err, &exit) || exit.ExitCode() != exitInterrupted {
		t.Fatalf("%v, want exit code %d\n%s", err, exitInterrupted, errs.String())
	}
	if want := "error: interrupted\nhint: " + filesUnchanged + "\n"; errs.String() != want {
		t.Errorf("said %q, want %q", errs.String(), want)
	}
	if after, err := os.ReadFile(manifest); err != nil || !bytes.Equal(before, after) {
		t.Errorf("the last edition changed (%v)", err)
	}
	if left := hidden(t, site); len(left) > 0 {
		t.Errorf("left behind: %s", left)
	}
}

// multiply gives a site so many partnerships more.
func multiply(t testing.TB, site string, n int) {
	t.Helper()
	folder := filepath.Join(site, "content", "inspections")
	one, err := os.ReadFile(filepath.Join(folder, "dunfallow.toml"))
	if err != nil {
		t.Fatal(err)
	}
	for i := range n {
		name := fmt.Sprintf("Dun%c%c", 'a'+i/26, 'a'+i%26)
		text := strings.ReplaceAll(string(one), "Dunfallow", name)
		if err := os.WriteFile(filepath.Join(folder, strings.ToLower(name)+".toml"), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// waitForStaging returns once a build has started to write beside its output folders.
func waitForStaging(t *testing.T, site string) {
	t.Helper()
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); time.Sleep(time.Millisecond) {
		if len(hidden(t, site)) > 0 {
			return
		}
	}
	t.Fatal("the build never began to write")
}

// hidden returns the dot-files of a folder: locks and staging folders, while a build runs.
func hidden(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".") {
			names = append(names, e.Name())
		}
	}
	return names
}
