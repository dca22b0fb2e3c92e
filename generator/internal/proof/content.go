package proof

import (
	"strings"
)

// reader reads the operators of one page.
type reader struct {
	file  *File
	page  *page
	index int
	font  *font
	open  bool // inside content or an artifact
	id    int  // number of the current content, or -1 for an artifact
}

// painting lists the operators that paint, other than Tj and TJ for text.
const painting = " f F f* S s B B* b b* sh Do EI "

// readContent reads a page: the text of each mark, and paint outside of marks.
func (f *File) readContent(index int) {
	r := reader{file: f, page: f.pages[index], index: index}
	l := lexer{b: r.page.content}
	var args []value
	for v, ok := l.next(); ok; v, ok = l.next() {
		if v.kind != operator {
			args = append(args, v)
			continue
		}
		r.operator(v.str, args)
		args = args[:0]
	}
	if r.open {
		f.faultf("page %d: marked content does not end", index+1)
	}
}

func (r *reader) operator(op string, args []value) {
	switch op {
	case "BMC", "BDC":
		r.begin(args)
	case "EMC":
		if !r.open {
			r.faultf("marked content ends that did not begin")
		}
		r.open = false
	case "Tf":
		if len(args) == 2 {
			r.font = r.file.fontOf(r.file.at(r.page.dict, "Resources", "Font").dict[args[0].str])
		}
	case "Tj", "TJ", "'", "\"":
		r.ink(op)
		r.show(args)
	default:
		if strings.Contains(painting, " "+op+" ") {
			r.ink(op)
		}
	}
}

func (r *reader) begin(args []value) {
	if r.open {
		r.faultf("marked content begins inside of other")
	}
	r.open, r.id = true, -1
	if len(args) == 0 || args[0].str == "Artifact" {
		return
	}
	r.id = len(r.page.marks)
	if len(args) < 2 || args[1].dict["MCID"].int() != r.id {
		r.faultf("the marked content after %d has another number", r.id-1)
	}
	r.page.marks = append(r.page.marks, "")
}

func (r *reader) ink(op string) {
	if !r.open {
		r.faultf("%s paints outside of marks", op)
	}
}

// show reads the text of an operator.
func (r *reader) show(args []value) {
	var s strings.Builder
	for _, a := range args {
		for _, x := range append(a.list, a) {
			if x.kind == text {
				s.WriteString(r.decode(x.str))
			}
		}
	}
	if r.open && r.id >= 0 {
		r.page.marks[r.id] += s.String()
	}
}

func (r *reader) decode(codes string) string {
	if r.font == nil {
		r.faultf("text is shown without a font")
		return ""
	}
	var s strings.Builder
	for i := 0; i+1 < len(codes); i += 2 {
		code := int(codes[i])<<8 | int(codes[i+1])
		s.WriteString(r.font.text[code])
		if fault := r.font.fault(code); fault != "" {
			r.faultf("%s, glyph %d %s", r.font.name, code, fault)
		}
	}
	return s.String()
}

func (r *reader) faultf(format string, args ...any) {
	r.file.faultf("page %d: "+format, append([]any{r.index + 1}, args...)...)
}

// fontOf returns the font of a reference, or nil if it cannot be read.
func (f *File) fontOf(at value) *font {
	if known, ok := f.fonts[at.int()]; ok {
		return known
	}
	d := f.get(at)
	below := f.get(append(f.at(d, "DescendantFonts").list, value{})[0])
	program := f.objects[f.at(below, "FontDescriptor").dict["FontFile2"].int()].stream
	x := &font{name: d.dict["BaseFont"].str, widths: map[int]float64{}}
	f.fonts[at.int()] = x
	if d.dict["Encoding"].str != "Identity-H" || below.dict["CIDToGIDMap"].str != "Identity" || !x.readProgram(program) {
		f.faultf("font %s is not embedded as Briefpack does it", x.name)
		return x
	}
	x.readText(f.objects[d.dict["ToUnicode"].int()].stream)
	w := f.at(below, "W").list
	for i := 0; i+1 < len(w); i += 2 {
		for k, v := range w[i+1].list {
			x.widths[w[i].int()+k] = v.num
		}
	}
	return x
}
