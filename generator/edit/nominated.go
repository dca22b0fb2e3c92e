package edit

import (
	"cmp"
	"fmt"
	"strings"

	"briefpack/generator/edit/nominations"
	"briefpack/generator/model/diag"
)

// Steps lists what a returned spreadsheet would change.
func (n Nominated) Steps() []string {
	var steps []string
	for _, one := range n.New {
		steps = append(steps, fmt.Sprintf("add %s as %q (%s)", diag.Visible(one.Name), one.ID, one.Cell.Cell))
	}
	for _, one := range n.Changes {
		from, to := cmp.Or(diag.Visible(one.From), "nothing"), cmp.Or(diag.Visible(one.To), "nothing")
		steps = append(steps, fmt.Sprintf("change %s of %s from %s to %s (%s)", one.Key, diag.Visible(one.Name), from, to, one.Cell.Cell))
	}
	return steps
}

// Notes returns the problems that someone must look at, and the people who are missing from the file.
func (n Nominated) Notes(file string) string {
	var b strings.Builder
	for _, p := range n.Plan.Problems {
		severity := "warning"
		if p.IsError {
			severity = "error"
		}
		fmt.Fprintf(&b, "%s: %s\n  --> %s\n  help: %s\n\n", severity, diag.Visible(p.Message), cellName(file, p.At), diag.Visible(p.Help))
	}
	for _, p := range n.Problems {
		fmt.Fprintf(&b, "warning: the definition would then have an error: %s\n  help: %s\n\n", diag.Visible(p.Message), diag.Visible(p.Help))
	}
	if len(n.Absent) > 0 {
		fmt.Fprintf(&b, "not in the spreadsheet, and unchanged: %s\n", diag.Visible(strings.Join(n.Absent, ", ")))
	}
	return b.String()
}

// cellName returns the name of a cell as people write it, with its file and sheet.
func cellName(file string, at nominations.Place) string {
	name := diag.Visible(file)
	if at.Sheet != "" {
		name += ", sheet " + diag.Visible(at.Sheet)
	}
	if at.Cell != "" {
		name += ", cell " + at.Cell
	}
	return name
}
