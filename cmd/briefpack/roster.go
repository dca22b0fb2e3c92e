package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"briefpack/generator"
	"briefpack/generator/edit"
	"briefpack/generator/model/diag"
)

const rosterHelp = `Roster prints who reads with whom, why, and who steps in when somebody cannot come:
of one inspection, or of all. It holds names.

Readers without a [[pairing]] are matched, each to one inspector. With --write those
pairs are put into the inspection's definition, where everything else stays as it was,
so that later changes do not move people who know where they sit.`

func newRoster(c *console) *cobra.Command {
	var o generator.Options
	var write bool
	cmd := &cobra.Command{
		Use:   "roster [INSPECTION]",
		Short: "Print who reads with whom and why, or put the pairs into the definition",
		Long:  rosterHelp,
		Args:  atMostOne("inspection"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				o.Only = args[0]
			}
			if write {
				return fixPairs(cmd, c, o)
			}
			return showRosters(cmd, c, o)
		},
		ValidArgsFunction: completeInspection,
	}
	cmd.Flags().BoolVar(&write, "write", false, "put the pairs into the definition of INSPECTION")
	siteFlag(cmd, &o.Site)
	return cmd
}

func showRosters(cmd *cobra.Command, c *console, o generator.Options) error {
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
		b.WriteString("  nobody has been chosen to read yet\n")
	}
	for _, p := range r.Pairs {
		with := "nobody: no inspector is left"
		if p.Inspector != "" {
			with = p.Inspector
		}
		if p.Room != "" {
			with += ", " + p.Room
		}
		fmt.Fprintf(b, "  %s with %s\n", diag.Visible(p.Reader), diag.Visible(with))
		for _, reason := range p.Reasons {
			fmt.Fprintf(b, "      %s\n", diag.Visible(reason))
		}
	}
	writeList(b, "in reserve", r.Reserves)
	writeList(b, "not in a pair", r.Free)
	if len(r.Absences) > 0 {
		b.WriteString("  if somebody cannot come\n")
	}
	for _, a := range r.Absences {
		fmt.Fprintf(b, "      %s: %s\n", diag.Visible(a.Away), diag.Visible(strings.Join(a.Then, "; ")))
	}
}

func writeList(b *strings.Builder, what string, names []string) {
	if len(names) > 0 {
		fmt.Fprintf(b, "  %s: %s\n", what, diag.Visible(strings.Join(names, ", ")))
	}
}
