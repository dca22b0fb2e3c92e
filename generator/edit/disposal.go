package edit

import (
	"fmt"
	"strings"

	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/words"
)

// Elsewhere returns the keys of the phrases for places that Briefpack cannot reach.
func Elsewhere() []string {
	return []string{"history", "outputs", "hosted", "sent", "forms", "calendars", "paper", "backups"}
}

// disposal returns the record of a close, in Markdown: what was removed, and a table to complete. It
// names no one.
func (s *session) disposal(c Closing, in *definition.Inspection, today day.Date) []byte {
	w := s.Theme.Theme.Words.V
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n", w.Fill("disposal.title", "partnership", in.Partnership.Name.V))
	fmt.Fprintf(&b, "%s\n", w.Fill("disposal.lead", "inspection", in.Folder, "date", w.Date(today)))
	heading := func(key string) { fmt.Fprintf(&b, "\n## %s\n\n", w.Say("disposal."+key)) }
	heading("removed")
	for _, what := range c.Removed {
		fmt.Fprintf(&b, "- %s\n", what)
	}
	for _, r := range c.Records {
		fmt.Fprintf(&b, "- %s\n", w.Fill("disposal.record", "file", r.Path))
	}
	heading("kept")
	fmt.Fprintf(&b, "- %s\n- %s\n", countsText(w, c.Counts), w.Say("disposal.public"))
	if len(c.Named) > 0 {
		heading("named")
		for _, n := range c.Named {
			fmt.Fprintf(&b, "- [ ] %s\n", n)
		}
	}
	heading("elsewhere")
	row := func(cells ...string) { fmt.Fprintf(&b, "| %s |\n", strings.Join(cells, " | ")) }
	row(w.Say("disposal.place"), w.Say("disposal.how"), w.Say("disposal.date"), w.Say("disposal.by"), w.Say("disposal.witness"))
	row("---", "---", "---", "---", "---")
	for _, key := range Elsewhere() {
		row(w.Say("disposal."+key), " ", " ", " ", " ")
	}
	return []byte(b.String())
}

func countsText(w *words.Table, n definition.Counts) string {
	return w.Fill("disposal.counts", "trained", fmt.Sprint(n.Trained.V), "readers", fmt.Sprint(n.Readers.V), "reserves", fmt.Sprint(n.Reserves.V), "inspectors", fmt.Sprint(n.Inspectors.V))
}

// String writes the file and its lines, as in a list.
func (n NamedFile) String() string {
	const most = 6
	var lines []string
	for _, line := range n.Lines[:min(len(n.Lines), most)] {
		lines = append(lines, fmt.Sprint(line))
	}
	text := n.Path + ", line " + strings.Join(lines, ", ")
	if more := len(n.Lines) - most; more > 0 {
		text += fmt.Sprintf(" and %d more", more)
	}
	return text
}
