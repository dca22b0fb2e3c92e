package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"briefpack/generator"
	"briefpack/generator/compose/status"
	"briefpack/generator/edit"
	"briefpack/generator/model/day"
	"briefpack/generator/model/diag"
)

const statusHelp = `Print a table of all inspections: the stage and version of each, the next deadline and who
has it, the number of overdue tasks, of facts that are missing now and of facts that the next
stage needs, and of documents that changed since the last issue.

With INSPECTION, list these tasks, facts and documents. A task is done when [done] in the
definition has its id with a date.`

func newStatus(c *console) *cobra.Command {
	var o generator.Options
	var today, form string
	cmd := &cobra.Command{
		Use:     "status [INSPECTION]",
		Short:   "Print how far each inspection has come",
		Long:    statusHelp,
		Example: "  briefpack status\n  briefpack status glenmarra --today 2027-01-11",
		Args:    atMostOne("inspection"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if form != "text" && form != "json" {
				return usage(fmt.Sprintf("unknown format %q", form), "choose one of text, json")
			}
			if len(args) > 0 {
				o.Only = args[0]
			}
			on, err := todayOf(today)
			if err != nil {
				return err
			}
			return printStatus(cmd, c, o, on, form)
		},
		ValidArgsFunction: completeInspection,
	}
	cmd.Flags().StringVar(&form, "format", "text", "format: text, json")
	completeFlag(cmd, "format", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return []string{"text", "json"}, cobra.ShellCompDirectiveNoFileComp
	})
	todayFlag(cmd, &today)
	siteFlag(cmd, &o.Site)
	return cmd
}

func printStatus(cmd *cobra.Command, c *console, o generator.Options, today day.Date, form string) error {
	list, report, err := edit.Statuses(cmd.Context(), o, today)
	if err != nil {
		return failed(cmd.Context(), err)
	}
	if form == "json" {
		return c.printStatusJSON(list)
	}
	var b strings.Builder
	writeStatusTable(&b, list)
	if o.Only != "" {
		for _, s := range list {
			writeStatus(&b, s)
		}
	}
	if err := c.print(b.String()); err != nil {
		return err
	}
	if diag.HasErrors(report.Problems) {
		c.note(diag.Count(report.Problems) + ": briefpack check lists them")
	}
	return nil
}

func writeStatusTable(b *strings.Builder, list []status.Status) {
	t := tabwriter.NewWriter(b, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "INSPECTION\tSTAGE\tVERSION\tNEXT DEADLINE\tOWNER\tOVERDUE\tMISSING\tFOR NEXT STAGE\tCHANGED")
	for _, s := range list {
		next, owner := "-", "-"
		if s.Next != nil {
			next, owner = s.Next.Due.String(), diag.Visible(s.Next.Owner)
		}
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n", s.Folder, stageText(s), versionText(s), next, owner,
			count(len(s.Overdue)), count(len(s.Missing)), count(len(s.MissingNext)), count(len(s.Changed)))
	}
	_ = t.Flush() // a strings.Builder takes everything
}

func stageText(s status.Status) string {
	if s.State != "" {
		return s.Stage.String() + ", " + s.State
	}
	return s.Stage.String()
}

func versionText(s status.Status) string {
	switch {
	case s.Version == "":
		return "-"
	case s.Issued.IsZero():
		return s.Version
	}
	return s.Version + ", " + s.Issued.String()
}

func count(n int) string {
	if n == 0 {
		return "-"
	}
	return fmt.Sprint(n)
}

// writeStatus lists the tasks, facts and documents of an inspection.
func writeStatus(b *strings.Builder, s status.Status) {
	section := func(title string, lines []string) {
		if len(lines) > 0 {
			fmt.Fprintf(b, "\n%s:\n", title)
		}
		for _, line := range lines {
			fmt.Fprintf(b, "  %s\n", diag.Visible(line))
		}
	}
	if s.Next != nil {
		section("next", []string{taskText(*s.Next)})
	}
	var overdue []string
	for _, t := range s.Overdue {
		overdue = append(overdue, taskText(t))
	}
	section("overdue", overdue)
	if s.Undated > 0 {
		section("without a date yet", []string{diag.Counted(s.Undated, "task")})
	}
	section("missing now", s.Missing)
	section(fmt.Sprintf("missing for the next stage, %q", s.NextStage), s.MissingNext)
	section(fmt.Sprintf("changed since version %q", s.Since), s.Changed)
}

func taskText(t status.Task) string {
	return fmt.Sprintf("%s  %s: %s (%s)", t.Due, t.Owner, t.Title, t.ID)
}

// statusJSON is a status for programs. A list without entries is [], a fact that is not known "".
type statusJSON struct {
	Inspection  string     `json:"inspection"`
	Partnership string     `json:"partnership"`
	Programme   string     `json:"programme"`
	Stage       string     `json:"stage"`
	State       string     `json:"state"`
	Version     string     `json:"version"`
	Issued      string     `json:"issued"`
	Next        []taskJSON `json:"next"` // at most one
	Overdue     []taskJSON `json:"overdue"`
	Undated     int        `json:"undated"`
	Missing     []string   `json:"missing"`
	NextStage   string     `json:"next_stage"`
	MissingNext []string   `json:"missing_next"`
	Since       string     `json:"last_issue"`
	Changed     []string   `json:"changed"`
}

type taskJSON struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	Owner string `json:"owner"`
	Due   string `json:"due"`
}

func (c *console) printStatusJSON(list []status.Status) error {
	out := []statusJSON{}
	for _, s := range list {
		one := statusJSON{
			Inspection: s.Folder, Partnership: s.Name, Programme: s.Programme, Stage: s.Stage.String(), State: s.State,
			Version: s.Version, Issued: isoOf(s.Issued), Next: []taskJSON{}, Overdue: []taskJSON{}, Undated: s.Undated,
			Missing: append([]string{}, s.Missing...), MissingNext: append([]string{}, s.MissingNext...),
			Since: s.Since, Changed: append([]string{}, s.Changed...),
		}
		if !s.IsClosed() {
			one.NextStage = s.NextStage.String()
		}
		if s.Next != nil {
			one.Next = append(one.Next, taskJSON{s.Next.ID, s.Next.Title, s.Next.Owner, s.Next.Due.String()})
		}
		for _, t := range s.Overdue {
			one.Overdue = append(one.Overdue, taskJSON{t.ID, t.Title, t.Owner, t.Due.String()})
		}
		out = append(out, one)
	}
	data, err := json.MarshalIndent(out, "", "  ")
	if err != nil {
		return &failure{exitMachine, err.Error(), ""}
	}
	return c.print(string(data) + "\n")
}

func isoOf(d day.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
}
