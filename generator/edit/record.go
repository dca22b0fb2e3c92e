package edit

import (
	"fmt"
	"strings"

	"briefpack/generator/compose/issued"
	"briefpack/generator/model/definition"
	"briefpack/generator/read/tomledit"
)

// record returns the text of the record of an issue.
func record(in *definition.Inspection, d *Issued, now []issued.Document) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "# What version %s said when it was issued. Briefpack wrote this file: keep it with the content, unchanged.\n\n", d.Version)
	line := func(key string, v tomledit.Value) { fmt.Fprintln(&b, tomledit.Pair{Key: key, Value: v}) }
	text := func(key, s string) {
		if s != "" {
			line(key, tomledit.Text(s))
		}
	}
	line("date", tomledit.Date(d.Date.String()))
	text("note", strings.Join(d.Notes, " "))
	line("sent", tomledit.Texts(idsOf(in)))
	for _, one := range now {
		table := "document." + one.Name
		fmt.Fprintf(&b, "\n[%s]\n", table)
		if one.For != "" {
			line("sent", tomledit.Texts([]string{one.For}))
		} else {
			text("title", one.Title)
		}
		text("address", one.Address)
		text("hosted", one.Hosted)
		text("print", one.Print)
		if len(one.Values) > 0 {
			fmt.Fprintf(&b, "\n[%s.values]\n", table)
		}
		for _, v := range one.Values {
			line(v.Name, tomledit.Text(v.Text))
		}
	}
	return []byte(b.String())
}

// idsOf returns the ids of all people of an inspection.
func idsOf(in *definition.Inspection) []string {
	var ids []string
	for _, p := range in.People {
		ids = append(ids, p.ID.V)
	}
	return ids
}
