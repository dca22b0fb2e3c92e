package rules

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/keys"
	"briefpack/generator/plan/rules/rule"
)

func TestAll(t *testing.T) {
	code := regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)
	var codes []string
	for _, r := range All {
		if !code.MatchString(r.Code) || slices.Contains(codes, r.Code) {
			t.Errorf("code %q is malformed or taken", r.Code)
		}
		codes = append(codes, r.Code)
		if r.Content == nil && r.Shared == nil && r.Site == nil && r.Programme == nil && r.Method == nil && r.Inspection == nil &&
			r.Own == nil && r.Guidance == nil && r.Text == nil {
			t.Errorf("%s looks at nothing", r.Code)
		}
		if !strings.HasSuffix(r.Doc, ".") || strings.HasSuffix(r.Help, ".") {
			t.Errorf("%s: end Doc with a full stop, and Help without one", r.Code)
		}
	}
}

// TestNeedsAreKeys fails for a rule that needs a key that no file has, for example a mistyped
// one: the rule would also run if the key could not be read.
func TestNeedsAreKeys(t *testing.T) {
	var names definition.Keys
	for _, k := range keys.All() {
		names = append(names, strings.NewReplacer("[", "", "]", "", ".NAME", "").Replace(k.Name))
	}
	for _, r := range All {
		for _, need := range r.Needs {
			if !names.Touch(need) {
				t.Errorf("%s needs %q, but no file has this key: see briefpack keys", r.Code, need)
			}
		}
	}
}

// ruleFile is a file that declares a rule.
type ruleFile struct {
	path     string
	rule     string // the variable
	code     string
	declares []string
	uses     map[string]bool
}

// TestEachRuleStandsAlone fails for a rule that is not in its own file, is not in All,
// or uses what the file of another rule declares.
func TestEachRuleStandsAlone(t *testing.T) {
	files := ruleFiles(t)
	owner := map[string]string{} // by folder and name
	for _, f := range files {
		folder, name := filepath.Split(f.path)
		if want := strings.ReplaceAll(f.code, "-", "_") + ".go"; name != want {
			t.Errorf("rename generator/plan/rules/%s to %s, after the code of its rule", f.path, want)
		}
		if !slices.ContainsFunc(All, func(r rule.Rule) bool { return r.Code == f.code }) {
			t.Errorf("add %s.%s to All in generator/plan/rules/all.go", filepath.Base(folder), f.rule)
		}
		for _, d := range f.declares {
			owner[folder+d] = f.path
		}
	}
	for _, r := range All {
		if !slices.ContainsFunc(files, func(f ruleFile) bool { return f.code == r.Code }) {
			t.Errorf("declare %s in a file of its own, generator/plan/rules/<group>/%s.go", r.Code, strings.ReplaceAll(r.Code, "-", "_"))
		}
	}
	for _, f := range files {
		folder, _ := filepath.Split(f.path)
		for use := range f.uses {
			if at, ok := owner[folder+use]; ok && at != f.path {
				t.Errorf("%s uses %s of %s: move it to a file without a rule, or to lookup", f.path, use, at)
			}
		}
	}
}

func ruleFiles(t *testing.T) []ruleFile {
	t.Helper()
	paths, err := filepath.Glob("*/*.go")
	if err != nil {
		t.Fatal(err)
	}
	var list []ruleFile
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		if f := readRuleFile(path, parsed); f.rule != "" {
			list = append(list, f)
		}
	}
	return list
}

// readRuleFile lists what a file declares for all to see and which names it uses.
// Methods and fields are left out: their types are what another file could use.
func readRuleFile(path string, parsed *ast.File) ruleFile {
	f := ruleFile{path: path, uses: map[string]bool{}}
	for _, d := range parsed.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			if d.Recv == nil {
				f.declares = append(f.declares, d.Name.Name)
			}
		case *ast.GenDecl:
			for _, s := range d.Specs {
				switch s := s.(type) {
				case *ast.TypeSpec:
					f.declares = append(f.declares, s.Name.Name)
				case *ast.ValueSpec:
					f.declares = append(f.declares, s.Names[0].Name)
					if code := codeOf(s); code != "" {
						f.rule, f.code = s.Names[0].Name, code
					}
				}
			}
		}
	}
	ast.Inspect(parsed, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			if id, ok := n.X.(*ast.Ident); ok {
				f.uses[id.Name] = true
				return false
			}
		case *ast.Ident:
			f.uses[n.Name] = true
		}
		return true
	})
	delete(f.uses, parsed.Name.Name)
	// Local names and methods may be the same as what other files declare.
	for name := range f.uses {
		if isLocal(parsed, name) {
			delete(f.uses, name)
		}
	}
	return f
}

// isLocal reports whether a file declares a name within a function or a type.
func isLocal(parsed *ast.File, name string) bool {
	local := false
	ast.Inspect(parsed, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for _, l := range n.Lhs {
				id, ok := l.(*ast.Ident)
				local = local || ok && n.Tok == token.DEFINE && id.Name == name
			}
		case *ast.Field:
			for _, id := range n.Names {
				local = local || id.Name == name
			}
		case *ast.FuncDecl:
			local = local || n.Recv != nil && n.Name.Name == name
		case *ast.ValueSpec:
			for _, id := range n.Names {
				local = local || id.Name == name
			}
		}
		return true
	})
	return local
}

// codeOf returns the code of a rule's declaration, or "".
func codeOf(s *ast.ValueSpec) string {
	if len(s.Values) != 1 {
		return ""
	}
	lit, ok := s.Values[0].(*ast.CompositeLit)
	if !ok {
		return ""
	}
	if sel, ok := lit.Type.(*ast.SelectorExpr); !ok || sel.Sel.Name != "Rule" {
		return ""
	}
	for _, e := range lit.Elts {
		kv, ok := e.(*ast.KeyValueExpr)
		if key, isIdent := kv.Key.(*ast.Ident); ok && isIdent && key.Name == "Code" {
			return strings.Trim(kv.Value.(*ast.BasicLit).Value, `"`)
		}
	}
	return ""
}
