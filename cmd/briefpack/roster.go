package main

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"briefpack/generator"
	"briefpack/generator/edit"
	"briefpack/generator/model/diag"
)

const rosterHelp = `Print the pairs of one inspection, or of all, with the reasons for each pair and the
reserve who steps in if someone cannot attend. The output contains names.

Briefpack matches readers without a [[pairing]], each with one inspector. With --write
it adds these pairs to the definition of INSPECTION, so that later changes do not move
people who know their place. The rest of the file is unchanged.`

func newRoster(c *console) *cobra.Command {
	var o generator.Options
	var write bool
	cmd := &cobra.Command{
		Use:   "roster [INSPECTION]",
		Short: "Print the pairs with their reasons, or add them to the definition",
		Long:  rosterHelp,
		Args:  atMostOne("inspection"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				o.Only = args[0]
			}
			if write {
				return fixPairs(cmd, c, o)
			}
			return printRosters(cmd, c, o)
		},
		ValidArgsFunction: completeInspection,
	}
	cmd.Flags().BoolVar(&write, "write", false, "add the pairs to the definition of INSPECTION")
	siteFlag(cmd, &o.Site)
	return cmd
}

// fixPairs adds the pairs of an inspection to its definition.
func fixPairs(cmd *cobra.Command, c *console, o generator.Options) error {
	if o.Only == "" {
		return usage("--write changes one inspection", "name it: briefpack roster INSPECTION --write")
	}
	d, err := readDefinition(o)
	if err != nil {
		return err
	}
	fixed, report, err := edit.FixPairs(cmd.Context(), o, d.data)
	if err != nil {
		return failed(cmd.Context(), err)
	}
	if err := c.printReport(o, report); err != nil {
		return err
	}
	if fixed.Pairs == 0 {
		return c.print("every reader has a [[pairing]] already\n")
	}
	return c.carryOut(plan{definition: d, data: fixed.Data, steps: []string{"add " + diag.Counted(fixed.Pairs, "pairing")}}, true)
}

func printRosters(cmd *cobra.Command, c *console, o generator.Options) error {
	rosters, report, err := edit.Rosters(cmd.Context(), o)
	if err != nil {
		return failed(cmd.Context(), err)
	}
	var b strings.Builder
	for i, r := range rosters {
		if i > 0 {
			b.WriteByte('\n')
		}
		writeRoster(&b, r)
	}
	if err := c.print(b.String()); err != nil {
		return err
	}
	return c.printReport(o, report)
}

func writeRoster(b *strings.Builder, r edit.Roster) {
	fmt.Fprintf(b, "%s (%s)\n", diag.Visible(r.Name), r.Folder)
	if len(r.Pairs) == 0 {
		b.WriteString("  no readers have been chosen yet\n")
	}
	toFix := 0
	for _, p := range r.Pairs {
		with := cmp.Or(p.Inspector, "no inspector: none is left")
		if r.Alone {
			with = "no inspector, as planned"
		}
		if p.Room != "" {
			with += ", " + p.Room
		}
		if p.Inspector != "" && !p.Fixed {
			toFix++
		}
		fmt.Fprintf(b, "  %s with %s\n", diag.Visible(p.Reader), diag.Visible(with))
		for _, reason := range p.Reasons {
			fmt.Fprintf(b, "      %s\n", diag.Visible(reason))
		}
	}
	writeList(b, "in reserve", r.Reserves)
	writeList(b, "not in a pair", r.Free)
	if len(r.Absences) > 0 {
		b.WriteString("  if someone cannot attend\n")
	}
	for _, a := range r.Absences {
		fmt.Fprintf(b, "      %s: %s\n", diag.Visible(a.Away), diag.Visible(strings.Join(a.Then, "; ")))
	}
	if toFix > 0 {
		fmt.Fprintf(b, "  %s not in the definition yet: briefpack roster %s --write adds them\n", diag.Counted(toFix, "pair"), r.Folder)
	}
}

func writeList(b *strings.Builder, what string, names []string) {
	if len(names) > 0 {
		fmt.Fprintf(b, "  %s: %s\n", what, diag.Visible(strings.Join(names, ", ")))
	}
}
