package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"briefpack/generator"
	"briefpack/generator/model/diag"
)

const checkHelp = `Read the content and report every problem, without writing anything.

Briefpack prints problems to standard error for people. With another --format it
prints them to standard output: json and sarif for programs, github for the log of
a workflow.`

// format is a way to write problems for programs.
type format struct {
	name  string
	write func(io.Writer, []diag.Problem) error
}

// formats are the values of --format other than text.
var formats = []format{
	{"json", diag.JSON},
	{"github", diag.GitHub},
	{"sarif", func(w io.Writer, ps []diag.Problem) error {
		return diag.SARIF(w, ps, diag.Tool{Name: "Briefpack", Version: version(), Topics: generator.Topics()})
	}},
}

func newCheck(c *console) *cobra.Command {
	var site, name string
	cmd := &cobra.Command{
		Use:   "check",
		Short: "Report every problem of the content",
		Long:  checkHelp,
		Args:  noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if !slices.Contains(formatNames(), name) {
				return usage(fmt.Sprintf("unknown format %q", name), "choose one of "+strings.Join(formatNames(), ", "))
			}
			return check(cmd, c, site, name)
		},
	}
	siteFlag(cmd, &site)
	cmd.Flags().StringVar(&name, "format", "text", "format of the report: "+strings.Join(formatNames(), ", "))
	completeFlag(cmd, "format", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return formatNames(), cobra.ShellCompDirectiveNoFileComp
	})
	return cmd
}

func formatNames() []string {
	names := []string{"text"}
	for _, f := range formats {
		names = append(names, f.name)
	}
	return names
}

func check(cmd *cobra.Command, c *console, site, name string) error {
	o := generator.Options{Site: site, Progress: c.progress.show}
	report, err := generator.Check(cmd.Context(), o)
	if err != nil {
		return failed(cmd.Context(), err)
	}
	for _, f := range formats {
		if f.name == name {
			return c.write(f, within(site, report.Problems))
		}
	}
	if err := c.printReport(o, report); err != nil {
		return err
	}
	return c.print("no problems found\n")
}

// write writes problems for programs.
func (c *console) write(f format, ps []diag.Problem) error {
	if err := f.write(c.out, ps); err != nil {
		return cannotPrint(err)
	}
	if diag.HasErrors(ps) {
		return printed(exitProblems)
	}
	return nil
}
