package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"briefpack/generator/model/diag"
)

// verbs are what briefpack can do, in the order in which its help lists them.
var verbs = []func(*screen) *cobra.Command{newBuild, newServe, newWatch, newCheck, newRoster, newPromote, newExplain, newKeys, newVersion}

const rootHelp = `Briefpack turns TOML definitions and Markdown guidance into a briefing site and
the packs that are handed out at an inspection's training session.

The site is the folder that contains content/. It is the working folder, unless --site
names another.

Exit codes: 0 all is well, 1 the content has problems, 2 the command line is wrong,
3 the output could not be written, 4 refused for safety, 130 interrupted.`

func newRoot(s *screen) *cobra.Command {
	root := &cobra.Command{
		Use:           "briefpack",
		Short:         "A briefing site and print packs for joint inspections",
		Long:          rootHelp,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          knownVerb,
		RunE:          showHelp,

		DisableFlagsInUseLine: true,
	}
	root.SetOut(s.out)
	root.SetErr(s.err)
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return usage(err.Error(), fmt.Sprintf("%s --help lists what it takes", cmd.CommandPath()))
	})
	for _, verb := range verbs {
		root.AddCommand(verb(s))
	}
	root.SetHelpCommand(newHelp())
	root.InitDefaultCompletionCmd()
	for _, c := range root.Commands() {
		if c.Name() == "completion" {
			c.Args, c.RunE = knownVerb, showHelp
		}
	}
	return root
}

func showHelp(cmd *cobra.Command, _ []string) error { return cmd.Help() }

// newHelp replaces cobra's own, which takes a verb that is not there for a question
// about everything.
func newHelp() *cobra.Command {
	return &cobra.Command{
		Use:   "help [VERB]",
		Short: "Show help for a command",
		RunE: func(cmd *cobra.Command, args []string) error {
			about, rest, err := cmd.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return knownVerb(cmd.Root(), args)
			}
			return about.Help()
		},
	}
}

// knownVerb is asked only about arguments that no verb took.
func knownVerb(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var names []string
	for _, c := range cmd.Commands() {
		names = append(names, c.Name())
	}
	return usage(fmt.Sprintf("%s has no verb %q", cmd.CommandPath(), args[0]),
		meant(diag.Nearest(args[0], names), cmd.CommandPath()+" --help lists the verbs"))
}

// atMostOne is the argument rule of verbs that take one thing or none.
func atMostOne(what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) <= 1 {
			return nil
		}
		return usage(fmt.Sprintf("%s takes one %s, not %d", cmd.CommandPath(), what, len(args)),
			fmt.Sprintf("%q is too much", args[1]))
	}
}
