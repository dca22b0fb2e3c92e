package pdf

import (
	"fmt"
	"strconv"
)

// structure adds the structure tree and returns the number of its root.
func (f *finisher) structure() int {
	root := f.reserve()
	prune(f.book.root)
	f.number(f.book.root)
	f.keys()
	f.element(f.book.root, root)
	f.set(root, fmt.Appendf(nil, "<</Type/StructTreeRoot/K[%d 0 R]/ParentTree %d 0 R/ParentTreeNextKey %d/RoleMap<</Title/P/Strong/Span/Em/Span>>>>",
		f.book.root.num, f.parentTree(), len(f.book.pages)+f.areaCount()+len(f.drawn())))
	return root
}

// prune drops elements in which nothing was drawn, other than those that stand for a
// place: cells, rows, bodies of items.
func prune(e *element) bool {
	kids := e.kids[:0]
	for _, k := range e.kids {
		switch {
		case k.element != nil && !prune(k.element):
		case k.mark != nil && len(k.mark.refs) == 0:
		case k.link != nil && len(k.link.areas) == 0:
		case k.field != nil && !k.field.drawn:
		default:
			kids = append(kids, k)
		}
	}
	e.kids = kids
	switch e.role {
	case roleHeadCell, roleCell, roleRow, roleDocument:
		return true
	}
	return len(kids) > 0
}

// number gives the elements object numbers, in the order of reading.
func (f *finisher) number(e *element) {
	e.num = f.reserve()
	for _, k := range e.kids {
		if k.element != nil {
			f.number(k.element)
		}
	}
}

// keys gives the areas of links their objects and their keys in the parent tree.
func (f *finisher) keys() {
	key := len(f.book.pages)
	for _, l := range f.book.links {
		for _, a := range l.areas {
			a.num, a.key = f.reserve(), key
			key++
		}
	}
	for _, x := range f.drawn() {
		x.num, x.key = f.reserve(), key
		key++
	}
}

func (f *finisher) areaCount() int {
	n := 0
	for _, l := range f.book.links {
		n += len(l.areas)
	}
	return n
}

// element writes e and what is in it.
func (f *finisher) element(e *element, parent int) {
	b := make([]byte, 0, 96)
	b = append(b, "<</Type/StructElem/S/"...)
	b = append(b, e.role...)
	b = ref(append(b, "/P "...), parent)
	page := e.page()
	if page >= 0 {
		b = ref(append(b, "/Pg "...), pageObject(page))
	}
	b = f.attributes(b, e)
	if len(e.kids) > 0 {
		b = append(b, "/K["...)
		for _, k := range e.kids {
			b = f.kid(b, k, page)
		}
		b = append(b, ']')
	}
	f.set(e.num, append(b, ">>"...))
	for _, k := range e.kids {
		if k.element != nil {
			f.element(k.element, e.num)
		}
	}
}

func (f *finisher) attributes(b []byte, e *element) []byte {
	switch {
	case e.box != nil:
		top := f.book.press.look.Page.Height - e.box.y
		b = fmt.Appendf(b, "/A<</O/Layout/Placement/Block/BBox[%.2f %.2f %.2f %.2f]>>", e.box.x, top-e.box.h, e.box.x+e.box.w, top)
	case e.attr != "":
		b = append(b, "/A<<"+e.attr+">>"...)
	}
	if lang := cleanLang(e.lang); lang != "" {
		b = append(b, "/Lang"+textString(lang)...)
	}
	if e.role == roleFigure {
		b = append(b, "/Alt"+textString(e.alt)...)
	}
	return b
}

// page returns the first page that content of e itself is on, -1 when it has none.
func (e *element) page() int {
	for _, k := range e.kids {
		if k.mark != nil {
			return k.mark.refs[0].page
		}
	}
	return -1
}

func (f *finisher) kid(b []byte, k kid, page int) []byte {
	switch {
	case k.element != nil:
		b = append(ref(b, k.element.num), ' ')
	case k.link != nil:
		for _, a := range k.link.areas {
			b = fmt.Appendf(b, "<</Type/OBJR/Obj %d 0 R/Pg %d 0 R>>", a.num, pageObject(a.page))
		}
	case k.field != nil:
		b = fmt.Appendf(b, "<</Type/OBJR/Obj %d 0 R/Pg %d 0 R>>", k.field.num, pageObject(k.field.at.page))
	case k.mark != nil:
		for _, r := range k.mark.refs {
			if r.page == page {
				b = append(strconv.AppendInt(b, int64(r.id), 10), ' ')
				continue
			}
			b = fmt.Appendf(b, "<</Type/MCR/Pg %d 0 R/MCID %d>>", pageObject(r.page), r.id)
		}
	}
	return b
}

// parentTree adds the way back: from marked content and annotations to elements.
func (f *finisher) parentTree() int {
	b := []byte("<</Nums[")
	for i, p := range f.book.pages {
		list := []byte{'['}
		for _, e := range p.owners {
			list = append(ref(list, e.num), ' ')
		}
		b = fmt.Appendf(b, "%d %d 0 R ", i, f.add(append(list, ']')))
	}
	for _, l := range f.book.links {
		for _, a := range l.areas {
			b = fmt.Appendf(b, "%d %d 0 R ", a.key, l.owner.num)
		}
	}
	for _, x := range f.drawn() {
		b = fmt.Appendf(b, "%d %d 0 R ", x.key, x.owner.num)
	}
	return f.add(append(b, "]>>"...))
}
