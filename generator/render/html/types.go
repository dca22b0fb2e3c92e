package html

import (
	"fmt"
	"reflect"
	"strings"
	"text/template/parse"
)

// pipe checks a pipeline and returns the type of its value.
func (c *checker) pipe(p *parse.PipeNode, s scope) reflect.Type {
	if p == nil {
		return nil
	}
	var t reflect.Type
	for _, cmd := range p.Cmds {
		t = c.command(cmd, s)
	}
	return t
}

func (c *checker) command(cmd *parse.CommandNode, s scope) reflect.Type {
	types := make([]reflect.Type, len(cmd.Args))
	for i, arg := range cmd.Args {
		types[i] = c.operand(arg, s)
	}
	f, ok := cmd.Args[0].(*parse.IdentifierNode)
	if !ok {
		return types[0]
	}
	switch f.Ident {
	case "say":
		if len(cmd.Args) > 1 {
			c.phrase(cmd.Args[1], s)
		}
		return reflect.TypeFor[string]()
	case "index":
		if len(cmd.Args) == 3 {
			return elem(types[1])
		}
	case "len":
		return reflect.TypeFor[int]()
	case "spoken", "print", "printf", "println", "html", "js", "urlquery":
		return reflect.TypeFor[string]()
	}
	return nil
}

// phrase checks that a phrase exists.
func (c *checker) phrase(n parse.Node, s scope) {
	key, ok := n.(*parse.StringNode)
	if !ok || c.words.Has(key.Text) {
		return
	}
	c.report(s, n, unknownPhrase.Code, fmt.Sprintf("unknown phrase %q", key.Text), unknownPhrase.Help)
}

func (c *checker) operand(n parse.Node, s scope) reflect.Type {
	switch n := n.(type) {
	case *parse.DotNode:
		return s.dot
	case *parse.FieldNode:
		return c.fields(n, s, s.dot, n.Ident)
	case *parse.VariableNode:
		return c.fields(n, s, s.vars[n.Ident[0]], n.Ident[1:])
	case *parse.ChainNode:
		return c.fields(n, s, c.operand(n.Node, s), n.Field)
	case *parse.PipeNode:
		return c.pipe(n, s)
	case *parse.StringNode:
		return reflect.TypeFor[string]()
	case *parse.NumberNode:
		return reflect.TypeFor[int]()
	}
	return nil
}

// fields follows a chain of names from a type.
func (c *checker) fields(n parse.Node, s scope, t reflect.Type, names []string) reflect.Type {
	for _, name := range names {
		if t == nil || t.Kind() == reflect.Interface {
			return nil
		}
		next, ok := member(t, name)
		if !ok {
			c.report(s, n, unknownField.Code, fmt.Sprintf("%q has the unknown field %s", n.String(), name), members(t))
			return nil
		}
		t = next
	}
	return t
}

// member returns the type of a field, or of a method's result.
func member(t reflect.Type, name string) (reflect.Type, bool) {
	if m, ok := t.MethodByName(name); ok && m.Type.NumOut() > 0 {
		return m.Type.Out(0), true
	}
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() == reflect.Map {
		return t.Elem(), true
	}
	if t.Kind() != reflect.Struct {
		return nil, false
	}
	f, ok := t.FieldByName(name)
	return f.Type, ok && f.IsExported()
}

func members(t reflect.Type) string {
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct {
		return "it has no fields: it is plain text or a list"
	}
	var names []string
	for i := range t.NumField() {
		names = append(names, t.Field(i).Name)
	}
	return "the fields are " + strings.Join(names, ", ")
}

// elem returns the element type of a list, or nil for other types.
func elem(t reflect.Type) reflect.Type {
	if t == nil {
		return nil
	}
	switch t.Kind() {
	case reflect.Slice, reflect.Array, reflect.Map:
		return t.Elem()
	}
	return nil
}

// counts reports whether a range over a type counts, or calls a function, instead of taking the
// items of a list.
func counts(t reflect.Type) bool {
	return t != nil && (t.ConvertibleTo(reflect.TypeFor[int]()) || t.Kind() == reflect.Func)
}
