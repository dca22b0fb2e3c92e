package typeset

import (
	"strconv"
	"strings"
	"unicode"

	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/pages"
	"briefpack/generator/render/pdf/tag"
	"briefpack/generator/render/pdf/text"
)

// field returns the op of a field in element e, which is to be placed and given its size.
func (m *form) field(e *tag.Element, says string, kind tag.FieldKind) pages.Op {
	f := &tag.Field{Owner: e.Add(tag.RoleForm), Says: text.ForMetadata(says), Kind: kind}
	f.Name = m.unique(says)
	f.Says = described(f.Says, f.Name)
	f.Owner.Kids = append(f.Owner.Kids, tag.Kid{Field: f})
	m.Fields = append(m.Fields, f)
	return pages.Op{Kind: pages.OpField, Field: f}
}

// described returns what a field says, or its name if no word of the document describes it.
func described(says, name string) string {
	if strings.TrimSpace(says) == "" {
		return name
	}
	return says
}

// boxes are the boxes to tick of one question.
type boxes struct {
	form     *form
	group    string // "" if each of them is ticked for itself
	question string
}

// boxes returns the boxes of the question that was asked last, nil outside forms. People tick one
// of them, or as many as they want.
func (m *form) boxes(one bool) *boxes {
	if m == nil {
		return nil
	}
	b := &boxes{form: m, question: m.question}
	if one {
		b.group = m.unique(m.about(m.question))
	}
	return b
}

// rowOf returns the boxes in a row of a table, nil outside forms.
func (m *form) rowOf(d document.Table, r document.Row) *boxes {
	b := m.boxes(false)
	if b == nil {
		return nil
	}
	if b.question = nameOf(r); d.One {
		b.group = m.unique(b.question)
	}
	return b
}

// tick returns the op of a box in element e, which is to be placed and given its size.
func (b *boxes) tick(e *tag.Element, says string) pages.Op {
	f := &tag.Field{Owner: e.Add(tag.RoleForm), Kind: tag.FieldTick, Group: b.group, Question: text.ForMetadata(b.form.about(b.question))}
	if b.question != "" {
		says = b.question + ": " + says
	}
	f.Says = text.ForMetadata(says)
	if f.Name = b.group; b.group == "" {
		f.Name = b.form.unique(says)
	}
	f.Says, f.Question = described(f.Says, f.Name), described(f.Question, f.Name)
	f.Owner.Kids = append(f.Owner.Kids, tag.Kid{Field: f})
	b.form.Fields = append(b.form.Fields, f)
	return pages.Op{Kind: pages.OpField, Field: f}
}

// room returns the field of an empty cell in element e.
func (m *form) room(e *tag.Element, col document.Column, row string) pages.Op {
	kind := tag.FieldText
	if col.Room == document.RoomChoice {
		kind = tag.FieldChoice
	}
	o := m.field(e, strings.TrimSuffix(col.Title+": "+row, ": "), kind)
	o.Field.Choices = col.Choices
	return o
}

// unique makes a name of what a field says: "what-we-learned", "signature-2". A full stop
// would make a tree of it.
func (m *form) unique(says string) string {
	parts := strings.FieldsFunc(strings.ToLower(says), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	name := ""
	for _, part := range parts {
		if len(name)+len(part) > longestName && name != "" {
			break
		}
		name += "-" + strings.ToValidUTF8(part[:min(len(part), longestName)], "")
	}
	if name = text.ForMetadata(strings.TrimPrefix(name, "-")); name == "" {
		name = "field"
	}
	free := name
	for m.taken[free] > 0 {
		m.taken[name]++
		free = name + "-" + strconv.Itoa(m.taken[name])
	}
	m.taken[free] = 1
	return free
}

// longestName is how many bytes of a description a name takes, about.
const longestName = 60

// about returns the description of a field: the heading above it and its own label.
func (m *form) about(label string) string {
	label = strings.TrimRight(strings.TrimSpace(label), ":")
	if m.section == "" || label == "" {
		return m.section + label
	}
	return m.section + ": " + label
}

// typed sets a field in place of ruled lines. It has room for as many lines of type as paper has
// lines to write on, up to most of a page.
func (g *galley) typed(f frame, l document.Lines, n int) {
	look := g.book.Look
	height := min(float64(n)*look.Text.Body*look.Text.Leading+2*look.Table.Padding, g.book.room*0.6)
	o := g.book.Form.field(f.in, g.book.Form.about(l.Label), tag.FieldLines)
	o.X, o.Y, o.W, o.H, o.Thick = f.x, look.Table.Padding, f.w, height, look.Table.Rule
	g.setter.Ops = append(g.setter.Ops, o)
	g.push(g.setter.Segment(height + look.Table.Padding))
}

// nameOf returns what tells a row from others: its first cell.
func nameOf(r document.Row) string {
	if len(r.Cells) == 0 {
		return ""
	}
	return document.Plain(r.Cells[0].Text)
}
