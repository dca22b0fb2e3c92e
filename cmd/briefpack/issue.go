package main

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"briefpack/generator"
	"briefpack/generator/compose/issued"
	"briefpack/generator/edit"
	"briefpack/generator/model/diag"
)

const issueHelp = `Issue the pack of INSPECTION as a new version. Briefpack checks the content and prints what
would change. With --write it raises the version, dates it, adds the note to the change
notes, and writes a record of what each document says to content/issued. Keep these
records with the content: later versions are compared with them.

It prints what changed in each document since the last issue, which files to print again,
and who gets which files. The output contains names.

The change notes are published, so do not name anyone in the note.`

func newIssue(c *console) *cobra.Command {
	var o generator.Options
	var i edit.Issue
	var today string
	var write bool
	cmd := &cobra.Command{
		Use:     "issue INSPECTION --note TEXT",
		Short:   "Issue a new version, and list what to print and send again",
		Long:    issueHelp,
		Example: `  briefpack issue glenmarra --note "The training is a week later." --write`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usage(fmt.Sprintf("issue takes an inspection, not %s", diag.Counted(len(args), "argument")), cmd.UseLine())
			}
			o.Only = args[0]
			var err error
			if i.Today, err = todayOf(today); err != nil {
				return err
			}
			return issue(cmd, c, o, i, write)
		},
		ValidArgsFunction: completeInspection,
	}
	cmd.Flags().StringVar(&i.Note, "note", "", "what changed, in one sentence for everyone")
	completeFlag(cmd, "note", cobra.NoFileCompletions)
	todayFlag(cmd, &today)
	writeFlag(cmd, &write)
	siteFlag(cmd, &o.Site)
	return cmd
}

func issue(cmd *cobra.Command, c *console, o generator.Options, i edit.Issue, write bool) error {
	d, err := readDefinition(o)
	if err != nil {
		return err
	}
	done, report, err := edit.IssuePack(cmd.Context(), o, d.data, i)
	if err != nil {
		return failed(cmd.Context(), err)
	}
	if err := c.printReport(o, report); err != nil {
		return err
	}
	return c.carryOut(issuePlan(d, o, done), write)
}

// issuePlan returns the plan of an issue, with the changes and the sheets to print again.
func issuePlan(d definition, o generator.Options, done edit.Issued) plan {
	steps := []string{fmt.Sprintf("issue version %q, dated %s", done.Version, done.Date.InWords())}
	for _, n := range done.Notes {
		steps = append(steps, "say in the change notes: "+diag.Visible(n))
	}
	steps = append(steps, "write the record "+done.RecordPath)
	return plan{
		definition: d, data: done.Data, steps: steps, after: slices.Concat(changeLines(done), handoutLines(done.Handouts)),
		files: []file{{filepath.Join(o.Site, filepath.FromSlash(done.RecordPath)), done.Record}},
	}
}

// changeLines lists what changed in each document.
func changeLines(done edit.Issued) []string {
	switch {
	case done.Since == "":
		return []string{"this is the first issue with a record, so every document is new"}
	case len(done.Changes) == 0:
		return []string{fmt.Sprintf("no document says anything else than in version %q", done.Since)}
	}
	lines := []string{fmt.Sprintf("changed since version %q:", done.Since)}
	for _, c := range done.Changes {
		lines = append(lines, "  "+diag.Visible(cmp.Or(c.Title, c.Name))+changeMark(c))
		for _, v := range c.Values {
			lines = append(lines, "      "+diag.Visible(differenceText(v)))
		}
	}
	return lines
}

func changeMark(c issued.Change) string {
	switch {
	case c.Kind == issued.Added:
		return " (new)"
	case c.Kind == issued.Removed:
		return " (no longer made)"
	case len(c.Values) == 0:
		return " (wording, or details for people with a printed copy)"
	}
	return ""
}

// differenceText writes a value as it was and as it is.
func differenceText(v issued.Difference) string {
	switch {
	case v.Was == "":
		return fmt.Sprintf("%s: %s (new)", v.Name, v.Now)
	case v.Now == "":
		return fmt.Sprintf("%s: no longer there (was %s)", v.Name, v.Was)
	}
	return fmt.Sprintf("%s: %s (was %s)", v.Name, v.Now, v.Was)
}

// handoutLines lists the files to print again, by who gets them.
func handoutLines(list []edit.Handout) []string {
	if len(list) == 0 {
		return nil
	}
	lines := []string{"build, then print again from the packs folder:"}
	for _, h := range list {
		lines = append(lines, fmt.Sprintf("  for %s: %s", diag.Visible(h.For), strings.Join(h.Files, ", ")))
	}
	return lines
}
