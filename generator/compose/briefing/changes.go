package briefing

import (
	"cmp"
	"slices"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// changes composes the changes since this version, those of this version, then the earlier ones,
// newest first, and how the inspection differs from its programme.
func changes(c composer) []document.Block { return append(c.versions(), c.differences()...) }

func (c composer) versions() []document.Block {
	bs := []document.Block{c.Heading(2, "overview.changes")}
	if writer.Has(c.In.Replaces) {
		bs = append(bs, c.Para("overview.replaces", writer.Put("version", c.In.Version.V), writer.Put("replaces", c.In.Replaces.V)))
	}
	var next, now, earlier []definition.Change
	for _, change := range writer.NewestFirst(c.In.Changes) {
		switch {
		case !writer.Has(change.Version):
			next = append(next, change)
		case change.Version.V == c.In.Version.V:
			now = append(now, change)
		default:
			earlier = append(earlier, change)
		}
	}
	bs = append(bs, c.notes(now)...)
	if len(now) == 0 && !writer.Has(c.In.Replaces) {
		bs = append(bs, c.Para("overview.no_changes"))
	}
	bs = append(bs, c.byDocument("overview.changed_documents", c.Changes.ThisVersion)...)
	return slices.Concat(bs, c.unissued(next), c.earlier(earlier))
}

func (c composer) notes(list []definition.Change) []document.Block {
	var bs []document.Block
	for _, change := range list {
		bs = append(bs, document.Paragraph{Text: c.Prose(change.Note)})
	}
	return bs
}

// unissued composes what changed since this version was issued.
func (c composer) unissued(notes []definition.Change) []document.Block {
	documents := c.byDocument("overview.changed_since_documents", c.Changes.Unissued)
	if len(notes)+len(documents) == 0 {
		return nil
	}
	heading := c.Heading(3, "overview.changed_since", writer.Put("version", cmp.Or(c.Changes.Since, c.In.Version.V)))
	return slices.Concat([]document.Block{heading}, c.notes(notes), documents)
}

// mostValues is the maximum number of changed values that are listed for a document.
const mostValues = 6

// byDocument lists the documents that changed, with their values that changed. It leaves out
// people's own sheets.
func (c composer) byDocument(lead string, changed []writer.Changed) []document.Block {
	var list document.List
	for _, d := range changed {
		if d.IsOwn {
			continue
		}
		key := "overview.changed_document"
		if d.IsNew {
			key = "overview.new_document"
		}
		item := writer.Item(c.Phrase(key, writer.Set("document", c.To(d.Document)))...)
		if values := c.changedValues(d.Values); len(values.Items) > 0 {
			item.Blocks = append(item.Blocks, values)
		}
		list.Items = append(list.Items, item)
	}
	if len(list.Items) == 0 {
		return nil
	}
	return []document.Block{c.Para(lead), list}
}

func (c composer) changedValues(values []writer.NamedValue) document.List {
	var list document.List
	for _, v := range values[:min(len(values), mostValues)] {
		list.Items = append(list.Items, writer.Item(c.Phrase("overview.changed_value", writer.Put("name", v.Name), writer.Put("value", v.Text))...))
	}
	if more := len(values) - len(list.Items); more > 0 {
		list.Items = append(list.Items, writer.Item(c.Counted("overview.more_values", more)...))
	}
	return list
}

// earlier composes the changes of earlier versions.
func (c composer) earlier(cs []definition.Change) []document.Block {
	if len(cs) == 0 {
		return nil
	}
	t := document.Table{
		Caption:  c.Say("overview.changes_caption"),
		Columns:  []document.Column{c.Column("overview.version"), c.Column("overview.date"), c.Wide("overview.change")},
		RowHeads: true,
	}
	for _, change := range cs {
		t.Rows = append(t.Rows, writer.Row(document.Words(change.Version.V), c.ShortDateOf(change.Date), c.Prose(change.Note)))
	}
	return []document.Block{c.Heading(3, "overview.earlier"), t}
}
