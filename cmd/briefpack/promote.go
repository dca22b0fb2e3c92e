package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"briefpack/generator"
	"briefpack/generator/edit"
	"briefpack/generator/model/diag"
)

const promoteHelp = `Replace a reader who cannot attend with a reserve. Name both by their ids. Briefpack
prints what would change in the definition of INSPECTION, and makes the change with
--write: the status of both people, and the pair. Every other pair is written down as it
is, and the change notes get a line with the date and the reason for the next version,
which briefpack issue issues. The rest of the file is unchanged.

The change notes are published, so do not name anyone in the reason.`

func newPromote(c *console) *cobra.Command {
	var o generator.Options
	var p edit.Promotion
	var today string
	var write bool
	cmd := &cobra.Command{
		Use:     "promote INSPECTION RESERVE --for READER --reason TEXT",
		Short:   "Replace a reader with a reserve, and list what to print again",
		Long:    promoteHelp,
		Example: `  briefpack promote glenmarra f-siddiqui --for h-laidlaw --reason "a reader cannot be released" --write`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 2 {
				return usage(fmt.Sprintf("promote takes an inspection and a reserve, not %s", diag.Counted(len(args), "argument")), cmd.UseLine())
			}
			o.Only, p.Reserve = args[0], args[1]
			if p.Reader == "" || strings.TrimSpace(p.Reason) == "" {
				return usage("promote needs --for and --reason", cmd.UseLine())
			}
			var err error
			if p.Today, err = todayOf(today); err != nil {
				return err
			}
			return promote(cmd, c, o, p, write)
		},
		ValidArgsFunction: completePromotion,
	}
	cmd.Flags().StringVar(&p.Reader, "for", "", "id of the reader who cannot attend")
	cmd.Flags().StringVar(&p.Reason, "reason", "", "reason for the change notes")
	completeFlag(cmd, "reason", cobra.NoFileCompletions)
	completeFlag(cmd, "for", completeReader)
	todayFlag(cmd, &today)
	writeFlag(cmd, &write)
	siteFlag(cmd, &o.Site)
	return cmd
}

func promote(cmd *cobra.Command, c *console, o generator.Options, p edit.Promotion, write bool) error {
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
	return c.carryOut(promotionPlan(d, o.Only, done, p), write)
}

// promotionPlan returns the plan of a promotion, with the documents to print again.
func promotionPlan(d definition, inspection string, done edit.Promoted, p edit.Promotion) plan {
	steps := []string{fmt.Sprintf("make %q a reader with %q, in place of %q", p.Reserve, done.Sits, p.Reader)}
	if done.Sits == "" {
		steps[0] = fmt.Sprintf("make %q a reader, in place of %q", p.Reserve, p.Reader)
	}
	for _, m := range done.Moved {
		steps = append(steps, fmt.Sprintf("move %q to %q, because no other pairing is possible", m.Person, m.Inspector))
	}
	steps = append(steps, fmt.Sprintf("add a change note for the next version, dated %s", done.Date.InWords()))
	after := []string{"print again, after a build:"}
	for _, title := range done.Reprint {
		after = append(after, "  "+diag.Visible(title))
	}
	after = append(after, fmt.Sprintf("then issue the next version: briefpack issue %s", inspection))
	return plan{definition: d, data: done.Data, steps: steps, after: after}
}
