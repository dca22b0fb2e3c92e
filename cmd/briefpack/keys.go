package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"briefpack/generator/model/diag"
	"briefpack/generator/model/keys"
)

func newKeys(c *console) *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:     "keys [FILE [TABLE]]",
		Short:   "List the keys of a content file: site, programme, inspection or guidance",
		Example: "  briefpack keys inspection\n  briefpack keys programme training",
		Args:    cobra.MaximumNArgs(2),
		RunE: func(_ *cobra.Command, args []string) error {
			keys, err := chosenKeys(args)
			if err != nil {
				return err
			}
			switch format {
			case "text":
				return c.print(keyList(keys))
			case "json":
				return c.printKeys(keys)
			}
			return usage(fmt.Sprintf("unknown format %q", format), "choose one of "+strings.Join(keyFormats, ", "))
		},
		ValidArgsFunction: completeKeys,
	}
	cmd.Flags().StringVar(&format, "format", "text", "format of the list: "+strings.Join(keyFormats, ", "))
	completeFlag(cmd, "format", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return keyFormats, cobra.ShellCompDirectiveNoFileComp
	})
	return cmd
}

var keyFormats = []string{"text", "json"}

// keyEntry is a key for programs.
type keyEntry struct {
	File string `json:"file"`
	Name string `json:"key"`
	Kind string `json:"kind"`
	Need string `json:"required_from,omitempty"` // "yes", or a stage
	Doc  string `json:"doc"`
}

// printKeys prints keys for programs.
func (c *console) printKeys(chosen []keys.Key) error {
	list := make([]keyEntry, len(chosen))
	for i, k := range chosen {
		list[i] = keyEntry(k)
	}
	data, err := json.MarshalIndent(list, "", "  ")
	if err != nil {
		return err
	}
	return c.print(string(data) + "\n")
}

// chosenKeys returns the keys of a kind of file or of one table in it, or all keys.
func chosenKeys(args []string) ([]keys.Key, error) {
	var chosen []keys.Key
	for _, k := range keys.All() {
		if (len(args) < 1 || k.File == args[0]) && (len(args) < 2 || k.In(args[1])) {
			chosen = append(chosen, k)
		}
	}
	if len(chosen) > 0 {
		return chosen, nil
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
	for _, k := range keys.All() {
		if len(kinds) == 0 || kinds[len(kinds)-1] != k.File {
			kinds = append(kinds, k.File)
		}
	}
	return kinds
}

func keyList(list []keys.Key) string {
	var b strings.Builder
	file := ""
	for _, k := range list {
		if k.File != file {
			file = k.File
			fmt.Fprintf(&b, "%s\n", file)
		}
		fmt.Fprintf(&b, "  %s (%s%s)\n      %s\n", k.Name, k.Kind, required(k.Need), k.Doc)
	}
	return b.String()
}

// required returns the stage from which a key is required, for a list of keys.
func required(need string) string {
	switch need {
	case "":
		return ""
	case "yes":
		return ", required"
	}
	return ", required from the stage " + need
}

// completeKeys proposes a kind of file, then a table of it.
func completeKeys(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	switch len(args) {
	case 0:
		return fileKinds(), cobra.ShellCompDirectiveNoFileComp
	case 1:
		return tablesOf(args[0]), cobra.ShellCompDirectiveNoFileComp
	}
	return nil, cobra.ShellCompDirectiveNoFileComp
}

// tablesOf lists the tables of a kind of file.
func tablesOf(kind string) []string {
	var list []string
	for _, k := range keys.All() {
		name := strings.NewReplacer("[", "", "]", "").Replace(k.Name)
		if table, _, isInTable := strings.Cut(name, "."); k.File == kind && isInTable && !slices.Contains(list, table) {
			list = append(list, table)
		}
	}
	return list
}
