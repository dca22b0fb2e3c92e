package main

import (
	"os"
	"path"
	"path/filepath"

	"github.com/spf13/cobra"

	model "briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/read/load"
	"briefpack/generator/read/source"
)

// completePromotion proposes an inspection, then one of its reserves.
func completePromotion(cmd *cobra.Command, args []string, toComplete string) ([]string, cobra.ShellCompDirective) {
	if len(args) == 1 {
		return people(cmd, args[0], lookup.Reserve), cobra.ShellCompDirectiveNoFileComp
	}
	return completeInspection(cmd, args, toComplete)
}

// completeReader proposes the readers of the inspection that the first argument names.
func completeReader(cmd *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) == 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return people(cmd, args[0], lookup.Reader), cobra.ShellCompDirectiveNoFileComp
}

// people lists the ids of the people with a status, each with the name. A definition
// that cannot be read has none.
func people(cmd *cobra.Command, inspection, status string) []string {
	in := definitionOf(cmd, []string{inspection})
	if in == nil {
		return nil
	}
	names := map[string]string{}
	for _, p := range in.People {
		names[p.ID.V] = p.Name.V
	}
	var list []string
	for _, r := range in.Readers {
		if r.Status.V == status {
			list = append(list, cobra.CompletionWithDesc(r.Person.V, names[r.Person.V]))
		}
	}
	return list
}

// definitionOf returns the inspection that the first argument names; nil if its definition cannot be read.
func definitionOf(cmd *cobra.Command, args []string) *model.Inspection {
	if len(args) == 0 {
		return nil
	}
	name := path.Join("content/inspections", args[0]+".toml")
	data, err := os.ReadFile(filepath.Join(cmd.Flag("site").Value.String(), filepath.FromSlash(name)))
	if err != nil {
		return nil
	}
	return load.Parse(source.File{Path: name, Data: data}).Inspection
}

// completePerson proposes the people of the inspection that the first argument names.
func completePerson(cmd *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	var list []string
	if in := definitionOf(cmd, args); in != nil {
		for _, p := range in.People {
			list = append(list, cobra.CompletionWithDesc(p.ID.V, p.Name.V))
		}
	}
	return list, cobra.ShellCompDirectiveNoFileComp
}
