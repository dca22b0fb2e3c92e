package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"briefpack/generator/model/diag"
)

// knownCommand checks arguments that are not a command.
func knownCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var names []string
	for _, c := range cmd.Commands() {
		names = append(names, c.Name())
	}
	return usage(fmt.Sprintf("%s has no command %q", cmd.CommandPath(), args[0]),
		suggestion(diag.Nearest(args[0], names), cmd.CommandPath()+" --help lists the commands"))
}

// atMostOne checks the arguments of a command that takes one or none.
func atMostOne(what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) <= 1 {
			return nil
		}
		return usage(fmt.Sprintf("%s takes one %s, not %d", cmd.CommandPath(), what, len(args)),
			fmt.Sprintf("leave out %q", args[1]))
	}
}

func showHelp(cmd *cobra.Command, _ []string) error { return cmd.Help() }

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
