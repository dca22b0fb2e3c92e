package picture

import (
	"encoding/xml"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// maxShapes limits the elements of a drawing, those counted that a <use> repeats. Ten
// elements that each use the one before ten times would be ten thousand million.
const maxShapes = 100_000

// uses counts the elements of a drawing after each <use> is expanded.
type uses struct {
	elements []element
	open     []int               // the elements that are not closed yet
	byID     map[string]int      // the first of each id
	styles   map[string][]string // the ids that a style refers to, by its selector: ".shade", "#hill", "rect" or "*"
}

// element is one element of a drawing.
type element struct {
	name      string
	children  []int
	selectors []string // selectors of a style that fit the element
	refs      []string // ids
	size      int      // with all it expands to; 0 while that is not known, -1 while it is counted
}

var reference = regexp.MustCompile(`(?i)url\(\s*["']?\s*#([^"')\s]*)`)

func references(value string) []string {
	var ids []string
	for _, m := range reference.FindAllStringSubmatch(value, -1) {
		ids = append(ids, m[1])
	}
	return ids
}

// start notes an element; false when there are too many.
func (u *uses) start(t xml.StartElement) bool {
	if u.byID == nil {
		u.byID, u.styles = map[string]int{}, map[string][]string{}
	}
	n := len(u.elements)
	e := element{name: t.Name.Local, selectors: []string{"*", t.Name.Local}}
	for _, a := range t.Attr {
		switch a.Name.Local {
		case "id":
			if _, again := u.byID[a.Value]; !again {
				u.byID[a.Value] = n
			}
			e.selectors = append(e.selectors, "#"+a.Value)
		case "class":
			for _, class := range strings.Fields(a.Value) {
				e.selectors = append(e.selectors, "."+class)
			}
		case "href":
			if id, ok := strings.CutPrefix(a.Value, "#"); ok {
				e.refs = append(e.refs, id)
			}
		}
		e.refs = append(e.refs, references(a.Value)...)
	}
	if last := len(u.open) - 1; last >= 0 {
		parent := &u.elements[u.open[last]]
		parent.children = append(parent.children, n)
	}
	u.elements, u.open = append(u.elements, e), append(u.open, n)
	return len(u.elements) <= maxShapes
}

func (u *uses) end() { u.open = u.open[:len(u.open)-1] }

var (
	styleRule = regexp.MustCompile(`([^{}]*)\{([^{}]*)\}`)
	// lastPart matches the parts of a selector that name the element itself: a class, an id or a name.
	lastPart = regexp.MustCompile(`[.#]?[^\s.,#:>+~*\[\]"=]+`)
)

// text notes the elements that the styles in a drawing refer to.
func (u *uses) text(s string) {
	if u.elements[u.open[len(u.open)-1]].name != "style" {
		return
	}
	for _, rule := range styleRule.FindAllStringSubmatch(s, -1) {
		refs := references(rule[2])
		if len(refs) == 0 {
			continue
		}
		for selector := range strings.SplitSeq(rule[1], ",") {
			key := "*"
			if fields := strings.Fields(selector); len(fields) > 0 {
				parts := lastPart.FindAllString(fields[len(fields)-1], -1)
				key = strongest(parts)
			}
			u.styles[key] = append(u.styles[key], refs...)
		}
	}
}

// strongest returns the part of a selector that fits the fewest elements.
func strongest(parts []string) string {
	for _, mark := range []string{"#", ".", ""} {
		for _, p := range parts {
			if strings.HasPrefix(p, mark) {
				return p
			}
		}
	}
	return "*"
}

// check refuses a drawing that refers to itself or expands to too much.
func (u *uses) check() error {
	size, err := u.size(0)
	if err == nil && size > maxShapes {
		err = errTooManyShapes
	}
	return err
}

var (
	errTooManyShapes = fmt.Errorf("has more than %d shapes, counting each repetition", maxShapes)
	errUsesItself    = errors.New("has a part that uses itself")
)

// size returns how many elements one expands to; no more than one above the limit.
func (u *uses) size(n int) (int, error) {
	e := &u.elements[n]
	switch {
	case e.size > 0:
		return e.size, nil
	case e.size < 0:
		return 0, errUsesItself
	}
	e.size = -1
	total := 1
	for _, next := range slices.Concat(e.children, u.referred(e)) {
		size, err := u.size(next)
		if err != nil {
			return 0, err
		}
		total = min(total+size, maxShapes+1)
	}
	e.size = total
	return total, nil
}

// referred returns the elements that an element refers to.
func (u *uses) referred(e *element) []int {
	ids := slices.Clone(e.refs)
	for _, selector := range e.selectors {
		ids = append(ids, u.styles[selector]...)
	}
	var list []int
	for _, id := range ids {
		if n, ok := u.byID[id]; ok {
			list = append(list, n)
		}
	}
	return list
}
