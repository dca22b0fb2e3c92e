package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"briefpack/generator"
	"briefpack/generator/model/diag"
)

// A site is only worth measuring when it is as sound as the sample it comes from.
func TestGrownSiteHasNoProblems(t *testing.T) {
	dir := t.TempDir()
	if err := grow(dir, repository, 40); err != nil {
		t.Fatal(err)
	}
	report, err := generator.Check(context.Background(), generator.Options{Site: dir})
	if err != nil {
		t.Fatal(err)
	}
	if len(report.Problems) > 0 {
		var b bytes.Buffer
		if err := diag.Text(&b, report.Problems, diag.Style{}); err != nil {
			t.Fatal(err)
		}
		t.Error(b.String())
	}
}

func TestRun(t *testing.T) {
	if testing.Short() {
		t.Skip("draws a whole site twice")
	}
	t.Setenv("TMPDIR", t.TempDir())
	var out, errs bytes.Buffer
	if err := run([]string{"-n", "3", "-from", repository}, &out, &errs); err != nil {
		t.Fatalf("%v\n%s", err, errs.String())
	}
	for _, want := range []string{
		`(?m)^ +stage +time +pages/s +PDFs/s +sheets/s`,
		`(?m)^ +render +[0-9.]+ m?s +\d+ +\d+ +\d+ *$`,
		`(?m)^ +second build +[0-9.]+ m?s`,
		`(?m)^3 partnerships: [1-9]\d* pages, [1-9]\d* PDFs of [1-9]\d* sheets; [1-9]\d* files, [1-9]\S* MB; peak memory [1-9]\S* MB$`,
	} {
		if !regexp.MustCompile(want).MatchString(out.String()) {
			t.Errorf("no line is like %s in:\n%s", want, out.String())
		}
	}
	left, err := os.ReadDir(os.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	if len(left) > 0 {
		t.Errorf("%s was left behind", filepath.Join(os.TempDir(), left[0].Name()))
	}
}

func TestRunRefuses(t *testing.T) {
	for name, args := range map[string][]string{
		"no partnerships": {"-n", "0"},
		"no sample":       {"-from", t.TempDir()},
		"unknown flag":    {"-m"},
	} {
		t.Run(name, func(t *testing.T) {
			if err := run(args, &bytes.Buffer{}, &bytes.Buffer{}); err == nil {
				t.Error("no error")
			}
		})
	}
}

func TestHighWater(t *testing.T) {
	file := filepath.Join(t.TempDir(), "status")
	if err := os.WriteFile(file, []byte("Name:\tx\nVmPeak:\t   9 kB\nVmHWM:\t   1234 kB\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got, ok := highWater(file); !ok || got != 1234*1024 {
		t.Errorf("highWater = %d, %v", got, ok)
	}
	if _, ok := highWater(filepath.Join(t.TempDir(), "none")); ok {
		t.Error("a missing file has a high water mark")
	}
	if peakMemory() == 0 {
		t.Error("this process holds no memory")
	}
}
