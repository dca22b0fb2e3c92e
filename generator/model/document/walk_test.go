package document

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// kinds are values of every kind of block and inline that holds something.
var kinds = []any{
	Heading{}, Paragraph{}, List{}, Table{}, Facts{}, Callout{}, Notes{}, Lines{}, Cards{}, Web{}, Quote{}, Code{}, Rule{}, Figure{}, Timeline{},
	Text{}, Strong{}, Emphasis{}, Struck{}, NoteRef{}, Literal{}, Link{}, Time{}, Span{}, Break{},
}

// fill gives every list in a value one element, and every text, list of blocks and list of
// inlines something to be found by. It returns what it put where.
func fill(v reflect.Value, n *int) (found []string) {
	switch x := v.Interface().(type) {
	case []Block:
		*n++
		v.Set(reflect.ValueOf([]Block{Code{fmt.Sprint("block ", *n)}}))
		return []string{fmt.Sprint("block ", *n)}
	case []Inline:
		*n++
		v.Set(reflect.ValueOf(Words(fmt.Sprint("text ", *n))))
		return []string{fmt.Sprint("text ", *n)}
	case string:
		*n++
		v.SetString(fmt.Sprint("words ", *n))
		return []string{v.String()}
	case []byte, []int, Target:
		_ = x
		return nil
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if !slices.Contains(keys, v.Type().Name()+"."+v.Type().Field(i).Name) {
				found = append(found, fill(v.Field(i), n)...)
			}
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		found = fill(v.Index(0), n)
	}
	return found
}

// keys are the strings that say what something is to the program, not words for people.
var keys = []string{"Heading.ID", "Table.Lang", "Callout.Kind", "Note.ID", "Note.From", "Web.Lang", "Web.Address", "Figure.Path", "Figure.Type", "Figure.Lang", "Span.Lang"}

// Visit and Mapping reach everything in every kind. When this fails for a new kind or a new
// field, add it to Visit and Mapping, or to keys if no one reads it.
func TestEverythingIsReached(t *testing.T) {
	for _, kind := range kinds {
		b, ok := kind.(Block)
		if !ok {
			continue
		}
		v := reflect.New(reflect.TypeOf(b)).Elem()
		n := 0
		want := fill(v, &n)
		b = v.Interface().(Block)
		slices.Sort(want)
		if got := reached(b); !slices.Equal(got, want) {
			t.Errorf("%T: Visit in generator/model/document/walk.go reaches %q, want %q", b, got, want)
		}
		mapped := Mapping{
			Blocks: func(bs []Block) []Block { return []Block{Code{"new " + bs[0].(Code).Text}} },
			Text:   func(ins []Inline) []Inline { return Words("new " + Plain(ins)) },
			Words:  func(s string) string { return "new " + s },
		}.Block(b)
		for i := range want {
			want[i] = "new " + want[i]
		}
		if got := reached(mapped); !slices.Equal(got, want) {
			t.Errorf("%T: mapped it holds %q, want %q", b, got, want)
		}
		if strings.Contains(fmt.Sprint(b), "new ") {
			t.Errorf("%T: mapping changed the original: %v", b, b)
		}
	}
}

func reached(b Block) []string {
	var got []string
	Visit(b, Parts{
		Blocks: func(bs []Block) { got = append(got, bs[0].(Code).Text) },
		Text:   func(ins []Inline) { got = append(got, Plain(ins)) },
		Words:  func(s string) { got = append(got, s) },
	})
	slices.Sort(got)
	return got
}

// Inlines with others inside are mapped, and KidsOf finds those.
func TestInlinesAreReached(t *testing.T) {
	for _, kind := range kinds {
		in, ok := kind.(Inline)
		if !ok {
			continue
		}
		v := reflect.New(reflect.TypeOf(in)).Elem()
		kids := v.FieldByName("Kids")
		if !kids.IsValid() {
			continue
		}
		kids.Set(reflect.ValueOf(Words("old")))
		in = v.Interface().(Inline)
		mapped := Mapping{Text: func([]Inline) []Inline { return Words("new") }}.Inline(in)
		if Plain(KidsOf(in)) != "old" || Plain(KidsOf(mapped)) != "new" {
			t.Errorf("%T: holds %q, mapped %q", in, Plain(KidsOf(in)), Plain(KidsOf(mapped)))
		}
	}
}

// The list of kinds of these tests is complete.
func TestEveryKindIsListed(t *testing.T) {
	listed := map[string]bool{}
	for _, k := range kinds {
		listed[reflect.TypeOf(k).Name()] = true
	}
	src, err := os.ReadFile("document.go")
	if err != nil {
		t.Fatal(err)
	}
	file, err := parser.ParseFile(token.NewFileSet(), "document.go", src, 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range file.Decls {
		f, ok := d.(*ast.FuncDecl)
		if !ok || f.Recv == nil || f.Type.Params.NumFields() > 0 || f.Name.Name != "block" && f.Name.Name != "inline" {
			continue
		}
		if name := f.Recv.List[0].Type.(*ast.Ident).Name; !listed[name] {
			t.Errorf("add %s to kinds in generator/model/document/walk_test.go", name)
		}
	}
}

func TestAllStopsWhenAsked(t *testing.T) {
	tree := []Block{Quote{[]Block{Para("one"), List{Items: []Item{{Blocks: []Block{Para("two")}}}}}}, Para("three")}
	var got []string
	for b := range All(tree) {
		got = append(got, fmt.Sprintf("%T", b))
		if p, ok := b.(Paragraph); ok && Plain(p.Text) == "two" {
			break
		}
	}
	want := []string{"document.Quote", "document.Paragraph", "document.List", "document.Paragraph"}
	if !slices.Equal(got, want) {
		t.Errorf("All gives %q, want %q", got, want)
	}
}
