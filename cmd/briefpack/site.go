package main

import (
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

// partnerships returns the names of a site's inspection files, without .toml, sorted.
func partnerships(site string) []string {
	files, _ := fs.Glob(os.DirFS(site), "content/inspections/*.toml") // a missing folder has no files
	names := []string{}
	for _, f := range files {
		names = append(names, strings.TrimSuffix(filepath.Base(f), ".toml"))
	}
	return names
}

// completePartnership proposes the inspections of the site that --site names.
func completePartnership(cmd *cobra.Command, _ []string, _ string) ([]string, cobra.ShellCompDirective) {
	return partnerships(cmd.Flag("site").Value.String()), cobra.ShellCompDirectiveNoFileComp
}

// completeInspection proposes an inspection for the first argument.
func completeInspection(cmd *cobra.Command, args []string, toComplete string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return completePartnership(cmd, args, toComplete)
}
