package proof

import (
	"slices"
	"strings"
)

func (f *File) catalog() value { return f.get(f.trailer["Root"]) }

// readPages reads the pages in their order.
func (f *File) readPages() {
	for _, kid := range f.at(f.catalog(), "Pages", "Kids").list {
		d := f.get(kid)
		content := f.objects[d.dict["Contents"].int()]
		f.pages = append(f.pages, &page{number: kid.int(), dict: d, content: content.stream})
	}
	if len(f.pages) == 0 {
		f.faultf("there are no pages")
	}
}

// pageIndex returns the page number of an object, or -1 for other objects.
func (f *File) pageIndex(object int) int {
	return slices.IndexFunc(f.pages, func(p *page) bool { return p.number == object })
}

// checkCatalog checks the document catalog.
func (f *File) checkCatalog() {
	c := f.catalog()
	if lang := f.at(c, "Lang").says(); lang == "" {
		f.faultf("the file has no language")
	}
	if f.at(c, "MarkInfo", "Marked").str != "true" {
		f.faultf("the file is not marked as tagged")
	}
	if f.at(c, "ViewerPreferences", "DisplayDocTitle").str != "true" {
		f.faultf("the title is not displayed")
	}
	if f.at(c, "OutputIntents").kind != list {
		f.faultf("colours have no output intent")
	}
	title := strings.TrimSpace(f.at(value{kind: dict, dict: f.trailer}, "Info", "Title").says())
	if title == "" {
		f.faultf("the file has no title")
	}
	xmp := f.Metadata()
	for _, want := range []string{"<pdfuaid:part>1<", "<pdfaid:part>2<", "<pdfaid:conformance>A<", "<dc:title>"} {
		if !strings.Contains(xmp, want) {
			f.faultf("the metadata lack %s", want)
		}
	}
}

// checkPages checks the page dictionaries and annotations.
func (f *File) checkPages() {
	parents := f.parentTree()
	for i, p := range f.pages {
		if f.at(p.dict, "Tabs").str != "S" {
			f.faultf("page %d: the tab order differs from the structure", i+1)
		}
		for _, a := range f.at(p.dict, "Annots").list {
			f.checkAnnotation(i, a.int(), f.get(a), parents)
		}
	}
}

func (f *File) checkAnnotation(page, number int, a value, parents map[int]value) {
	owner := f.nodes[parents[a.dict["StructParent"].int()].int()]
	switch {
	case owner == nil || !slices.Contains(owner.objects, number):
		f.faultf("page %d: annotation %d and the structure disagree", page+1, number)
	case a.dict["Subtype"].str == "Link":
		if owner.role != "Link" {
			f.faultf("page %d: a link is inside %s", page+1, owner.role)
		}
		if strings.TrimSpace(f.at(a, "Contents").says()) == "" {
			f.faultf("page %d: a link has no description", page+1)
		}
		f.checkTarget(page, a)
	case a.dict["Subtype"].str == "Widget":
		if owner.role != "Form" || strings.TrimSpace(f.at(a, "TU").says()) == "" {
			f.faultf("page %d: a field is inside %s or has no description", page+1, owner.role)
		}
		looks := []value{f.at(a, "AP", "N")}
		if off, isBox := looks[0].dict["Off"]; isBox { // of a box to tick, one for each state
			looks = looks[:0]
			for _, state := range f.at(a, "AP", "N").dict {
				looks = append(looks, f.get(state))
			}
			looks = append(looks, f.get(off))
		}
		if slices.ContainsFunc(looks, func(look value) bool { return look.dict["Subtype"].str != "Form" || len(f.at(look, "BBox").list) != 4 }) {
			f.faultf("page %d: a field has no appearance", page+1)
		}
	}
}

// checkTarget checks that the target of a link exists.
func (f *File) checkTarget(page int, a value) {
	if to := f.at(a, "Dest"); to.kind == list {
		if len(to.list) == 0 || f.pageIndex(to.list[0].int()) < 0 {
			f.faultf("page %d: a link has no target page", page+1)
		}
	} else if f.at(a, "A", "URI").says() == "" {
		f.faultf("page %d: a link has no target", page+1)
	}
}

// Field is a form field.
type Field struct {
	Name  string
	Says  string // description
	Lines bool   // true for several lines
	Box   bool   // true for a box to tick
	Page  int    // from 0
	Rect  [4]float64
}

// Fields returns the form fields, in the order of the pages.
func (f *File) Fields() []Field {
	var out []Field
	for i, p := range f.pages {
		for _, at := range f.at(p.dict, "Annots").list {
			a := f.get(at)
			if a.dict["Subtype"].str != "Widget" {
				continue
			}
			const multiline = 1 << 12
			_, isBox := f.at(a, "AP", "N").dict["Off"]
			x := Field{Box: isBox, Name: f.at(a, "T").says(), Says: f.at(a, "TU").says(), Lines: f.at(a, "Ff").int()&multiline != 0, Page: i}
			for k, v := range f.at(a, "Rect").list[:4] {
				x.Rect[k] = v.num
			}
			out = append(out, x)
		}
	}
	return out
}
