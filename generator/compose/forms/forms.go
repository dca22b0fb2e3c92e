// Package forms composes the forms of an inspection: what a form is for, who fills it in and where
// it goes, then its fields.
//
// No form has code for itself alone: all of them come from [form.<id>] in the content. To add a
// type of field, add it to definition.Field and to parts in fields.go.
package forms

import (
	"slices"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// composer composes the forms of one inspection.
type composer struct{ writer.Writer }

// Body composes a form, other than its title and purpose.
func Body(w writer.Writer, f definition.Form) []document.Block {
	c := composer{w}
	return slices.Concat([]document.Block{document.Facts{Items: c.facts(f)}}, c.how(f), c.fields(f.Fields))
}

// how composes the ways to fill in a form. One that is handed back is there on paper.
func (c composer) how(f definition.Form) []document.Block {
	if f.Handling.V == "hand back" {
		return nil
	}
	return []document.Block{c.Para("form.how")}
}

// facts returns who fills a form in, who receives it, by when, and what happens to the paper.
func (c composer) facts(f definition.Form) []document.Fact {
	by := document.Words(c.Owner(f.FilledBy.V))
	if f.FilledBy.V == definition.ForAll {
		by = c.Phrase("form.everybody")
	}
	facts := []document.Fact{
		c.Fact("form.filled_by", by...),
		c.Fact("form.sent_to", writer.InLines(document.Words(c.Owner(f.SentTo.V)), c.NamedInRole(f.SentTo.V))...),
	}
	for _, d := range writer.Deadlines(c.In) {
		if d.Task.Key == f.Task.V && d.Set {
			facts = append(facts, c.Fact("form.due", c.On(d.Due)))
		}
	}
	if !f.IsPublic() {
		facts = append(facts, c.Fact("form.handling", Handling(c.Writer, f)...))
	}
	return facts
}

// Handling writes what to do with the paper of a form that is not public.
func Handling(w writer.Writer, f definition.Form) []document.Inline {
	if f.Handling.V == "keep" {
		return w.Phrase("handling.keep")
	}
	return w.Phrase("handling.hand_back")
}
