package html

import (
	"html/template"
	"maps"
	"slices"
	"text/template/parse"
)

// pageTemplates returns the layouts of whole pages: those that no other layout includes.
func pageTemplates(set *template.Template, files map[string][]byte) []string {
	included := map[string]bool{}
	for _, t := range set.Templates() {
		if t.Tree != nil {
			includes(t.Tree.Root, included)
		}
	}
	var names []string
	for _, path := range slices.Sorted(maps.Keys(files)) {
		if isTemplate(path) && (!included[path] || path == defaultTemplate) {
			names = append(names, path)
		}
	}
	return names
}

func includes(list *parse.ListNode, into map[string]bool) {
	if list == nil {
		return
	}
	for _, n := range list.Nodes {
		if t, ok := n.(*parse.TemplateNode); ok {
			into[t.Name] = true
		}
		if b := branch(n); b != nil {
			includes(b.List, into)
			includes(b.ElseList, into)
		}
	}
}

func branch(n parse.Node) *parse.BranchNode {
	switch n := n.(type) {
	case *parse.IfNode:
		return &n.BranchNode
	case *parse.RangeNode:
		return &n.BranchNode
	case *parse.WithNode:
		return &n.BranchNode
	}
	return nil
}
