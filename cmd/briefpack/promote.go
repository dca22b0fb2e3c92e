package main

import (
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"briefpack/generator"
	"briefpack/generator/edit"
	"briefpack/generator/model/day"
	"briefpack/generator/model/diag"
)

const promoteHelp = `Promote makes RESERVE a reader in place of somebody who cannot come. Both are named by
their ids. In the definition of INSPECTION the two change their status, the pair of the
one becomes the pair of the other, every other pair is written down as it is, the version
is raised and a dated line is added to the change notes. Everything else in the file stays.

The reason stands in the change notes, which are published: name nobody in it.`

func newPromote(c *console) *cobra.Command {
	var o generator.Options
	var p edit.Promotion
	var date string
	cmd := &cobra.Command{
		Use:     "promote INSPECTION RESERVE --for READER --reason TEXT",
		Short:   "Let a reserve step in for a reader, and say what to print again",
		Long:    promoteHelp,
		Example: `  briefpack promote glenmarra f-siddiqui --for h-laidlaw --reason "a reader cannot be released"`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 2 {
				return usage(fmt.Sprintf("promote takes an inspection and a reserve, not %s", diag.Counted(len(args), "argument")), cmd.UseLine())
			}
			o.Only, p.Reserve = args[0], args[1]
			if p.Reader == "" || strings.TrimSpace(p.Reason) == "" {
				return usage("promote needs --for and --reason", cmd.UseLine())
			}
			var err error
			if p.Date, err = dayOf(date); err != nil {
				return err
			}
			p.Today = day.Of(time.Now())
			return promote(cmd, c, o, p)
		},
		ValidArgsFunction: completeInspection,
	}
	cmd.Flags().StringVar(&p.Reader, "for", "", "id of the reader who cannot come")
	cmd.Flags().StringVar(&p.Reason, "reason", "", "why, for the change notes")
	cmd.Flags().StringVar(&date, "date", "", "the day of the change, as 2027-01-19 (default today, or the day of issue if that is later)")
	siteFlag(cmd, &o.Site)
	return cmd
}

// dayOf reads a day; none when none is given.
func dayOf(iso string) (day.Date, error) {
	if iso == "" {
		return day.Date{}, nil
	}
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return day.Date{}, usage(fmt.Sprintf("%q is not a day", iso), "write it as 2027-01-19")
	}
	return day.Of(t), nil
}

func promote(cmd *cobra.Command, c *console, o generator.Options, p edit.Promotion) error {
	d, err := readDefinition(o)
	if err != nil {
		return err
	}
	done, report, err := edit.Promote(cmd.Context(), o, d.data, p)
	if err != nil {
		return failed(cmd.Context(), err)
	}
	if err := c.printReport(o, report); err != nil {
		return err
	}
	if err := d.write(done.Data); err != nil {
		return err
	}
	return c.print(promoted(d, done, p))
}

// promoted says what was changed, and what to print again.
func promoted(d definition, done edit.Promoted, p edit.Promotion) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s is version %s: %q reads in place of %q, with %q\n", filepath.ToSlash(d.path), done.Version, p.Reserve, p.Reader, done.Sits)
	for _, m := range done.Moved {
		fmt.Fprintf(&b, "there was no other way: %q moves to %q\n", m.Person, m.Inspector)
	}
	b.WriteString("print again, after a build:\n")
	for _, title := range done.Reprint {
		fmt.Fprintf(&b, "  %s\n", diag.Visible(title))
	}
	return b.String()
}
