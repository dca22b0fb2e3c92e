package html

import (
	"bytes"
	"cmp"
	"fmt"
	"html/template"
	"maps"
	"regexp"
	"slices"
	"strings"
	"text/template/parse"

	"briefpack/generator/model/diag"
)

// tooWide matches a width or precision of more than three digits in a format of printf.
var tooWide = regexp.MustCompile(`[0-9]{4}`)

// tooLarge reports layouts whose check would take very long, as its work grows with their square.
func tooLarge(files map[string][]byte) []diag.Problem {
	var problems []diag.Problem
	for _, path := range slices.Sorted(maps.Keys(files)) {
		if size := len(files[path]); isTemplate(path) && size > largestLayout {
			problems = append(problems, *endlessLayout.Problem(diag.Place{File: layoutFile(path)}, "the layout has %d bytes; want at most %d", size, largestLayout))
		}
	}
	return problems
}

// calls lists the places that include a template, by the template that contains them.
type calls map[string][]*parse.TemplateNode

// checkEnds reports each place where a template includes itself, directly or through others.
func (c *checker) checkEnds() {
	if n := len(c.set.Templates()); n > mostLayouts {
		c.problems = append(c.problems, *endlessLayout.Problem(diag.Place{File: layoutFile(defaultTemplate)}, "there are %d layouts and defines; want at most %d", n, mostLayouts))
		return
	}
	list := calls{}
	for _, t := range c.set.Templates() {
		if t.Tree != nil {
			eachNode(t.Tree.Root, func(n parse.Node) {
				if call, ok := n.(*parse.TemplateNode); ok {
					list[t.Name()] = append(list[t.Name()], call)
				}
			})
		}
	}
	isOpen := map[string]bool{} // templates around the present one, and false for those that end
	var follow func(name string)
	follow = func(name string) {
		isOpen[name] = true
		for _, call := range list[name] {
			open, seen := isOpen[call.Name]
			switch {
			case open:
				c.report(scope{file: c.set.Lookup(name).Tree.ParseName}, call, endlessLayout.Code,
					fmt.Sprintf("layout %q includes itself", call.Name), endlessLayout.Help)
			case !seen:
				follow(call.Name)
			}
		}
		isOpen[name] = false
	}
	for _, name := range slices.Sorted(maps.Keys(list)) {
		if _, seen := isOpen[name]; !seen {
			follow(name)
		}
	}
}

// checkDepth reports the first range that is nested too deeply in each template.
func (c *checker) checkDepth() {
	for _, t := range c.set.Templates() {
		if t.Tree == nil {
			continue
		}
		if n := deepRange(t.Tree.Root, 0); n != nil {
			c.report(scope{file: t.Tree.ParseName}, n, endlessLayout.Code,
				fmt.Sprintf("more than %d ranges are inside each other", deepest), "put an inner range into another layout, and include it")
		}
	}
}

// deepRange returns the first range of a list inside more than deepest others; nil if there is none.
func deepRange(list *parse.ListNode, depth int) parse.Node {
	if list == nil {
		return nil
	}
	for _, n := range list.Nodes {
		b, inner := branch(n), depth
		if b == nil {
			continue
		}
		if n.Type() == parse.NodeRange {
			inner++
		}
		if inner > deepest {
			return n
		}
		if deep := cmp.Or(deepRange(b.List, inner), deepRange(b.ElseList, inner)); deep != nil {
			return deep
		}
	}
	return nil
}

// eachNode calls a function for every node of a list, and of the lists inside it.
func eachNode(list *parse.ListNode, f func(parse.Node)) {
	if list == nil {
		return
	}
	for _, n := range list.Nodes {
		f(n)
		if b := branch(n); b != nil {
			eachNode(b.List, f)
			eachNode(b.ElseList, f)
		}
	}
}

// addSteps adds empty texts to templates. Writing one is a step, which sheet counts.
func addSteps(set *template.Template) {
	for _, t := range set.Templates() {
		if t.Tree != nil && t.Tree.Root != nil {
			addStepsTo(t.Tree.Root)
		}
	}
}

// addStepsTo adds a step to a list of nodes and its inner lists: one at the start, and for each
// action as many as its length asks for.
func addStepsTo(list *parse.ListNode) {
	if list == nil {
		return
	}
	step := &parse.TextNode{NodeType: parse.NodeText, Pos: list.Pos}
	nodes := []parse.Node{step}
	for _, n := range list.Nodes {
		pipe := pipeOf(n)
		if b := branch(n); b != nil {
			addStepsTo(b.List)
			addStepsTo(b.ElseList)
			pipe = b.Pipe
		}
		if pipe != nil {
			for range 1 + len(pipe.String())/64 {
				nodes = append(nodes, step)
			}
		}
		nodes = append(nodes, n)
	}
	list.Nodes = nodes
}

func pipeOf(n parse.Node) *parse.PipeNode {
	switch n := n.(type) {
	case *parse.ActionNode:
		return n.Pipe
	case *parse.TemplateNode:
		return n.Pipe
	}
	return nil
}

// bounded returns the functions of templates that make text from text. Each refuses long text, as
// a variable that doubles in a range would use all memory.
func bounded() template.FuncMap {
	return template.FuncMap{
		"print":    boundedText(fmt.Sprint),
		"println":  boundedText(fmt.Sprintln),
		"html":     boundedText(template.HTMLEscaper),
		"js":       boundedText(template.JSEscaper),
		"urlquery": boundedText(template.URLQueryEscaper),
		"printf":   boundedPrintf,
	}
}

func boundedText(f func(...any) string) func(...any) (string, error) {
	return func(args ...any) (string, error) {
		if textSize(args...) > longest {
			return "", errLongText
		}
		return f(args...), nil
	}
}

// boundedPrintf is printf without widths of more than three digits, or from an argument.
func boundedPrintf(format string, args ...any) (string, error) {
	if strings.Contains(format, "*") || tooWide.MatchString(format) ||
		len(format)+strings.Count(format, "%")*(textSize(args...)+999) > longest {
		return "", errLongText
	}
	return fmt.Sprintf(format, args...), nil
}

// textSize returns the length of the texts in a list of arguments. Other values are as large as the
// page that they belong to.
func textSize(args ...any) int {
	n := 0
	for _, a := range args {
		switch a := a.(type) {
		case string:
			n += len(a)
		case template.HTML:
			n += len(a)
		case template.URL:
			n += len(a)
		}
	}
	return n
}

// sheet holds a page during rendering. It limits its size and the number of steps.
type sheet struct {
	bytes.Buffer
	steps int
}

func (s *sheet) Write(p []byte) (int, error) {
	if s.steps++; s.steps > mostSteps {
		return 0, errTooLong
	}
	if s.Len()+len(p) > largest {
		return 0, errTooLarge
	}
	return s.Buffer.Write(p)
}
