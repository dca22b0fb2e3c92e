package typeset

import (
	"strconv"
	"strings"
	"unicode"

	"briefpack/generator/model/document"
	"briefpack/generator/render/pdf/tag"
	"briefpack/generator/render/pdf/text"
)

// field returns the op of a field in element e, which is to be placed and given its size.
func (m *form) field(e *tag.Element, says string, kind tag.FieldKind) Op {
	f := &tag.Field{Owner: e.Add(tag.RoleForm), Says: text.ForMetadata(says), Kind: kind}
	f.Name = m.unique(says)
	f.Owner.Kids = append(f.Owner.Kids, tag.Kid{Field: f})
	m.Fields = append(m.Fields, f)
	return Op{Kind: OpField, Field: f}
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
	g.setter.ops = append(g.setter.ops, o)
	g.push(g.setter.segment(height + look.Table.Padding))
}
