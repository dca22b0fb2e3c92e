package main

import (
	"cmp"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"briefpack/generator"
	"briefpack/generator/deliver/publish"
	"briefpack/generator/model/diag"
)

const buildHelp = `Write the hosted edition into public/ and the print edition, which contains names,
into packs/. Briefpack checks everything first. If the content has errors, such as a
withheld name in a text, it writes nothing (exit code 1). It also writes nothing if a
template would show a withheld name (exit code 4). The published files are unchanged.

Briefpack keeps encrypted results in your cache folder, or in the folder that
BRIEFPACK_CACHE names, so that the next build renders only what changed. You can
delete it at any time.`

func newBuild(c *console) *cobra.Command {
	var o generator.Options
	cmd := &cobra.Command{
		Use:   "build",
		Short: "Check the content and write public/ and packs/",
		Long:  buildHelp,
		Args:  noArguments,
		RunE:  func(cmd *cobra.Command, _ []string) error { return build(cmd, c, o) },
	}
	siteFlag(cmd, &o.Site)
	c.outputFlags(cmd, &o)
	cmd.Flags().StringVar(&o.Only, "only", "", "inspection to build, leaving the others unchanged")
	completeFlag(cmd, "only", completePartnership)
	return cmd
}

// outputFlags adds the flags about the output folders to a command.
func (c *console) outputFlags(cmd *cobra.Command, o *generator.Options) {
	cmd.Flags().StringVar(&o.Public, "public", "", "folder for the hosted edition (default public in the site folder)")
	cmd.Flags().StringVar(&o.Packs, "packs", "", "folder for the print edition (default packs in the site folder)")
	cmd.Flags().BoolVar(&c.noCache, "no-cache", false, "render everything again, without the results of earlier builds")
	cmd.Flags().BoolVar(&o.LargePrint, "large-print", false, "make large-print PDFs for every inspection too")
	completeFlag(cmd, "public", completeFolder)
	completeFlag(cmd, "packs", completeFolder)
}

// complete returns options with their defaults.
func (c *console) complete(o generator.Options) generator.Options {
	o.Public = cmp.Or(o.Public, filepath.Join(o.Site, "public"))
	o.Packs = cmp.Or(o.Packs, filepath.Join(o.Site, "packs"))
	if sum, ok := program(); ok && !c.noCache {
		o.Cache, o.Program = c.cache, sum
	}
	o.Progress = c.progress.show
	return o
}

// build builds a site and prints a report.
func build(cmd *cobra.Command, c *console, o generator.Options) error {
	o = c.complete(o)
	start := time.Now()
	report, err := generator.Build(cmd.Context(), o)
	if err != nil {
		return failed(cmd.Context(), err)
	}
	if err := c.printReport(o, report); err != nil {
		return err
	}
	return c.print(built(o, report, c.took(time.Since(start))) + "\n")
}

// built returns one line that says what a build made and where.
func built(o generator.Options, r generator.Report, took string) string {
	what := fmt.Sprintf("%s: %s and %s", diag.Counted(r.Partnerships, "partnership"), diag.Counted(r.Pages, "page"), diag.Counted(r.PDFs, "PDF"))
	return fmt.Sprintf("built %s; %s; %s%s", what, wrote(o.Public, r.Public), wrote(o.Packs, r.Packs), took)
}

// wrote returns a phrase with the number of files in an output folder, new and old.
func wrote(dir string, o publish.Outcome) string {
	dir = diag.Visible(dir)
	if o.Unchanged {
		return dir + " is unchanged"
	}
	var parts []string
	for _, part := range []struct {
		n    int
		what string
	}{{o.Written, "new"}, {o.Kept, "unchanged"}, {o.Removed, "removed"}} {
		if part.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", part.n, part.what))
		}
	}
	return fmt.Sprintf("%s has %s (%s)", dir, diag.Counted(o.Written+o.Kept, "file"), strings.Join(parts, ", "))
}

// took returns how long a build took, or "" if standard output is not a terminal: output
// that people store and compare is the same on every run.
func (c *console) took(d time.Duration) string {
	if !c.timed {
		return ""
	}
	return fmt.Sprintf(" (%.1f s)", d.Seconds())
}
