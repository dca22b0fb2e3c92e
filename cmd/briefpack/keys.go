package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"briefpack/generator/model/diag"
	"briefpack/generator/read/load"
)

func newKeys(c *console) *cobra.Command {
	return &cobra.Command{
		Use:     "keys [FILE [TABLE]]",
		Short:   "List the keys of a content file: site, programme, inspection or guidance",
		Example: "  briefpack keys inspection\n  briefpack keys programme training",
		Args:    cobra.MaximumNArgs(2),
		RunE: func(_ *cobra.Command, args []string) error {
			keys, err := chosenKeys(args)
			if err != nil {
				return err
			}
			return c.print(keyList(keys))
		},
		ValidArgsFunction: completeKeys,
	}
}

// chosenKeys returns the keys of a kind of file or of one table in it, or all keys.
func chosenKeys(args []string) ([]load.Key, error) {
	var keys []load.Key
	for _, k := range load.Reference() {
		if (len(args) < 1 || k.File == args[0]) && (len(args) < 2 || k.In(args[1])) {
			keys = append(keys, k)
		}
	}
	if len(keys) > 0 {
		return keys, nil
	}
	if len(args) == 2 {
		return nil, usage(fmt.Sprintf("a %[2]s file has no table %[1]q", args[1], args[0]), "briefpack keys "+args[0]+" lists all tables")
	}
	return nil, usage(fmt.Sprintf("unknown kind of file %q", args[0]),
		suggestion(diag.Nearest(args[0], fileKinds()), "choose one of "+strings.Join(fileKinds(), ", ")))
}

// fileKinds lists the kinds of content file.
func fileKinds() []string {
	var kinds []string
	for _, k := range load.Reference() {
		if len(kinds) == 0 || kinds[len(kinds)-1] != k.File {
			kinds = append(kinds, k.File)
		}
	}
	return kinds
}

func keyList(keys []load.Key) string {
	var b strings.Builder
	file := ""
	for _, k := range keys {
		if k.File != file {
			file = k.File
			fmt.Fprintf(&b, "%s\n", file)
		}
		fmt.Fprintf(&b, "  %s (%s%s)\n      %s\n", k.Name, k.Kind, required(k.Need), k.Doc)
	}
	return b.String()
}

// required says from when a key is required.
func required(need string) string {
	switch need {
	case "":
		return ""
	case "yes":
		return ", required"
	}
	return ", required from the stage " + need
}

func completeKeys(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) == 0 {
		return fileKinds(), cobra.ShellCompDirectiveNoFileComp
	}
	return nil, cobra.ShellCompDirectiveNoFileComp
}
