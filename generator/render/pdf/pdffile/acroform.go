package pdffile

import (
	"fmt"

	"briefpack/generator/render/pdf/tag"
)

// formFont is the name of the font that readers set typed text in.
const formFont = "Fill"

// acroForm adds the fields and returns the entry of the catalog, empty without fields. Each field
// has its own appearance, so that no reader has to make one before anyone types. There are no
// actions and no scripts.
func (f *finisher) acroForm() []byte {
	if len(f.doc.Fields) == 0 {
		return nil
	}
	font := f.typing().add(&f.objects)
	w := widgets{finisher: f, resources: fmt.Sprintf("<</Font<</%s %d 0 R>>>>", formFont, font), groups: map[string]*group{}}
	b := []byte("/AcroForm<</Fields[")
	for _, x := range f.doc.Fields {
		if field := w.add(x); field > 0 {
			b = append(ref(b, field), ' ')
		}
	}
	w.addGroups()
	style := w.style(f.doc.Form.Size)
	if f.doc.FromRight {
		style += "/Q 2" // what is typed begins on the right
	}
	return fmt.Appendf(b, "]/DR%s%s>>", w.resources, style)
}

// widgets writes the fields of a form.
type widgets struct {
	*finisher
	resources string
	groups    map[string]*group
	order     []*group
}

// group holds boxes of which people tick one.
type group struct {
	num   int
	first *tag.Field
	kids  []byte
	size  int
}

// Flags of fields.
const (
	multiline = 1 << 12
	radio     = 1 << 15
	combo     = 1 << 17
)

// add writes a field and returns the number of its object, 0 if it belongs to a field that was
// added before.
func (w *widgets) add(x *tag.Field) int {
	switch x.Kind {
	case tag.FieldTick:
		if x.Group != "" {
			return w.member(x)
		}
		w.box(x, "Yes", fmt.Sprintf("/FT/Btn/T%s", textString(x.Name)))
	case tag.FieldChoice:
		options := []byte{'['}
		for _, c := range x.Choices {
			options = append(options, textString(c)...)
		}
		w.typed(x, fmt.Sprintf("/FT/Ch/Ff %d/Opt%s]%s", combo, options, w.style(w.doc.Form.Size)))
	case tag.FieldLines:
		// Text of any length can be seen: readers set it smaller once there is more than the field
		// has room for, on screen and on paper.
		w.typed(x, fmt.Sprintf("/FT/Tx/Ff %d%s", multiline, w.style(0)))
	default:
		w.typed(x, "/FT/Tx"+w.style(w.doc.Form.Size))
	}
	return x.Num
}

// style returns the default appearance of typed text. Size 0 leaves the size to the reader.
func (w *widgets) style(size float64) string {
	ink := w.doc.Form.Ink
	return fmt.Sprintf("/DA(/%s %s Tf %.3f %.3f %.3f rg)", formFont, AppendNumber(nil, size), float64(ink.R)/255, float64(ink.G)/255, float64(ink.B)/255)
}

// typed writes a field to type into.
func (w *widgets) typed(x *tag.Field, kind string) {
	look := w.look(x, "/Resources"+w.resources, "/Tx BMC\nEMC")
	w.widget(x, fmt.Sprintf("%s/T%s/AP<</N %d 0 R>>", kind, textString(x.Name), look))
}

// box writes a box to tick, which is called on once it is ticked.
func (w *widgets) box(x *tag.Field, on, kind string) {
	inset := x.At.W / 5
	far, height := x.At.W-inset, x.At.H-inset
	cross := fmt.Sprintf("q 1.5 w %.2f %.2f m %.2f %.2f l %.2f %.2f m %.2f %.2f l S Q", inset, inset, far, height, inset, height, far, inset)
	w.widget(x, fmt.Sprintf("%s/AS/Off/AP<</N<</%s %d 0 R/Off %d 0 R>>>>", kind, on, w.look(x, "", cross), w.look(x, "", "")))
}

// member writes a box of a group.
func (w *widgets) member(x *tag.Field) int {
	g := w.groups[x.Group]
	isFirst := g == nil
	if isFirst {
		g = &group{num: w.reserve(), first: x}
		w.groups[x.Group], w.order = g, append(w.order, g)
	}
	g.size++
	g.kids = append(ref(g.kids, x.Num), ' ')
	w.box(x, fmt.Sprintf("Answer%d", g.size), fmt.Sprintf("/Parent %d 0 R", g.num))
	if isFirst {
		return g.num
	}
	return 0
}

// addGroups writes the fields that boxes of a group belong to.
func (w *widgets) addGroups() {
	for _, g := range w.order {
		w.set(g.num, fmt.Appendf(nil, "<</FT/Btn/Ff %d/T%s/TU%s/V/Off/Kids[%s]>>", radio, textString(g.first.Name), textString(g.first.Question), g.kids))
	}
}

// look adds an appearance of a field.
func (w *widgets) look(x *tag.Field, resources, operators string) int {
	n := w.reserve()
	w.setStream(n, fmt.Sprintf("/Type/XObject/Subtype/Form/BBox[0 0 %.2f %.2f]%s", x.At.W, x.At.H, resources), []byte(operators))
	return n
}

// widget writes the annotation of a field, with more entries.
func (w *widgets) widget(x *tag.Field, more string) {
	top := w.doc.Height - x.At.Y
	w.set(x.Num, fmt.Appendf(nil, "<</Type/Annot/Subtype/Widget/TU%s/F 4%s/P %d 0 R/StructParent %d/Rect[%.2f %.2f %.2f %.2f]>>",
		textString(x.Says), more, pageObject(x.At.Page), x.Key, x.At.X, top-x.At.H, x.At.X+x.At.W, top))
}
