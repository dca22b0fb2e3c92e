package main

import (
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"briefpack/generator"
	"briefpack/generator/edit"
	"briefpack/generator/model/day"
	"briefpack/generator/model/diag"
)

const closeHelp = `Close INSPECTION: remove personal data from its definition, and set its stage. Briefpack
prints what it would remove, and does it with --write: all people with their names, posts
and addresses, needs and preclusions, pairs, the authors of the practice document, links to
join, comments that name someone, and ids in the records of issues. How many people took part
stays. If hold gives a reason to keep the data, Briefpack refuses.

The pages of the pack then show a notice, so that printed addresses still work. Briefpack
lists other files that name these people, and writes a disposal record for you to complete.
It cannot remove earlier versions of the files, parcels, sent packs or returned forms.`

func newClose(c *console) *cobra.Command {
	var o generator.Options
	var today string
	var write bool
	cmd := &cobra.Command{
		Use:     "close INSPECTION",
		Short:   "Close an inspection, and remove its personal data",
		Long:    closeHelp,
		Example: `  briefpack close glenmarra --write`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usage(fmt.Sprintf("close takes an inspection, not %s", diag.Counted(len(args), "argument")), cmd.UseLine())
			}
			o.Only = args[0]
			on, err := todayOf(today)
			if err != nil {
				return err
			}
			return closeInspection(cmd, c, o, on, write)
		},
		ValidArgsFunction: completeInspection,
	}
	todayFlag(cmd, &today)
	writeFlag(cmd, &write)
	siteFlag(cmd, &o.Site)
	return cmd
}

func closeInspection(cmd *cobra.Command, c *console, o generator.Options, today day.Date, write bool) error {
	d, err := readDefinition(o)
	if err != nil {
		return err
	}
	done, report, err := edit.Close(cmd.Context(), o, d.data, today)
	if err != nil {
		return failed(cmd.Context(), err)
	}
	if err := c.printReport(o, report); err != nil {
		return err
	}
	if string(done.Data) == string(d.data) {
		return c.print("nothing to remove: the inspection is closed, and its definition has no personal data\n")
	}
	return c.carryOut(closePlan(d, o, done), write)
}

// closePlan returns the plan of a close, with the files that still name people.
func closePlan(d definition, o generator.Options, done edit.Closing) plan {
	var steps []string
	for _, what := range done.Removed {
		steps = append(steps, "remove "+diag.Visible(what))
	}
	n := done.Counts
	steps = append(steps, fmt.Sprintf("keep the counts: trained %d, readers %d, reserves %d, inspectors %d", n.Trained.V, n.Readers.V, n.Reserves.V, n.Inspectors.V),
		`set stage = "closed"`)
	p := plan{definition: d, data: done.Data, files: []file{{filepath.Join(o.Site, filepath.FromSlash(done.Place)), done.Disposal}}}
	for _, r := range done.Records {
		steps = append(steps, "replace ids by numbers in "+r.Path)
		p.rewrites = append(p.rewrites, edit.Rewrite{Path: filepath.Join(o.Site, filepath.FromSlash(r.Path)), Old: r.Old, New: r.New})
	}
	p.steps = append(steps, "write the disposal record "+done.Place+", for you to complete")
	if len(done.Named) > 0 {
		p.after = append(p.after, "these files still name people of this inspection; look at each:")
	}
	for _, f := range done.Named {
		p.after = append(p.after, "  "+diag.Visible(f.String()))
	}
	p.after = append(p.after, "not within reach, and listed in the disposal record: earlier versions of the files, copies of packs and parcels, the hosted site, sent packs and parcels, returned forms, imported calendars, paper and backups",
		"then build, and upload the new pages")
	return p
}
