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

const checkHelp = `Check reads the content and reports every problem that it has, and writes nothing.

Problems are printed to standard error for a person. With another --format they go
to standard output: json and sarif for programs, github for a workflow's log.`

// format is a way to write problems for a program.
type format struct {
	name  string
	write func(io.Writer, []diag.Problem) error
}

// formats are what --format takes besides text.
var formats = []format{
	{"json", diag.JSON},
	{"github", diag.GitHub},
	{"sarif", func(w io.Writer, ps []diag.Problem) error {
		return diag.SARIF(w, ps, diag.Tool{Name: "Briefpack", Version: version(), Topics: generator.Topics()})
	}},
}

func newCheck(s *screen) *cobra.Command {
	var site, name string
	cmd := &cobra.Command{
		Use:   "check",
		Short: "Report every problem of the content and write nothing",
		Long:  checkHelp,
		Args:  noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if !slices.Contains(formatNames(), name) {
				return usage(fmt.Sprintf("there is no format %q", name), "--format takes "+strings.Join(formatNames(), ", "))
			}
			return check(cmd, s, site, name)
		},
	}
	siteFlag(cmd, &site)
	cmd.Flags().StringVar(&name, "format", "text", "how to write problems: "+strings.Join(formatNames(), ", "))
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

func check(cmd *cobra.Command, s *screen, site, name string) error {
	o := generator.Options{Site: site}
	report, err := generator.Check(cmd.Context(), o)
	if err != nil {
		return failed(cmd.Context(), err)
	}
	for _, f := range formats {
		if f.name == name {
			return s.write(f, within(site, report.Problems))
		}
	}
	if err := s.verdict(o, report); err != nil {
		return err
	}
	return s.print("nothing stands in the way of a build\n")
}

// write writes problems for a program, and for nobody else.
func (s *screen) write(f format, ps []diag.Problem) error {
	if err := f.write(s.out, ps); err != nil {
		return unprintable(err)
	}
	if diag.HasErrors(ps) {
		return said(exitProblems)
	}
	return nil
}
