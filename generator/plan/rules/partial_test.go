package rules

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/rules/rule"
)

// TestPartialContent checks content of which anything may be missing, wrong or
// absurd, as it is after files with many problems were read.
func TestPartialContent(t *testing.T) {
	for seed := range uint64(300) {
		c := (&maker{rand: rand.New(rand.NewPCG(seed, 1))}).content()
		for _, p := range checked(c, testTools()) {
			checkManners(t, p)
		}
		checked(c, rule.Tools{})
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

// checkManners fails for a problem that is not written as problems are.
func checkManners(t *testing.T, p diag.Problem) {
	t.Helper()
	first, _ := utf8.DecodeRuneInString(p.Message)
	switch {
	case p.Message == "" || unicode.IsUpper(first) || strings.HasSuffix(p.Message, "."):
		t.Errorf("%s: message %q", p.Code, p.Message)
	case strings.Contains(p.Message, "%!"):
		t.Errorf("%s: a value is missing in %q", p.Code, p.Message)
	case p.Help == "" || strings.HasSuffix(p.Help, "."):
		t.Errorf("%s: help %q", p.Code, p.Help)
	case p.At.File == "":
		t.Errorf("%s: no place: %s", p.Code, p.Message)
	}
}

// TestNothingIsGiven reports no more of an empty definition than what is known to be
// missing: load has a problem for all the rest.
func TestNothingIsGiven(t *testing.T) {
	at := diag.Place{File: "content/inspections/glenmarra.toml", Line: 1, Col: 1}
	c := &definition.Content{Inspections: []*definition.Inspection{{Folder: "glenmarra", At: at}}}
	var codes []string
	for _, p := range checked(c, testTools()) {
		codes = append(codes, p.Code)
	}
	want := "[no-inspection-lead no-key-contact]"
	if got := fmt.Sprint(codes); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if ps := checked(&definition.Content{}, rule.Tools{}); len(ps) > 0 {
		t.Errorf("no content has problems: %+v", ps)
	}
}

// maker makes content at random. Its words come from short lists, so that
// references sometimes lead somewhere.
type maker struct {
	rand *rand.Rand
	file string
	line int
}

func (m *maker) content() *definition.Content {
	c := &definition.Content{}
	m.start("content/site.toml")
	m.fill(reflect.ValueOf(&c.Site).Elem())
	for i := range m.rand.IntN(3) {
		p := &definition.Programme{ID: fmt.Sprint("p", i)}
		p.At = m.start(fmt.Sprintf("content/programmes/p%d.toml", i))
		m.fill(reflect.ValueOf(p).Elem())
		c.Programmes = append(c.Programmes, p)
	}
	for i := range m.rand.IntN(4) {
		in := &definition.Inspection{Folder: fmt.Sprint("glen", i)}
		in.At = m.start(fmt.Sprintf("content/inspections/glen%d.toml", i))
		m.fill(reflect.ValueOf(in).Elem())
		if n := len(c.Programmes); n > 0 && m.rand.IntN(3) > 0 {
			in.Programme = c.Programmes[m.rand.IntN(n)]
			in.Method = in.Programme.Method
		}
		c.Inspections = append(c.Inspections, in)
	}
	for i := range m.rand.IntN(3) {
		g := &definition.Guidance{Name: fmt.Sprint("page", i)}
		g.At = m.start(fmt.Sprintf("content/guidance/page%d.md", i))
		m.fill(reflect.ValueOf(g).Elem())
		g.Blocks = []document.Block{document.Heading{Level: 2, ID: "a"}}
		c.Guidance = append(c.Guidance, g)
	}
	files := map[string]*definition.File{}
	for range 40 {
		t := m.text()
		if files[t.At.File] == nil {
			files[t.At.File] = &definition.File{Path: t.At.File}
			c.Files = append(c.Files, files[t.At.File])
		}
		files[t.At.File].Texts = append(files[t.At.File].Texts, t)
	}
	return c
}

func (m *maker) start(file string) diag.Place {
	m.file, m.line = file, 0
	return diag.Place{File: file, Line: 1, Col: 1}
}

// fill gives a struct some of its values.
func (m *maker) fill(v reflect.Value) {
	for i := range v.NumField() {
		f := v.Field(i)
		switch dst := f.Addr().Interface().(type) {
		case *definition.Text:
			*dst = maybe(m, m.text())
		case *definition.Int:
			*dst = maybe(m, definition.Int{V: m.rand.IntN(40) - 5, At: m.next(), Set: true})
		case *definition.Flag:
			*dst = maybe(m, definition.Flag{V: m.rand.IntN(2) > 0, At: m.next(), Set: true})
		case *definition.Date:
			*dst = maybe(m, m.date())
		case *definition.Clock:
			*dst = maybe(m, definition.Clock{V: day.Clock(m.rand.IntN(1500)), At: m.next(), Set: true})
		case *definition.Entries:
			*dst = definition.Entries{{Key: m.word(), Text: m.text()}}
		case *definition.DateEntries:
			*dst = definition.DateEntries{{Key: m.word(), Date: m.date()}, {Key: "notification", Date: m.date()}}
		case *[]definition.Text:
			*dst = []definition.Text{m.text(), maybe(m, m.text())}
		case *[]definition.Date:
			*dst = []definition.Date{m.date(), maybe(m, m.date()), m.date()}[:m.rand.IntN(4)]
		default:
			m.fillNested(v.Type().Field(i), f)
		}
	}
}

func (m *maker) fillNested(field reflect.StructField, f reflect.Value) {
	_, isKey := field.Tag.Lookup("toml")
	isLink := f.Type() == reflect.TypeFor[[]definition.Ref]()
	switch {
	case f.Kind() == reflect.Struct && (isKey || field.Anonymous):
		m.fill(f)
	case f.Kind() == reflect.Slice && (isKey || isLink):
		f.Set(reflect.MakeSlice(f.Type(), m.rand.IntN(5), 5))
		for i := range f.Len() {
			m.fill(f.Index(i))
		}
	}
}

func maybe[T comparable](m *maker, v definition.Of[T]) definition.Of[T] {
	if m.rand.IntN(4) == 0 {
		return definition.Of[T]{}
	}
	return v
}

func (m *maker) text() definition.Text { return definition.Text{V: m.word(), At: m.next(), Set: true} }

func (m *maker) date() definition.Date {
	start := day.Date{Year: 2026, Month: 12, Day: 20}
	return definition.Date{V: start.Add(m.rand.IntN(60)), At: m.next(), Set: true}
}

func (m *maker) next() diag.Place {
	m.line++
	return diag.Place{File: m.file, Line: m.line, Col: 5, End: 9}
}

func (m *maker) word() string {
	words := []string{
		"", " ", "a", "b", "c", "a-muir", "reader", "reserve", "trainee", "inspector", "key_contact", "inspection_lead", "concerns_lead",
		"essential", "statutory", "third sector", "public", "school", "first", "remote", "training", "reading", "reading_end", "p0",
		"1.0", "1.2", "x", "Glen", "Glen Marra", "Glen Marra Council", "Marra", "Ailsa Muir", "TBC", "[a]", "{{reading.days|words}}", "{{", "{{x|y:z}}",
		"Monday 31 June 2027", "Monday 1 January", "born 1/1/2001", "0101011234 5", "AB123456C", "#ffffff", "#zzzzzz", "a@b", "a@example.org", "☃", "\xff", "é\u0301\u200b",
		"page0.md#x", "page1.md", "index.html", "#a", "mailto:", "https://", "four reading days", "zoom.us/j/1", "S12000015", "con", "01632 960123", "+", "Her Majesty's",
	}
	return words[m.rand.IntN(len(words))]
}
