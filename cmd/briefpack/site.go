package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
)

// siteFlag adds --site to a command.
func siteFlag(cmd *cobra.Command, site *string) {
	cmd.Flags().StringVar(site, "site", ".", "folder that contains content/")
	completeFlag(cmd, "site", completeFolder)
}

// noArguments checks the arguments of a command that takes only flags.
func noArguments(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	what := fmt.Sprintf("%s takes no argument, but got %q", cmd.CommandPath(), args[0])
	if cmd.Flag("site") == nil {
		return usage(what, "leave out "+args[0])
	}
	return usage(what, "name the site folder with --site "+args[0])
}

// partnerships returns the names of a site's inspection files, without .toml, sorted.
func partnerships(site string) []string {
	files, _ := fs.Glob(os.DirFS(site), "content/inspections/*.toml") // a missing folder has no files
	names := []string{}
	for _, f := range files {
		names = append(names, strings.TrimSuffix(filepath.Base(f), ".toml"))
	}
	return names
}
