package proof

import (
	"slices"
	"strings"
)

// standard lists the roles that need no mapping.
const standard = " Document Sect Div BlockQuote TOC TOCI P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table THead TBody TR TH TD Caption Figure Link Reference Span Code Form Note "

// readStructure reads the structure tree.
func (f *File) readStructure() {
	tree := f.at(f.catalog(), "StructTreeRoot")
	kids := f.at(tree, "K")
	if len(kids.list) != 1 {
		f.faultf("the structure has %d roots", len(kids.list))
		return
	}
	f.root = f.readNode(nil, kids.list[0].int(), f.catalog().dict["StructTreeRoot"].int())
	if f.root != nil && f.root.role != "Document" {
		f.faultf("the structure starts with %s", f.root.role)
	}
}

func (f *File) readNode(parent *node, number, above int) *node {
	d := f.objects[number].value
	if f.nodes[number] != nil || d.dict["Type"].str != "StructElem" {
		f.faultf("object %d is not an element, or has two parents", number)
		return nil
	}
	n := &node{number: number, role: d.dict["S"].str, dict: d, parent: parent}
	f.nodes[number] = n
	if d.dict["P"].int() != above {
		f.faultf("the parent of element %d is %d, not %d", number, d.dict["P"].int(), above)
	}
	own := f.pageIndex(d.dict["Pg"].int())
	for _, k := range f.at(d, "K").list {
		f.readKid(n, k, own)
	}
	return n
}

func (f *File) readKid(n *node, k value, own int) {
	switch {
	case k.kind == number:
		n.kids = append(n.kids, piece{page: own, id: k.int()})
	case k.kind == reference:
		if kid := f.readNode(n, k.int(), n.number); kid != nil {
			n.kids = append(n.kids, piece{node: kid})
		}
	case k.dict["Type"].str == "MCR":
		n.kids = append(n.kids, piece{page: f.pageIndex(k.dict["Pg"].int()), id: k.dict["MCID"].int()})
	case k.dict["Type"].str == "OBJR":
		n.objects = append(n.objects, k.dict["Obj"].int())
	default:
		f.faultf("element %d has a part %s", n.number, k)
	}
}

// attr returns an attribute of an element.
func (f *File) attr(n *node, key string) value { return f.at(n.dict, "A", key) }

// parentTree returns the parent tree: by key, an element or the elements of a page's marks.
func (f *File) parentTree() map[int]value {
	out := map[int]value{}
	nums := f.at(f.catalog(), "StructTreeRoot", "ParentTree", "Nums").list
	for i := 0; i+1 < len(nums); i += 2 {
		out[nums[i].int()] = nums[i+1]
	}
	return out
}

// checkMarks checks that marked content and the structure refer to each other.
func (f *File) checkMarks() {
	claims := map[[2]int]int{}
	for _, n := range f.nodes {
		for _, k := range n.kids {
			at := [2]int{k.page, k.id}
			if k.node != nil {
				continue
			}
			if claims[at] != 0 || k.page < 0 || k.id >= len(f.pages[k.page].marks) {
				f.faultf("element %d claims content %d of page %d, which belongs to another element or is missing", n.number, k.id, k.page+1)
			}
			claims[at] = n.number
		}
	}
	parents := f.parentTree()
	for i, p := range f.pages {
		back := f.get(parents[p.dict.dict["StructParents"].int()]).list
		if len(back) != len(p.marks) {
			f.faultf("page %d has %d marks, the parent tree has %d", i+1, len(p.marks), len(back))
		}
		for id, to := range back {
			if claims[[2]int{i, id}] != to.int() {
				f.faultf("content %d of page %d belongs to %d, the parent tree says %d", id, i+1, claims[[2]int{i, id}], to.int())
			}
		}
	}
}

// checkElements checks each element and its children.
func (f *File) checkElements() {
	roles := f.at(f.catalog(), "StructTreeRoot", "RoleMap")
	for _, number := range f.numbers() {
		n := f.nodes[number]
		if n == nil {
			continue
		}
		if mapped := roles.dict[n.role].str; !isStandard(n.role) && !isStandard(mapped) {
			f.faultf("element %d is a %q, an unknown role", number, n.role)
		}
		f.checkPlace(n)
		switch n.role {
		case "Table":
			f.checkTable(n)
		case "TH":
			f.checkScope(n)
		case "Figure":
			if strings.TrimSpace(f.at(n.dict, "Alt").says()) == "" || len(f.attr(n, "BBox").list) != 4 {
				f.faultf("figure %d has no alternative or no place", number)
			}
		case "Link":
			if len(n.objects) == 0 {
				f.faultf("link %d, %q, has no area", number, f.textOf(n))
			}
			if strings.TrimSpace(f.textOf(n)) == "" {
				f.faultf("link %d has no text", number)
			}
		case "L":
			f.checkList(n)
		}
	}
}

func isStandard(role string) bool { return role != "" && strings.Contains(standard, " "+role+" ") }

// places lists the elements that are allowed only inside certain others, and the elements that
// may contain only certain others.
var places = map[string]struct{ in, holds string }{
	"LI": {in: "L"}, "LBody": {in: "LI"}, "TOCI": {in: "TOC", holds: "Reference Lbl P TOC"}, "Caption": {in: "Table L Figure"},
	"THead": {in: "Table", holds: "TR"}, "TBody": {in: "Table", holds: "TR"}, "TR": {in: "Table THead TBody", holds: "TH TD"},
	"TH": {in: "TR"}, "TD": {in: "TR"}, "L": {holds: "LI Caption"}, "Table": {holds: "Caption THead TBody TR"}, "TOC": {holds: "TOCI TOC Caption"},
}

// checkPlace checks the parent and the children of an element.
func (f *File) checkPlace(n *node) {
	rule := places[n.role]
	if rule.in != "" && (n.parent == nil || !strings.Contains(" "+rule.in+" ", " "+n.parent.role+" ")) {
		f.faultf("%s %d is in the wrong parent", n.role, n.number)
	}
	if rule.holds == "" {
		return
	}
	for _, k := range n.kids {
		if k.node == nil || !strings.Contains(" "+rule.holds+" ", " "+k.node.role+" ") {
			f.faultf("%s %d contains an element that is not allowed", n.role, n.number)
		}
	}
}

// checkScope checks that a header in the head of a table is for its column, and a header below
// it for its row.
func (f *File) checkScope(n *node) {
	scope := f.attr(n, "Scope").str
	if scope != "Column" && scope != "Row" {
		f.faultf("header cell %d has no scope", n.number)
		return
	}
	if n.parent == nil || n.parent.parent == nil || n.parent.parent.parent == nil {
		return
	}
	part := n.parent.parent
	hasHead := slices.ContainsFunc(part.parent.kids, func(k piece) bool { return k.node != nil && k.node.role == "THead" })
	if part.role == "THead" && scope != "Column" || part.role == "TBody" && hasHead && scope != "Row" {
		f.faultf("header cell %d in %s has the scope %s", n.number, part.role, strings.ToLower(scope))
	}
}

// checkList checks that all items of a list with labels have a label.
func (f *File) checkList(n *node) {
	labelled := f.attr(n, "ListNumbering").str
	if labelled == "" {
		f.faultf("list %d does not state its labels", n.number)
	}
	for _, k := range n.kids {
		if k.node == nil || labelled == "None" {
			continue
		}
		if len(k.node.kids) == 0 || k.node.kids[0].node == nil || k.node.kids[0].node.role != "Lbl" {
			f.faultf("item %d has no label", k.node.number)
		}
	}
}

// checkTable checks that a table has headers, and that all rows have the same number of cells.
func (f *File) checkTable(n *node) {
	headers, width := 0, -1
	var rows func(*node)
	rows = func(n *node) {
		for _, k := range n.kids {
			if k.node == nil || k.node.role == "Caption" {
				continue
			}
			if k.node.role != "TR" {
				rows(k.node)
				continue
			}
			for _, cell := range k.node.kids {
				if cell.node != nil && cell.node.role == "TH" {
					headers++
				}
			}
			if width >= 0 && width != len(k.node.kids) {
				f.faultf("table %d has rows of %d and of %d cells", n.number, width, len(k.node.kids))
			}
			width = len(k.node.kids)
		}
	}
	rows(n)
	if headers == 0 {
		f.faultf("table %d has no headers", n.number)
	}
}

// checkHeadings checks that the first heading has level 1, and that no level is skipped.
func (f *File) checkHeadings() {
	last := 0
	f.walk(f.root, func(n *node) {
		if len(n.role) != 2 || n.role[0] != 'H' || n.role[1] < '1' || n.role[1] > '6' {
			return
		}
		level := int(n.role[1] - '0')
		if level > last+1 {
			f.faultf("a heading of level %d follows one of %d", level, last)
		}
		if last = level; strings.TrimSpace(f.textOf(n)) == "" {
			f.faultf("heading %d is empty", n.number)
		}
	})
	if last == 0 {
		f.faultf("there are no headings")
	}
}

// walk calls do for an element and its descendants, in reading order.
func (f *File) walk(n *node, do func(*node)) {
	if n == nil {
		return
	}
	do(n)
	for _, k := range n.kids {
		f.walk(k.node, do)
	}
}

// checkBookmarks checks that each bookmark has a title and a page, and that siblings refer to
// each other.
func (f *File) checkBookmarks() {
	root := f.catalog().dict["Outlines"]
	if root.kind != reference {
		f.faultf("there are no bookmarks")
		return
	}
	count := f.checkBrothers(root.int(), 0)
	if want := f.at(root, "Count").int(); want != count {
		f.faultf("there are %d bookmarks, not %d", count, want)
	}
}

func (f *File) checkBrothers(parent, depth int) int {
	if depth > 16 {
		f.faultf("bookmarks are nested without end")
		return 0
	}
	count, before := 0, 0
	for at := f.objects[parent].value.dict["First"]; at.kind == reference && count <= len(f.objects); {
		b := f.get(at)
		to := f.at(b, "Dest").list
		if len(to) == 0 || f.pageIndex(to[0].int()) < 0 || strings.TrimSpace(f.at(b, "Title").says()) == "" {
			f.faultf("bookmark %d has no title or no target page", at.int())
		}
		if b.dict["Prev"].int() != before || b.dict["Parent"].int() != parent {
			f.faultf("bookmark %d has wrong siblings or a wrong parent", at.int())
		}
		before = at.int()
		count += 1 + f.checkBrothers(before, depth+1)
		at = b.dict["Next"]
	}
	if f.objects[parent].value.dict["Last"].int() != before {
		f.faultf("the last bookmark below %d is %d", parent, before)
	}
	return count
}
