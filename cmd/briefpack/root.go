package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

// commands lists the subcommands in the order of the help.
var commands = []func(*console) *cobra.Command{newInit, newNew, newNewProgramme, newBuild, newServe, newWatch, newCheck, newRoster, newPromote, newStatus, newIssue, newClose, newNominations, newParcel, newExplain, newKeys, newSchema, newGuide, newVersion}

const rootHelp = `Briefpack turns TOML definitions and Markdown guidance into a briefing site and
packs to hand out for an inspection.

The site is the folder that contains content/. It is the working folder, unless --site
names another.

Exit codes: 0 success, 1 the content has problems, 2 the command line is wrong,
3 the output could not be written, 4 refused for safety, 130 interrupted.`

func newRoot(c *console) *cobra.Command {
	root := &cobra.Command{
		Use:           "briefpack",
		Short:         "A briefing site and print packs for joint inspections",
		Long:          rootHelp,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          knownCommand,
		RunE:          showHelp,

		DisableFlagsInUseLine: true,
	}
	root.SetOut(c.out)
	root.SetErr(c.err)
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		if args := cmd.Flags().Args(); cmd.HasSubCommands() && len(args) > 0 { // its flags are unknown because it is
			return knownCommand(cmd, args)
		}
		return usage(err.Error(), fmt.Sprintf("%s --help lists its flags", cmd.CommandPath()))
	})
	for _, command := range commands {
		root.AddCommand(command(c))
	}
	root.SetHelpCommand(newHelp())
	root.InitDefaultCompletionCmd()
	for _, c := range root.Commands() {
		if c.Name() == "completion" {
			c.Args, c.RunE = knownCommand, showHelp
		}
	}
	return root
}

// newHelp replaces cobra's help command, which answers an unknown command with the help of
// the root.
func newHelp() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Show help for a command",
		RunE: func(cmd *cobra.Command, args []string) error {
			about, rest, err := cmd.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return knownCommand(cmd.Root(), args)
			}
			return about.Help()
		},
	}
}
