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
	resources := fmt.Sprintf("<</Font<</%s %d 0 R>>>>", formFont, font)
	ink := f.doc.Form.Ink
	style := fmt.Sprintf("/DA(/%s %s Tf %.3f %.3f %.3f rg)", formFont, AppendNumber(nil, f.doc.Form.Size),
		float64(ink.R)/255, float64(ink.G)/255, float64(ink.B)/255)
	b := []byte("/AcroForm<</Fields[")
	for _, x := range f.doc.Fields {
		f.widget(x, resources, style)
		b = append(ref(b, x.Num), ' ')
	}
	if f.doc.FromRight {
		style += "/Q 2" // what is typed begins on the right
	}
	return fmt.Appendf(b, "]/DR%s%s>>", resources, style)
}

func (f *finisher) widget(x *tag.Field, resources, style string) {
	look := f.reserve()
	f.setStream(look, fmt.Sprintf("/Type/XObject/Subtype/Form/BBox[0 0 %.2f %.2f]/Resources%s", x.At.W, x.At.H, resources), []byte("/Tx BMC\nEMC"))
	flags := ""
	if x.Lines {
		flags = "/Ff 4096"
	}
	top := f.doc.Height - x.At.Y
	f.set(x.Num, fmt.Appendf(nil, "<</Type/Annot/Subtype/Widget/FT/Tx/T%s/TU%s/F 4%s%s/P %d 0 R/StructParent %d/Rect[%.2f %.2f %.2f %.2f]/AP<</N %d 0 R>>>>",
		textString(x.Name), textString(x.Says), flags, style, pageObject(x.At.Page), x.Key, x.At.X, top-x.At.H, x.At.X+x.At.W, top, look))
}
