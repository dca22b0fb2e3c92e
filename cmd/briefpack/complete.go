package main

import (
	"github.com/spf13/cobra"

	"briefpack/generator"
)

// completion proposes the next word of a command line.
type completion = func(cmd *cobra.Command, args []string, toComplete string) ([]string, cobra.ShellCompDirective)

// completeFlag registers the completion of a flag's value.
func completeFlag(cmd *cobra.Command, flag string, f completion) {
	if err := cmd.RegisterFlagCompletionFunc(flag, f); err != nil {
		panic(err) // the flag's name is misspelt, in this program
	}
}

func completeFolder(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveFilterDirs
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
