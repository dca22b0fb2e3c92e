package main

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"briefpack/generator"
	"briefpack/generator/edit"
	model "briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
)

const parcelHelp = `Write the files that you send to people, and send nothing. Each recipient gets a zip file with
their packs, the forms that they fill in and their calendar. The partnership gets the hosted
pages, to open without a server. Next to each zip file is the text of an email: what is
attached, what changed, what to do by when, and who to contact.

After an issue, Briefpack makes only the parcels in which something changed since the issue before.
The parcels have names: send each only to the person that it is for.`

func newParcel(c *console) *cobra.Command {
	var o generator.Options
	var r edit.Parcels
	cmd := &cobra.Command{
		Use:     "parcel INSPECTION",
		Short:   "Write a zip file and an email text for each recipient",
		Long:    parcelHelp,
		Example: "  briefpack parcel glenmarra\n  briefpack parcel glenmarra --to reader --all\n  briefpack parcel glenmarra --person c-darroch",
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usage(fmt.Sprintf("parcel takes an inspection, not %s", diag.Counted(len(args), "argument")), cmd.UseLine())
			}
			if r.To != "" && r.Person != "" {
				return usage("--to and --person cannot be combined", "leave one out")
			}
			o.Only = args[0]
			return makeParcels(cmd, c, o, r)
		},
		ValidArgsFunction: completeInspection,
	}
	cmd.Flags().StringVar(&r.To, "to", "", `audience: a role, "reader", "reserve", "trainee", "room", "lead" or "everybody", the partnership`)
	cmd.Flags().StringVar(&r.Person, "person", "", "id of one person")
	cmd.Flags().BoolVar(&r.All, "all", false, "also make parcels in which nothing changed")
	cmd.Flags().StringVar(&r.Out, "out", "", "output folder (default parcels in the site folder)")
	completeFlag(cmd, "to", completeAudience)
	completeFlag(cmd, "person", completePerson)
	completeFlag(cmd, "out", completeFolder)
	siteFlag(cmd, &o.Site)
	return cmd
}

func makeParcels(cmd *cobra.Command, c *console, o generator.Options, r edit.Parcels) error {
	o = c.complete(o)
	r.Out = cmp.Or(r.Out, filepath.Join(o.Site, "parcels"))
	made, report, err := edit.MakeParcels(cmd.Context(), o, r)
	if err != nil {
		return failed(cmd.Context(), err)
	}
	if err := c.printReport(o, report); err != nil {
		return err
	}
	return c.print(made.Text(diag.Visible(filepath.ToSlash(filepath.Join(r.Out, o.Only)))))
}

// completeAudience proposes the audiences of packs: the roles of the inspection that the first argument
// names, and those of every inspection.
func completeAudience(cmd *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	list := model.Audiences()
	if in := definitionOf(cmd, args); in != nil {
		for _, p := range in.People {
			if p.Role.V != "" {
				list = append(list, p.Role.V)
			}
		}
	}
	slices.Sort(list)
	return slices.Compact(list), cobra.ShellCompDirectiveNoFileComp
}
