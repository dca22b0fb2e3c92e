package pdffile

import (
	"fmt"
	"strconv"

	"briefpack/generator/render/pdf/tag"
)

// structure adds the structure tree and returns the number of its root.
func (f *finisher) structure() int {
	root := f.reserve()
	prune(f.doc.Root)
	f.number(f.doc.Root)
	f.keys()
	f.element(f.doc.Root, root)
	f.set(root, fmt.Appendf(nil, "<</Type/StructTreeRoot/K[%d 0 R]/ParentTree %d 0 R/ParentTreeNextKey %d/RoleMap<</Title/P/Strong/Span/Em/Span/Paper/Span>>>>",
		f.doc.Root.Num, f.parentTree(), len(f.doc.Pages)+f.areaCount()+len(f.doc.Fields)))
	return root
}

// prune drops elements in which nothing was painted, other than those that stand for a
// place: cells, rows, bodies of items.
func prune(e *tag.Element) bool {
	kids := e.Kids[:0]
	for _, k := range e.Kids {
		switch {
		case k.Element != nil && !prune(k.Element):
		case k.Mark != nil && len(k.Mark.Refs) == 0:
		case k.Link != nil && len(k.Link.Areas) == 0:
		case k.Field != nil && !k.Field.Drawn:
		default:
			kids = append(kids, k)
		}
	}
	e.Kids = kids
	switch e.Role {
	case tag.RoleHeadCell, tag.RoleCell, tag.RoleRow, tag.RoleDocument:
		return true
	}
	return len(kids) > 0
}

// number gives the elements object numbers, in the order of reading.
func (f *finisher) number(e *tag.Element) {
	e.Num = f.reserve()
	for _, k := range e.Kids {
		if k.Element != nil {
			f.number(k.Element)
		}
	}
}

// keys gives the areas of links their objects and their keys in the parent tree.
func (f *finisher) keys() {
	key := len(f.doc.Pages)
	for _, l := range f.doc.Links {
		for _, a := range l.Areas {
			a.Num, a.Key = f.reserve(), key
			key++
		}
	}
	for _, x := range f.doc.Fields {
		x.Num, x.Key = f.reserve(), key
		key++
	}
}

func (f *finisher) areaCount() int {
	n := 0
	for _, l := range f.doc.Links {
		n += len(l.Areas)
	}
	return n
}

// element writes e and what is in it.
func (f *finisher) element(e *tag.Element, parent int) {
	b := append(f.body[:0], "<</Type/StructElem/S/"...)
	b = append(b, e.Role...)
	b = ref(append(b, "/P "...), parent)
	page := pageOf(e)
	if page >= 0 {
		b = ref(append(b, "/Pg "...), pageObject(page))
	}
	b = f.attributes(b, e)
	if len(e.Kids) > 0 {
		b = append(b, "/K["...)
		for _, k := range e.Kids {
			b = f.kid(b, k, page)
		}
		b = append(b, ']')
	}
	f.body = append(b, ">>"...)
	f.set(e.Num, f.bodies.Keep(f.body))
	for _, k := range e.Kids {
		if k.Element != nil {
			f.element(k.Element, e.Num)
		}
	}
}

func (f *finisher) attributes(b []byte, e *tag.Element) []byte {
	switch {
	case e.Box != nil:
		top := f.doc.Height - e.Box.Y
		b = fmt.Appendf(b, "/A<</O/Layout/Placement/Block/BBox[%.2f %.2f %.2f %.2f]>>", e.Box.X, top-e.Box.H, e.Box.X+e.Box.W, top)
	case e.About != "":
		b = append(b, "/A<</O/Table/Summary"+textString(e.About)+">>"...)
	case e.Attr != "":
		b = append(b, "/A<<"+e.Attr+">>"...)
	}
	if e.Lang != "" {
		b = append(b, "/Lang"+textString(e.Lang)...)
	}
	if e.Role == tag.RoleFigure {
		b = append(b, "/Alt"+textString(e.Alt)...)
	}
	return b
}

// pageOf returns the first page that content of e itself is on, -1 when it has none.
func pageOf(e *tag.Element) int {
	for _, k := range e.Kids {
		if k.Mark != nil {
			return k.Mark.Refs[0].Page
		}
	}
	return -1
}

func (f *finisher) kid(b []byte, k tag.Kid, page int) []byte {
	switch {
	case k.Element != nil:
		b = append(ref(b, k.Element.Num), ' ')
	case k.Link != nil:
		for _, a := range k.Link.Areas {
			b = fmt.Appendf(b, "<</Type/OBJR/Obj %d 0 R/Pg %d 0 R>>", a.Num, pageObject(a.Page))
		}
	case k.Field != nil:
		b = fmt.Appendf(b, "<</Type/OBJR/Obj %d 0 R/Pg %d 0 R>>", k.Field.Num, pageObject(k.Field.At.Page))
	case k.Mark != nil:
		for _, r := range k.Mark.Refs {
			if r.Page == page {
				b = append(strconv.AppendInt(b, int64(r.ID), 10), ' ')
				continue
			}
			b = fmt.Appendf(b, "<</Type/MCR/Pg %d 0 R/MCID %d>>", pageObject(r.Page), r.ID)
		}
	}
	return b
}

// parentTree adds the way back: from marked content and annotations to elements.
func (f *finisher) parentTree() int {
	b := []byte("<</Nums[")
	for i, p := range f.doc.Pages {
		list := []byte{'['}
		for _, e := range p.Owners {
			list = append(ref(list, e.Num), ' ')
		}
		b = fmt.Appendf(b, "%d %d 0 R ", i, f.add(append(list, ']')))
	}
	for _, l := range f.doc.Links {
		for _, a := range l.Areas {
			b = fmt.Appendf(b, "%d %d 0 R ", a.Key, l.Owner.Num)
		}
	}
	for _, x := range f.doc.Fields {
		b = fmt.Appendf(b, "%d %d 0 R ", x.Key, x.Owner.Num)
	}
	return f.add(append(b, "]>>"...))
}
