//go:build unix

package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"briefpack/generator/edit"
)

// A command that changes a definition writes nothing if someone else has changed the file
// since it was read.
func TestReplaceLooksAgain(t *testing.T) {
	for name, change := range map[string]func(path string) error{
		"changed": func(path string) error { return os.WriteFile(path, []byte("theirs"), 0o644) },
		"longer":  func(path string) error { return os.WriteFile(path, []byte("read\nmore"), 0o644) },
		"removed": os.Remove,
	} {
		dir := t.TempDir()
		d := definition{filepath.Join(dir, "x.toml"), []byte("read")}
		if err := os.WriteFile(d.path, d.data, 0o644); err != nil {
			t.Fatal(err)
		}
		if err := change(d.path); err != nil {
			t.Fatal(err)
		}
		theirs, _ := os.ReadFile(d.path)
		var f *failure
		if err := d.replace([]byte("ours")); !errors.As(err, &f) || f.code != exitRefused || !strings.Contains(f.what, "changed by someone else") {
			t.Errorf("%s: %v", name, err)
		}
		if now, _ := os.ReadFile(d.path); string(now) != string(theirs) {
			t.Errorf("%s: the file contains %q, want %q", name, now, theirs)
		}
		if left := hidden(t, dir); len(left) > 0 {
			t.Errorf("%s: left behind: %q", name, left)
		}
	}
}

// TestPromoteAtOnce makes several changes at the same time. One succeeds and the others are
// refused.
func TestPromoteAtOnce(t *testing.T) {
	site := copySite(t)
	const n = 3
	var all [n]*exec.Cmd
	var said [n]strings.Builder
	for i := range all {
		all[i] = exec.Command("briefpack", "promote", "dunfallow", "g-hallow", "--for", "f-gourlay", "--reason", "not released", "--today", "2026-12-01", "--write", "--site", site)
		all[i].Stdout, all[i].Stderr = &said[i], &said[i]
		if err := all[i].Start(); err != nil {
			t.Fatal(err)
		}
	}
	done := 0
	for i, cmd := range all {
		_ = cmd.Wait()
		switch code := cmd.ProcessState.ExitCode(); {
		case code == 0:
			done++
		case code == exitRefused && strings.Contains(said[i].String(), "changed by someone else"):
		case code == exitUsage && strings.Contains(said[i].String(), "has no reader"): // it came after the other one
		default:
			t.Errorf("exit code %d, said\n%s", code, &said[i])
		}
	}
	folder := filepath.Join(site, "content", "inspections")
	text, err := os.ReadFile(filepath.Join(folder, "dunfallow.toml"))
	if err != nil || done != 1 || strings.Count(string(text), "[[change]]") != 1 {
		t.Errorf("%d changes were made, and the file (%v) contains\n%s", done, err, text)
	}
	if left := hidden(t, folder); len(left) > 0 {
		t.Errorf("left behind: %q", left)
	}
}

// A plan whose definition has changed puts back the other files that it has rewritten.
func TestPlanPutsBack(t *testing.T) {
	dir := t.TempDir()
	path := func(name string) string { return filepath.Join(dir, name) }
	for name, text := range map[string]string{"x.toml": "theirs", "1.0.toml": "sent to a reader\r\n", "1.1.toml": "theirs too"} {
		if err := os.WriteFile(path(name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	first := edit.Rewrite{Path: path("1.0.toml"), Old: []byte("sent to a reader\n"), New: []byte("sent to 1\n")}
	second := edit.Rewrite{Path: path("1.1.toml"), Old: []byte("ours"), New: []byte("new")}
	for name, rewrites := range map[string][]edit.Rewrite{"definition": {first}, "second file": {first, second}} {
		p := plan{definition: definition{path("x.toml"), []byte("read")}, data: []byte("ours"), rewrites: rewrites}
		var f *failure
		if err := p.write(); !errors.As(err, &f) || f.code != exitRefused {
			t.Errorf("%s: %v", name, err)
		}
		if now, _ := os.ReadFile(path("1.0.toml")); string(now) != "sent to a reader\r\n" {
			t.Errorf("%s: the record contains %q", name, now)
		}
	}
}

// TestPlansAtOnce writes two plans that were made from one text, each with the record of its
// version. One succeeds, and nothing of the other stays.
func TestPlansAtOnce(t *testing.T) {
	dir := t.TempDir()
	d := definition{path: filepath.Join(dir, "glenmarra.toml"), data: []byte("old\n")}
	if err := os.WriteFile(d.path, d.data, 0o644); err != nil {
		t.Fatal(err)
	}
	record := filepath.Join(dir, "issued", "1.1.toml")
	results := make([]error, 4)
	var wait sync.WaitGroup
	for i := range results {
		text := fmt.Appendf(nil, "text %d\n", i)
		wait.Go(func() {
			results[i] = plan{definition: d, data: text, files: []file{{record, text}}}.write()
		})
	}
	wait.Wait()
	if refused := slices.DeleteFunc(slices.Clone(results), func(err error) bool { return err == nil }); len(refused) != len(results)-1 {
		t.Errorf("not one of the plans was written: %v", results)
	}
	is, err := os.ReadFile(d.path)
	written, err2 := os.ReadFile(record)
	if err != nil || err2 != nil || !bytes.Equal(is, written) {
		t.Errorf("the definition has %q and its record %q (%v, %v)", is, written, err, err2)
	}
	if entries, err := os.ReadDir(filepath.Dir(record)); err != nil || len(entries) != 1 {
		t.Errorf("next to the record are %v, %v", entries, err)
	}
}
