package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// TestPack packs the same files twice, written at other times and with other permissions: the
// archives are the same, and the program in them may be run.
func TestPack(t *testing.T) {
	when := time.Date(2026, 12, 1, 9, 30, 0, 0, time.UTC)
	for _, name := range []string{"briefpack-v1.zip", "briefpack-v1.tar.gz"} {
		var archives [2][]byte
		for i := range archives {
			folder, file := t.TempDir(), filepath.Join(t.TempDir(), name)
			for _, f := range []string{"briefpack", "guide/start.md"} {
				path := filepath.Join(folder, f)
				if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(path, []byte(f), 0o600+os.FileMode(i)*0o044); err != nil {
					t.Fatal(err)
				}
				if err := os.Chtimes(path, when, when.AddDate(0, 0, i)); err != nil {
					t.Fatal(err)
				}
			}
			if err := pack(folder, file, when); err != nil {
				t.Fatal(err)
			}
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			archives[i] = data
		}
		if !bytes.Equal(archives[0], archives[1]) {
			t.Errorf("two archives %s differ", name)
		}
		want := []string{"-rwxr-xr-x briefpack-v1/briefpack", "-rw-r--r-- briefpack-v1/guide/start.md"}
		if got := listed(t, name, archives[0]); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

// listed lists the files of an archive with their permissions.
func listed(t *testing.T, name string, data []byte) []string {
	var list []string
	if filepath.Ext(name) == ".zip" {
		z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range z.File {
			list = append(list, fmt.Sprint(f.Mode(), " ", f.Name))
		}
		return list
	}
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	for r := tar.NewReader(z); ; {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			return list
		}
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, fmt.Sprint(h.FileInfo().Mode(), " ", h.Name))
	}
}
