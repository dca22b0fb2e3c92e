package main

import (
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"briefpack/generator"
	"briefpack/generator/deliver/publish"
	"briefpack/generator/model/diag"
)

const buildHelp = `Build writes the hosted edition into public/ and the print edition, which holds
names, into packs/. It checks everything first: when the content has problems, or
when a page would name somebody who may not be named, nothing is written and what
was published before stands.`

func newBuild(s *screen) *cobra.Command {
	var o generator.Options
	cmd := &cobra.Command{
		Use:   "build",
		Short: "Check the content and write public/ and packs/",
		Long:  buildHelp,
		Args:  noArguments,
		RunE:  func(cmd *cobra.Command, _ []string) error { return build(cmd, s, o) },
	}
	siteFlag(cmd, &o.Site)
	outputFlags(cmd, &o)
	cmd.Flags().StringVar(&o.Only, "only", "", "build this partnership alone and keep the others as they are")
	completeFlag(cmd, "only", completePartnership)
	return cmd
}

// outputFlags adds the flags that say what is written where to a verb.
func outputFlags(cmd *cobra.Command, o *generator.Options) {
	cmd.Flags().StringVar(&o.Public, "public", "", "folder for the hosted edition (default public in the site folder)")
	cmd.Flags().StringVar(&o.Packs, "packs", "", "folder for the print edition (default packs in the site folder)")
	cmd.Flags().BoolVar(&o.LargePrint, "large-print", false, "make every PDF in large print too, whether its inspection asks for it or not")
	completeFlag(cmd, "public", completeFolder)
	completeFlag(cmd, "packs", completeFolder)
}

// complete returns options with their defaults filled in.
func (s *screen) complete(o generator.Options) generator.Options {
	o.Public = orDefault(o.Public, filepath.Join(o.Site, "public"))
	o.Packs = orDefault(o.Packs, filepath.Join(o.Site, "packs"))
	o.Progress = func(done, total int) {
		s.progress(fmt.Sprintf("drawing: %d of %s", done, counted(total, "partnership")))
	}
	return o
}

// build builds and reports.
func build(cmd *cobra.Command, s *screen, o generator.Options) error {
	o = s.complete(o)
	start := time.Now()
	report, err := generator.Build(cmd.Context(), o)
	s.progress("")
	if err != nil {
		return failed(cmd.Context(), err)
	}
	if err := s.verdict(o, report); err != nil {
		return err
	}
	return s.print(built(o, report, s.took(time.Since(start))) + "\n")
}

// built says in one line what a build made and where.
func built(o generator.Options, r generator.Report, took string) string {
	what := fmt.Sprintf("%s: %s and %s", counted(r.Partnerships, "partnership"), counted(r.Pages, "page"), counted(r.PDFs, "PDF"))
	return fmt.Sprintf("built %s; %s; %s%s", what, wrote(o.Public, r.Public), wrote(o.Packs, r.Packs), took)
}

// wrote says what was done to an output folder.
func wrote(dir string, o publish.Outcome) string {
	dir = diag.Visible(dir)
	if o.Unchanged {
		return dir + " is as it was"
	}
	var parts []string
	for _, part := range []struct {
		n    int
		what string
	}{{o.Written, "new"}, {o.Kept, "as before"}, {o.Removed, "gone"}} {
		if part.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", part.n, part.what))
		}
	}
	return fmt.Sprintf("%s has %s (%s)", dir, counted(o.Written+o.Kept, "file"), strings.Join(parts, ", "))
}

// took says how long a build took, where that does no harm: output that is kept
// and compared has to be the same on every run.
func (s *screen) took(d time.Duration) string {
	if !s.timed {
		return ""
	}
	return fmt.Sprintf(" (%.1f s)", d.Seconds())
}

func counted(n int, what string) string {
	if n != 1 {
		what += "s"
	}
	return fmt.Sprintf("%d %s", n, what)
}

func orDefault(value, otherwise string) string {
	if value == "" {
		return otherwise
	}
	return value
}
