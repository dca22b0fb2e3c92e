package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"reflect"
	"regexp"
	"strconv"
	"strings"
)

// readGo reads comments, the doc tags of keys, and string literals that read as sentences:
// rules and help by the name of their field, the others as messages.
func (t texts) readGo(s source) {
	set := token.NewFileSet()
	f, err := parser.ParseFile(set, s.name, s.data, parser.ParseComments)
	if err != nil {
		return // the compiler reports it
	}
	g := goFile{t, set, s.name}
	for _, group := range f.Comments {
		g.comment(group)
	}
	ast.Inspect(f, g.visit("message"))
}

type goFile struct {
	texts texts
	set   *token.FileSet
	name  string
}

func (g goFile) line(p token.Pos) int { return g.set.Position(p).Line }

func (g goFile) comment(group *ast.CommentGroup) {
	para, start := "", 0
	for i, l := range strings.Split(group.Text(), "\n") { // Text leaves out directives
		if l == "" || l[0] == '\t' || strings.HasPrefix(l, "    ") {
			g.texts.add("comment", g.name, start, para)
			para = ""
			continue
		}
		if para == "" {
			start = g.line(group.Pos()) + i
		}
		para += l + "\n"
	}
	g.texts.add("comment", g.name, start, para)
}

// fields lists the struct fields whose texts are of a special kind.
var fields = map[string]string{
	"Doc": "rule", "Why": "rule", "Text": "rule", "About": "rule",
	"Help": "help", "Short": "help", "Long": "help", "Usage": "help",
}

// visit returns a function for ast.Inspect that adds the strings of a tree as texts of a kind.
func (g goFile) visit(kind string) func(ast.Node) bool {
	return func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.Field:
			g.key(n)
			return n.Tag == nil
		case *ast.KeyValueExpr:
			key, ok := n.Key.(*ast.Ident)
			if !ok || fields[key.Name] == "" {
				return true
			}
			ast.Inspect(n.Value, g.visit(fields[key.Name]))
			return false
		case *ast.BinaryExpr:
			text, ok := sum(n)
			if ok {
				g.sentence(kind, n.Pos(), text)
			}
			return !ok
		case *ast.BasicLit:
			if text, ok := sum(n); ok {
				g.sentence(kind, n.Pos(), text)
			}
		}
		return true
	}
}

// key adds the doc tag of a field, which `briefpack keys` prints.
func (g goFile) key(f *ast.Field) {
	if f.Tag == nil {
		return
	}
	if tag, err := strconv.Unquote(f.Tag.Value); err == nil {
		g.texts.add("key", g.name, g.line(f.Tag.Pos()), reflect.StructTag(tag).Get("doc"))
	}
}

// sum returns the text of string literals that are added up; ok is false if there is anything
// else in the sum.
func sum(e ast.Expr) (text string, ok bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		if e.Kind == token.STRING {
			text, err := strconv.Unquote(e.Value)
			return text, err == nil
		}
	case *ast.BinaryExpr:
		x, ok := sum(e.X)
		y, also := sum(e.Y)
		return x + y, e.Op == token.ADD && ok && also
	}
	return "", false
}

var (
	sentence = regexp.MustCompile(`[A-Za-z]+[,;:]? [a-z%"]+[^ ]* [^ ]+`)
	markup   = regexp.MustCompile(`^\s*[<{/#.]|</|=>|\{\{|(?i)^(select|moz|mozilla)|[{};]\s*$|^[a-z-]+/[a-z]`)
)

func (g goFile) sentence(kind string, at token.Pos, text string) {
	if sentence.MatchString(text) && !markup.MatchString(text) {
		g.texts.add(kind, g.name, g.line(at), text)
	}
}
