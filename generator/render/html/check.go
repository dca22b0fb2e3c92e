package html

import (
	"fmt"
	"html/template"
	"reflect"
	"slices"
	"strings"
	"text/template/parse"
	"unicode/utf8"

	"briefpack/generator/model/diag"
	"briefpack/generator/model/words"
)

// checkTemplates checks the templates that no other template includes, with a View as their dot,
// and the included templates as they are included.
func checkTemplates(set *template.Template, files map[string][]byte, w *words.Table) []diag.Problem {
	c := &checker{set: set, files: files, words: w, seen: map[visit]bool{}}
	c.checkEnds()
	c.checkDepth()
	if len(c.problems) > 0 {
		return c.problems
	}
	for _, path := range pageTemplates(set, files) {
		c.template(path, reflect.TypeFor[View]())
	}
	for _, key := range ownPhrases {
		if !w.Has(key) {
			c.problems = append(c.problems, diag.Problem{
				Code: unknownPhrase.Code, At: diag.Place{File: layoutFile("words/" + w.Lang + ".toml")},
				Message: fmt.Sprintf("there is no phrase %q", key), Help: "every page needs it; add it to this file",
			})
		}
	}
	return c.problems
}

func (c *checker) template(name string, dot reflect.Type) {
	t := c.set.Lookup(name)
	if t == nil || t.Tree == nil || c.seen[visit{name, dot}] {
		return
	}
	c.seen[visit{name, dot}] = true
	c.list(t.Tree.Root, scope{t.Tree.ParseName, dot, map[string]reflect.Type{"$": dot}})
}

func (c *checker) list(list *parse.ListNode, s scope) {
	if list == nil {
		return
	}
	for _, n := range list.Nodes {
		s = c.node(n, s)
	}
}

// node checks a node and returns the scope of the next one.
func (c *checker) node(n parse.Node, s scope) scope {
	switch n := n.(type) {
	case *parse.ActionNode:
		t := c.pipe(n.Pipe, s)
		for _, v := range n.Pipe.Decl {
			s = s.with(v.Ident[0], t)
		}
	case *parse.TemplateNode:
		if c.set.Lookup(n.Name) == nil {
			c.report(s, n, missingLayout.Code, fmt.Sprintf("unknown layout %q", n.Name), "add the file to layouts/, or delete this line")
		}
		c.template(n.Name, c.pipe(n.Pipe, s))
	case *parse.IfNode:
		c.branch(&n.BranchNode, s, s.dot)
	case *parse.WithNode:
		c.branch(&n.BranchNode, s, c.pipe(n.Pipe, s))
	case *parse.RangeNode:
		list := c.pipe(n.Pipe, s)
		if counts(list) {
			c.report(s, n, endlessLayout.Code, fmt.Sprintf("%q is not a list: a range over a number may never end", n.Pipe), "use range with a list of the page")
		}
		c.branch(&n.BranchNode, s, elem(list))
	}
	return s
}

// branch checks both sides of a branch. dot is the type of the dot in the first.
func (c *checker) branch(n *parse.BranchNode, s scope, dot reflect.Type) {
	t := c.pipe(n.Pipe, s)
	inner := s
	for i, v := range n.Pipe.Decl {
		switch {
		case n.NodeType != parse.NodeRange:
			inner = inner.with(v.Ident[0], t)
		case i == len(n.Pipe.Decl)-1:
			inner = inner.with(v.Ident[0], dot)
		default:
			inner = inner.with(v.Ident[0], nil)
		}
	}
	elseScope := inner
	inner.dot = dot
	c.list(n.List, inner)
	c.list(n.ElseList, elseScope)
}

func (c *checker) report(s scope, n parse.Node, code, message, help string) {
	if len(c.problems) >= mostReports {
		return
	}
	text := string(c.files[s.file])
	from := min(int(n.Position()), len(text))
	if _, ok := n.(*parse.TemplateNode); !ok {
		// The parser gives a chain of fields the position of its second field.
		if i := strings.LastIndex(text[:min(from+len(n.String()), len(text))], n.String()); i >= 0 {
			from = i
		}
	}
	start := strings.LastIndexByte(text[:from], '\n') + 1
	line := strings.Count(text[:from], "\n") + 1
	col := utf8.RuneCountInString(text[start:from]) + 1
	p := diag.Problem{
		Code: code, Message: message, Help: help, Source: lineOf(c.files[s.file], line),
		At: diag.Place{File: layoutFile(s.file), Line: line, Col: col},
	}
	if !slices.Contains(c.problems, p) {
		c.problems = append(c.problems, p)
	}
}
