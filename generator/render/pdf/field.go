package pdf

import (
	"strconv"
	"strings"
	"unicode"

	"briefpack/generator/model/document"
)

// field is a place to type into, where paper has room to write.
type field struct {
	owner *element // its place in the structure
	name  string   // unique in its file
	says  string   // what to write, for those who do not see what stands around it
	lines bool     // it takes several lines
	at    box      // known once it is drawn
	drawn bool
	num   int
	key   int
}

// form makes the fields of a book; nil where a book is for paper only.
type form struct {
	section string // the heading above
	fields  []*field
	taken   map[string]int // by name: how many asked for it
}

// Form returns d as a PDF file to be filled in on a screen: a field stands wherever paper
// has ruled lines or an empty cell.
func (p *Press) Form(d *document.Document) (File, error) {
	b := p.open(d.Title, d.Lang, d.Imprint)
	defer p.close(b)
	b.form = &form{section: d.Title, taken: map[string]int{}}
	b.documents = []string{d.Name}
	b.addDocument(b.root, d)
	return b.print()
}

// field returns the op of a field in element e, which is to be placed and given its size.
func (m *form) field(e *element, says string, lines bool) op {
	f := &field{owner: e.add(roleForm), says: metaText(says), lines: lines}
	f.name = m.unique(says)
	f.owner.kids = append(f.owner.kids, kid{field: f})
	m.fields = append(m.fields, f)
	return op{kind: opShape, shape: f}
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
	if name = metaText(strings.TrimPrefix(name, "-")); name == "" {
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

// about says what a field is for: the heading that it stands under, and its own label.
func (m *form) about(label string) string {
	label = strings.TrimRight(strings.TrimSpace(label), ":")
	if m.section == "" || label == "" {
		return m.section + label
	}
	return m.section + ": " + label
}

// typed sets a field in place of ruled lines. It holds as many lines of type as paper has
// lines to write on, and no more than most of a page.
func (g *galley) typed(f frame, l document.Lines, n int) {
	look := g.book.press.look
	height := min(float64(n)*look.Text.Body*look.Text.Leading+2*look.Table.Padding, g.book.room*0.6)
	o := g.book.form.field(f.in, g.book.form.about(l.Label), true)
	o.x, o.y, o.w, o.h, o.thick = f.x, look.Table.Padding, f.w, height, look.Table.Rule
	g.setter.ops = append(g.setter.ops, o)
	g.push(g.setter.strip(height + look.Table.Padding))
}

// paint notes where a field is and draws its frame, unless it stands in that of a cell.
func (f *field) paint(a *artist, o *op, y float64) {
	p := a.book.pages[a.index]
	inset := 0.0
	if o.thick > 0 {
		inset = fieldInset
	}
	f.at, f.drawn = box{page: a.index, x: o.x + inset, y: y + o.y + inset, w: o.w - 2*inset, h: o.h - 2*inset}, true
	p.fields = append(p.fields, f)
	if o.thick > 0 {
		a.canvas.box(o.x, y+o.y, o.w, o.h, o.thick, a.book.press.ink.rule)
	}
}
