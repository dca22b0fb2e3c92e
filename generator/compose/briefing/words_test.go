package briefing

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"briefpack/generator/internal/briefs"
	"briefpack/generator/model/words"
)

// computed lists the starts of keys that the code completes while it runs. The code must contain
// each of them as a string.
var computed = []string{"disposal.", "parcel.", "stage.", "state.", "synonym.", "keyword.", "nominations.", "nominations.intro_",
	"label.", "role.", "number.", "weekday.", "month.", "clock.", "format.", "mode", "sector", "strength",
	"key.", "anchor.", "edition.", "web.", "ground.", "difference.", "page.type_", "page.callout_",
	"accessibility.complies_", "accessibility.made_", "accessibility.tested_", "privacy.visit_",
}

// endings lists what the code may add to a complete key.
var endings = []string{"", ".one", ".many", "_one", "_many"}

const wordsFile = "layouts/words/en-GB.toml"

// TestWordsAreThere fails for a phrase that the documents use and the words do not have.
func TestWordsAreThere(t *testing.T) {
	w := briefs.English(t)
	for _, k := range All {
		for _, key := range []string{k.Name + ".title", k.Name + ".lead"} {
			if !w.Has(key) {
				t.Errorf("add %s to %s", key, wordsFile)
			}
		}
	}
	for _, file := range goFiles(t, "..") {
		for _, call := range calls(t, file) {
			forms := []string{call.key}
			if call.verb == "Counted" {
				forms = []string{call.key + ".one", call.key + ".many"}
			}
			for _, key := range forms {
				if !w.Has(key) {
					t.Errorf("add %s to %s: %s uses it", key, wordsFile, file)
				}
			}
		}
	}
}

// TestWordsAreUsed fails for a phrase that neither the code nor a template of a page uses.
func TestWordsAreUsed(t *testing.T) {
	literals := map[string]bool{}
	for _, file := range goFiles(t, "../..") {
		for _, s := range strs(t, file) {
			literals[s] = true
		}
	}
	templates, err := filepath.Glob("../../../layouts/*.html")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range templates {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`"([a-z]+\.[a-z_.]+)"`).FindAllStringSubmatch(string(data), -1) {
			literals[m[1]] = true
		}
	}
	for _, head := range computed {
		if !literals[head] {
			t.Errorf("no code completes keys that start with %q: remove it from computed", head)
		}
	}
	for key := range briefs.English(t).Phrases {
		if !isUsed(key, literals) {
			t.Errorf("remove %s from %s, or use it; if the code completes the key while it runs, add its start to computed in this test", key, wordsFile)
		}
	}
}

func isUsed(key string, literals map[string]bool) bool {
	for _, variant := range []string{"_shared", "_alone", "_by_day"} { // package values puts them in place of others
		if of, ok := strings.CutSuffix(key, variant); ok {
			key = of
		}
	}
	for _, k := range All {
		if key == k.Name+".title" || key == k.Name+".lead" {
			return true
		}
	}
	for _, part := range []string{".title", ".lead"} { // of the pages of the site itself
		if page, ok := strings.CutSuffix(key, part); ok && literals[page] {
			return true
		}
	}
	for _, end := range endings {
		if whole, ok := strings.CutSuffix(key, end); ok && literals[whole] {
			return true
		}
	}
	return slices.ContainsFunc(computed, func(head string) bool {
		rest, ok := strings.CutPrefix(key, head)
		return ok && (strings.HasSuffix(head, ".") || strings.HasSuffix(head, "_") || strings.HasPrefix(rest, "."))
	})
}

// asItIs matches a phrase that code or a template shows without filling values in it.
var asItIs = regexp.MustCompile(`(?:[wW]ords\.(?:V\.)?Say\(|[{(](?:say|spoken) )"([a-z][a-z_.]+)"`)

// TestWordsShownAsTheyAre fails for a phrase that is shown without its values, unless check refuses
// values there.
func TestWordsShownAsTheyAre(t *testing.T) {
	templates, err := filepath.Glob("../../../layouts/*.html")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, file := range slices.Concat(goFiles(t, ".."), goFiles(t, "../../deliver"), goFiles(t, "../../render"), templates) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range asItIs.FindAllStringSubmatch(string(data), -1) {
			n++
			if !words.IsUnfilled(m[1]) {
				t.Errorf("%s shows %s as it is: fill its values, or add it to unfilled in generator/model/words", file, m[1])
			}
		}
	}
	if n < 30 {
		t.Errorf("%d such phrases: is this test looking?", n)
	}
	for key, s := range briefs.English(t).Phrases {
		if words.IsUnfilled(key) && strings.Contains(s, "{{") {
			t.Errorf("%s has a value, but is shown as it is: %q", key, s)
		}
	}
}

// TestTwoForms fails for a phrase about several things that does not say how many, or that has no
// form for one.
func TestTwoForms(t *testing.T) {
	w := briefs.English(t)
	for key, s := range w.Phrases {
		if one, ok := strings.CutSuffix(key, ".many"); ok {
			if !strings.Contains(s, "{n}") && !strings.Contains(s, "{N}") {
				t.Errorf("%s does not say how many: %q", key, s)
			}
			if !w.Has(one + ".one") {
				t.Errorf("%s has no form for one", key)
			}
		}
	}
}

// TestRolesHaveTwoForms has a plural for each role, as texts about several people need it.
func TestRolesHaveTwoForms(t *testing.T) {
	w := briefs.English(t)
	for key := range w.Phrases {
		if role, ok := strings.CutPrefix(key, "role."); ok {
			id, _, _ := strings.Cut(role, ".")
			if !w.Has("role."+id+".label") || !w.Has("role."+id+".plural") {
				t.Errorf("the role %s has no label or no plural", id)
			}
		}
	}
}

// asking is a call that says a phrase.
type asking struct{ verb, key string }

// calls returns the calls of a file that say a phrase whose key is written there.
func calls(t *testing.T, file string) []asking {
	t.Helper()
	var found []asking
	ast.Inspect(parse(t, file), func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		verb, ok := call.Fun.(*ast.SelectorExpr)
		if !ok || !slices.Contains([]string{"Say", "Phrase", "Counted", "Para", "Heading", "Fact", "FactOf", "Column", "Wide", "ContactOr", "partnership"}, verb.Sel.Name) {
			return true
		}
		for _, arg := range call.Args {
			if lit, ok := arg.(*ast.BasicLit); ok && lit.Kind == token.STRING && strings.Contains(lit.Value, ".") {
				key, _ := strconv.Unquote(lit.Value)
				found = append(found, asking{verb.Sel.Name, key})
				break
			}
		}
		return true
	})
	return found
}

func strs(t *testing.T, file string) []string {
	t.Helper()
	var found []string
	ast.Inspect(parse(t, file), func(n ast.Node) bool {
		if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			s, _ := strconv.Unquote(lit.Value)
			found = append(found, s)
		}
		return true
	})
	return found
}

func parse(t *testing.T, file string) *ast.File {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// goFiles returns the files of code under a folder, without tests.
func goFiles(t *testing.T, root string) []string {
	t.Helper()
	var files []string
	err := filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go") {
			files = append(files, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}
