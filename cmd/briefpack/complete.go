package main

import (
	"github.com/spf13/cobra"

	"briefpack/generator"
)

// completion is a function that proposes what could stand next on a command line.
type completion = func(cmd *cobra.Command, args []string, toComplete string) ([]string, cobra.ShellCompDirective)

// completeFlag tells the shell how to complete the value of a flag.
func completeFlag(cmd *cobra.Command, flag string, f completion) {
	if err := cmd.RegisterFlagCompletionFunc(flag, f); err != nil {
		panic(err) // the flag's name is misspelt, in this program
	}
}

func completeFolder(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveFilterDirs
}

func completeSite(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return nil, cobra.ShellCompDirectiveFilterDirs
}

func completePartnership(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	return partnerships(siteOf(args)), cobra.ShellCompDirectiveNoFileComp
}

func completeCode(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var out []string
	for _, t := range generator.Topics() {
		out = append(out, cobra.CompletionWithDesc(t.Code, t.Summary()))
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}

// siteFlag adds --site to a verb whose argument is something else.
func siteFlag(cmd *cobra.Command, site *string) {
	cmd.Flags().StringVar(site, "site", ".", "folder that holds content/")
	completeFlag(cmd, "site", completeFolder)
}

// completeInspection proposes inspections of the site that --site names.
func completeInspection(cmd *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return partnerships(cmd.Flag("site").Value.String()), cobra.ShellCompDirectiveNoFileComp
}
