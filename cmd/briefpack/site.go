package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// siteOf returns the folder that the arguments of a verb name.
func siteOf(args []string) string {
	if len(args) == 0 {
		return "."
	}
	return filepath.Clean(args[0])
}

// partnerships returns the folders that a site's inspections will have, sorted.
func partnerships(site string) []string {
	files, _ := fs.Glob(os.DirFS(site), "content/inspections/*.toml") // no folder, no partnerships
	names := []string{}
	for _, f := range files {
		names = append(names, strings.TrimSuffix(filepath.Base(f), ".toml"))
	}
	return names
}
