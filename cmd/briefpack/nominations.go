package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"briefpack/generator"
	"briefpack/generator/edit"
	"briefpack/generator/model/diag"
)

const nominationsHelp = `Send a spreadsheet for nominations to a partnership, and read it when it comes back.

The spreadsheet has names. Keep it out of public/ and out of version control, and send it
only to the person who fills it in.`

func newNominations(c *console) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "nominations",
		Short: "Export a spreadsheet for nominations, or import a returned one",
		Long:  nominationsHelp,
		Args:  knownCommand,
		RunE:  showHelp,
	}
	cmd.AddCommand(newNominationsExport(c), newNominationsImport(c))
	return cmd
}

const exportHelp = `Write the spreadsheet for the key contact of INSPECTION. It has a row for each person
nominated so far, rows for more, and a column for each criterion.`

func newNominationsExport(c *console) *cobra.Command {
	var o generator.Options
	var out string
	cmd := &cobra.Command{
		Use:     "export INSPECTION",
		Short:   "Write a spreadsheet for nominations",
		Long:    exportHelp,
		Example: "  briefpack nominations export glenmarra --out glenmarra.xlsx",
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usage(fmt.Sprintf("nominations export takes an inspection, not %s", diag.Counted(len(args), "argument")), cmd.UseLine())
			}
			o.Only = args[0]
			if out == "" {
				out = o.Only + "-nominations.xlsx"
			}
			return exportNominations(cmd, c, o, out)
		},
		ValidArgsFunction: completeInspection,
	}
	cmd.Flags().StringVar(&out, "out", "", `file to write (default "INSPECTION-nominations.xlsx")`)
	completeFlag(cmd, "out", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return []string{"xlsx"}, cobra.ShellCompDirectiveFilterFileExt
	})
	siteFlag(cmd, &o.Site)
	return cmd
}

func exportNominations(cmd *cobra.Command, c *console, o generator.Options, out string) error {
	isHosted, err := o.IsHosted(out)
	if err != nil {
		return &failure{exitMachine, err.Error(), "nothing was written"}
	}
	if isHosted {
		return &failure{exitRefused, fmt.Sprintf("%s is in the folder of the hosted edition, and the spreadsheet has names", out), "name a file in another folder with --out"}
	}
	data, report, err := edit.ExportNominations(cmd.Context(), o)
	if err != nil {
		return failed(cmd.Context(), err)
	}
	if err := c.printReport(o, report); err != nil {
		return err
	}
	f, err := os.OpenFile(out, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, os.ErrExist) {
		return &failure{exitRefused, fmt.Sprintf("%s exists already", out), "move it away, or name another file with --out"}
	}
	if err == nil {
		_, err = f.Write(data)
		err = errors.Join(err, f.Close())
		if err != nil {
			err = errors.Join(err, os.Remove(out))
		}
	}
	if err != nil {
		return &failure{exitMachine, err.Error(), "nothing was written"}
	}
	return c.print(fmt.Sprintf("wrote %s, which has names: send it only to the person who fills it in\n", out))
}

const importHelp = `Print what the returned spreadsheet FILE (.xlsx, .ods or .csv) would change in the definition
of INSPECTION: people who are new, values that are different, and people who are missing from
it. With --write, make these changes. Briefpack removes no one, and a blank cell changes nothing,
so you can import the same file or a corrected one again.`

func newNominationsImport(c *console) *cobra.Command {
	var o generator.Options
	var write bool
	cmd := &cobra.Command{
		Use:     "import INSPECTION FILE",
		Short:   "Take over the people nominated from a returned spreadsheet",
		Long:    importHelp,
		Example: "  briefpack nominations import glenmarra returned.xlsx --write",
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 2 {
				return usage(fmt.Sprintf("nominations import takes an inspection and a file, not %s", diag.Counted(len(args), "argument")), cmd.UseLine())
			}
			o.Only = args[0]
			return importNominations(cmd, c, o, args[1], write)
		},
		ValidArgsFunction: completeImport,
	}
	writeFlag(cmd, &write)
	siteFlag(cmd, &o.Site)
	return cmd
}

// completeImport proposes an inspection, then a file.
func completeImport(cmd *cobra.Command, args []string, toComplete string) ([]string, cobra.ShellCompDirective) {
	if len(args) == 1 {
		return []string{"xlsx", "ods", "csv"}, cobra.ShellCompDirectiveFilterFileExt
	}
	return completeInspection(cmd, args, toComplete)
}

// maxReturned is the size of the largest returned file that is read, in bytes. No form is larger.
const maxReturned = 16 << 20

func importNominations(cmd *cobra.Command, c *console, o generator.Options, file string, write bool) error {
	info, err := os.Stat(file)
	if err != nil {
		return usage(err.Error(), "name the file that was returned")
	}
	if info.Size() > maxReturned {
		return &failure{exitProblems, fmt.Sprintf("%s is far larger than a filled-in form", file), "copy the filled-in rows into a new copy of the form"}
	}
	returned, err := os.ReadFile(file)
	if err != nil {
		return &failure{exitMachine, err.Error(), definitionUnchanged}
	}
	d, err := readDefinition(o)
	if err != nil {
		return err
	}
	n, err := edit.ImportNominations(cmd.Context(), o, d.data, returned)
	if err != nil {
		return failed(cmd.Context(), err)
	}
	if err := c.print(n.Notes(filepath.Base(file))); err != nil {
		return err
	}
	if n.HasErrors() {
		return printed(exitProblems)
	}
	steps := n.Steps()
	if len(steps) == 0 {
		return c.print("nothing to change\n")
	}
	return c.carryOut(plan{definition: d, data: n.Data, steps: steps}, write)
}
