package html

import (
	"fmt"
	"strings"
	"testing"
)

// TestTemplatesEnd says for each template that could go on for ever, or use all memory, which
// problem it has. None of them needs a clock to be found.
func TestTemplatesEnd(t *testing.T) {
	nested := func(n int) string { return strings.Repeat("{{range $.Nav}}", n) + strings.Repeat("{{end}}", n) }
	doubled := func(call string) string {
		return `{{$x := "\\<%"}}` + strings.Repeat("{{$x = "+call+"}}", 200) + "{{len $x}}"
	}
	tests := []struct {
		name string
		page string
		want string // part of the only problem; "" if there is none
	}{
		{"includes itself in a define", `{{define "a"}}{{template "a" .}}{{end}}{{template "a" .}}`, `1:26 template-endless: layout "a" includes itself`},
		{"includes itself in a block", `{{block "a" .}}{{if .Lead}}{{template "a" .}}{{end}}{{end}}`, `template-endless: layout "a" includes itself`},
		{"includes itself in an else", `{{define "a"}}{{with .Lead}}{{else}}{{range $.Nav}}{{else}}{{template "a" $}}{{end}}{{end}}{{end}}{{template "a" .}}`, `template-endless: layout "a" includes itself`},
		{"includes itself, but nothing includes it", `{{define "a"}}{{template "a" .}}{{end}}`, `1:26 template-endless: layout "a" includes itself`},
		{"ranges over a number", "{{range 3}}a{{end}}", `1:1 template-endless: "3" is not a list`},
		{"ranges over a variable", "{{$n := 3}}{{range $i := $n}}a{{end}}", "template-endless"},
		{"ranges over a length", "{{range len .Nav}}a{{end}}", `template-endless: "len .Nav" is not a list`},
		{"ranges over a field", "{{range .Site.LogoWidth}}a{{end}}", "template-endless"},
		{"ranges over a number in a pipeline", "{{range (3)}}a{{end}}", "template-endless"},
		{"ranges over a number that the check cannot see", "{{range or 9000000000 .Nav}}{{end}}", "too many steps"},
		{"ranges over a number and goes on", "{{range or 9000000000 .Nav}}{{continue}}a{{end}}", "too many steps"},
		{"ranges within ranges", nested(40), "1:91 template-endless: more than 6 ranges are inside each other"},
		{"ranges within ranges, through includes", strings.ReplaceAll(doubling(20), "{{template", "{{range .Nav}}{{end}}{{template"), "too many steps"},
		{"includes that double", doubling(40), "too many steps"},
		{"actions without output", "{{$x := 0}}" + strings.Repeat("{{range or 900000 .Nav}}", 3) + strings.Repeat("{{$x = 1}}", 100) + strings.Repeat("{{end}}", 3), "too many steps"},
		{"output that is too large", "{{range or 9000000000 .Nav}}" + strings.Repeat("x", 1<<15) + "{{end}}", "the page is too large"},
		{"print doubles", doubled("print $x $x"), "the text is too long for a function"},
		{"println doubles", doubled("println $x $x"), "the text is too long for a function"},
		{"printf doubles", doubled(`printf "%s%[1]s" $x`), "the text is too long for a function"},
		{"js doubles", doubled("js $x"), "the text is too long for a function"},
		{"a wide format", `{{printf "%099999999d" 1}}`, "the text is too long for a function"},
		{"a precise format", `{{printf "%.99999999f" 1.0}}`, "the text is too long for a function"},
		{"a width from an argument", `{{printf "%*d" 99999999 1}}`, "the text is too long for a function"},
		{"a phrase with long text", doubled(`html (say "page.publisher" "name" (print $x $x))`), "the text is too long for a function"},
		{"a layout that is too large", strings.Repeat("{{.A}}", 11_000), "template-endless: the layout has 66000 bytes; want at most 65536"},
		{"too many defines", defines(1_100), "template-endless: there are 1102 layouts and defines; want at most 1000"},
		{"functions on short text", `{{print "a" 1}}{{println "b"}}{{printf "%s of %03d" .Title 2}}{{html "<"}}{{urlquery "é"}}{{js "'"}}`, ""},
		{"a list within a list", `{{range .Nav}}{{range $.Trail}}{{.Title}}{{end}}{{end}}`, ""},
		{"the same layout twice", `{{define "a"}}{{.Title}}{{end}}{{template "a" .}}{{template "a" .}}`, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, problems := New(map[string][]byte{"page.html": []byte(tt.page)}, english(), Site{})
			var got []string
			for _, p := range problems {
				got = append(got, fmt.Sprintf("%d:%d %s: %s", p.At.Line, p.At.Col, p.Code, p.Message))
			}
			all := strings.Join(got, "\n")
			if (tt.want == "") != (all == "") || !strings.Contains(all, tt.want) || len(got) > 1 {
				t.Errorf("got\n%s\nwant %q", all, tt.want)
			}
		})
	}
}

// doubling returns templates, each of which includes the next one twice.
func doubling(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `{{define "t%d"}}{{template "t%d" .}}{{template "t%[2]d" .}}{{end}}`, i, i+1)
	}
	fmt.Fprintf(&b, `{{define "t%d"}}{{end}}{{template "t0" .}}`, n)
	return b.String()
}

func defines(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `{{define "t%d"}}{{end}}`, i)
	}
	return b.String()
}

// TestManyReports checks that a layout full of faults has a bounded number of problems.
func TestManyReports(t *testing.T) {
	for _, fault := range []string{"{{.A%d}}", `<p style="a%d">`} {
		var b strings.Builder
		for i := range 1_000 {
			fmt.Fprintf(&b, fault, i)
		}
		if _, problems := New(map[string][]byte{"page.html": []byte(b.String())}, english(), Site{}); len(problems) != mostReports {
			t.Errorf("%q gives %d problems", fault, len(problems))
		}
	}
}

// TestStepsLeavePages checks that counting steps does not change a page, and that the pages of
// the sample's layouts stay far below the limit.
func TestStepsLeavePages(t *testing.T) {
	r := newRenderer(t, Site{Title: "Title"})
	for _, p := range examplePages(KindDocument) {
		var s sheet
		if err := r.templates.ExecuteTemplate(&s, defaultTemplate, r.view(p)); err != nil {
			t.Fatal(err)
		}
		if s.steps < 50 || s.steps > mostSteps/100 {
			t.Errorf("a page takes %d steps", s.steps)
		}
	}
}
