package html

import (
	"fmt"
	"strings"
	"testing"

	"briefpack/generator/model/diag"
)

// minimal is a page layout that works.
const minimal = "<!DOCTYPE html>\n<title>{{.Title}}</title>\n<h1>{{.Title}}</h1>\n{{.Body}}\n"

func TestTemplateProblems(t *testing.T) {
	tests := []struct {
		name  string
		files map[string]string
		want  string // "file:line:col code: message", a line each
	}{
		{"works", map[string]string{"page.html": minimal}, ""},
		{"works with an entry of a list", map[string]string{"page.html": "{{range .Nav}}{{template \"entry.html\" .}}{{end}}", "entry.html": "<a href=\"{{.Href}}\">{{.Title}}</a>"}, ""},
		{"no page", map[string]string{"index.html": minimal},
			`layouts/page.html:0:0 template-missing: layout "page.html" is missing`},
		{"unclosed action", map[string]string{"page.html": "<p>\n{{.Title"},
			`layouts/page.html:2:0 template-syntax: this layout does not work: unclosed action`},
		{"unknown function", map[string]string{"page.html": minimal, "foot.html": "\n\n{{shout .Title}}"},
			`layouts/foot.html:3:0 template-syntax: this layout does not work: function "shout" not defined`},
		{"two files that do not parse", map[string]string{"page.html": "{{if}}", "a.html": "{{end}}"},
			"layouts/a.html:1:0 template-syntax: this layout does not work: unexpected {{end}}\n" +
				"layouts/page.html:1:0 template-syntax: this layout does not work: missing value for if"},
		{"unknown field", map[string]string{"page.html": "<p>\n<b>é {{.Titel}}</b>"},
			`layouts/page.html:2:8 template-field: ".Titel" has the unknown field Titel`},
		{"two unknown fields on ways that no page takes", map[string]string{"page.html": "{{if false}}{{.A}}{{else}}{{with .Title}}{{$.B}}{{end}}{{end}}"},
			"layouts/page.html:1:15 template-field: \".A\" has the unknown field A\n" +
				"layouts/page.html:1:44 template-field: \"$.B\" has the unknown field B"},
		{"unknown field of a field", map[string]string{"page.html": "{{.Site.Contact.Fax}}"},
			`layouts/page.html:1:3 template-field: ".Site.Contact.Fax" has the unknown field Fax`},
		{"field of text", map[string]string{"page.html": "{{.Title.Length}}"},
			`layouts/page.html:1:3 template-field: ".Title.Length" has the unknown field Length`},
		{"unknown field in a range", map[string]string{"page.html": "{{range $i, $a := .Nav}}\n{{$a.Name}} {{.Title}}{{.Url}}{{end}}"},
			"layouts/page.html:2:3 template-field: \"$a.Name\" has the unknown field Name\n" +
				"layouts/page.html:2:25 template-field: \".Url\" has the unknown field Url"},
		{"unknown field behind an include", map[string]string{"page.html": "{{range .Nav}}{{template \"entry.html\" .}}{{end}}", "entry.html": "{{.Title}}{{.Owner}}"},
			`layouts/entry.html:1:13 template-field: ".Owner" has the unknown field Owner`},
		{"unknown field in a definition", map[string]string{"page.html": "{{define \"x\"}}\n{{.Nope}}{{end}}{{template \"x\" .}}"},
			`layouts/page.html:2:3 template-field: ".Nope" has the unknown field Nope`},
		{"unknown field of a variable", map[string]string{"page.html": "{{$c := .Site.Contact}}{{$c.Fax}}"},
			`layouts/page.html:1:26 template-field: "$c.Fax" has the unknown field Fax`},
		{"unknown include", map[string]string{"page.html": "\n  {{template \"nowhere.html\" .}}"},
			`layouts/page.html:2:14 template-missing: unknown layout "nowhere.html"`},
		{"unknown phrase", map[string]string{"page.html": "<p>{{say \"page.hello\"}}"},
			`layouts/page.html:1:10 template-words: unknown phrase "page.hello"`},
		{"parts that do not fit", map[string]string{"page.html": "<p>\n<a href=\"{{if .Title}}\"{{end}}>"},
			`layouts/page.html:2:15 template-fails: this layout does not work: {{if}} branches end in different contexts`},
		{"value of the wrong type", map[string]string{"page.html": "<p>\né{{len .Trail.Title}}{{index .Title 3 4}}"},
			`layouts/page.html:2:8 template-field: ".Trail.Title" has the unknown field Title`},
		{"includes itself", map[string]string{"page.html": "{{.Title}}\n{{if .Lang}}{{template \"page.html\" .}}{{end}}"},
			`layouts/page.html:2:24 template-endless: layout "page.html" includes itself`},
		{"includes each other", map[string]string{"page.html": "{{template \"a.html\" .}}", "a.html": "{{template \"b.html\" .}}", "b.html": "{{template \"a.html\" .}}"},
			`layouts/b.html:1:12 template-endless: layout "a.html" includes itself`},
		{"call that fails on an empty page", map[string]string{"page.html": "<p>\né{{index .Nav 0}}"},
			`layouts/page.html:2:4 template-fails: this layout does not work: error calling index: reflect: slice index out of range`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			files := map[string][]byte{}
			for name, text := range tt.files {
				files[name] = []byte(text)
			}
			r, problems := New(files, english(), Site{})
			var got []string
			for _, p := range problems {
				got = append(got, fmt.Sprintf("%s:%d:%d %s: %s", p.At.File, p.At.Line, p.At.Col, p.Code, p.Message))
				checkProblem(t, p, files)
			}
			if strings.Join(got, "\n") != tt.want {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), tt.want)
			}
			if (r == nil) != diag.HasErrors(problems) {
				t.Errorf("a renderer beside errors, or none without: %v", r)
			}
		})
	}
}

// TestInlineCode checks that code which the policy of the pages blocks is a warning with its
// place.
func TestInlineCode(t *testing.T) {
	for _, c := range []struct{ name, own, head, want string }{
		{"nothing", "<p class=\"style\">style= onclick=</p>{{/* <p style=\"\"> */}}<!-- <style> -->", "", ""},
		{"a style", "<p>\n<b>é</b><p class=\"a\" STYLE=\"{{.Title}}\">", "", "layouts/title.html:2:22 template-inline"},
		{"an event", "<a href=\"x\"\n onClick=\"x()\">", "", "layouts/title.html:2:2 template-inline"},
		{"a style sheet", "<style>p { color: red }</style>", "", "layouts/title.html:1:1 template-inline"},
		{"a script", "<script type=\"module\">x()</script>", "", "layouts/title.html:1:1 template-inline"},
		{"a script of its own", "<script defer src=\"{{.Root}}x.js\"></script>", "", ""},
		{"another policy", "<p style=\"x\">", "<head>", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			files := layouts(t)
			files["title.html"] = []byte(c.own)
			if c.head != "" {
				files["head.html"] = []byte(c.head)
			}
			r, problems := New(files, english(), Site{})
			var got []string
			for _, p := range problems {
				got = append(got, fmt.Sprintf("%s:%d:%d %s", p.At.File, p.At.Line, p.At.Col, p.Code))
				checkProblem(t, p, files)
			}
			if strings.Join(got, "\n") != c.want || r == nil {
				t.Errorf("got %v, want %s", got, c.want)
			}
		})
	}
}

// checkProblem checks what every problem has to have.
func checkProblem(t *testing.T, p diag.Problem, files map[string][]byte) {
	t.Helper()
	if p.Help == "" {
		t.Errorf("%q comes without help", p.Message)
	}
	if want := lineOf(files[strings.TrimPrefix(p.At.File, "layouts/")], p.At.Line); p.Source != want {
		t.Errorf("%q shows the line %q, want %q", p.Message, p.Source, want)
	}
}

func TestEveryPhraseIsAskedFor(t *testing.T) {
	for key := range english().Phrases {
		w := english()
		delete(w.Phrases, key)
		if key == "page.callout_note" {
			continue // a callout may do without
		}
		if r, problems := New(layouts(t), w, sampleSite()); r != nil || len(problems) == 0 {
			t.Errorf("without %q there is no problem", key)
		}
	}
}

// TestTopics tries the examples that explain a problem.
func TestTopics(t *testing.T) {
	for _, topic := range Topics() {
		files := map[string][]byte{"footer.html": nil, "page.html": []byte(topic.Bad)}
		if _, problems := New(files, english(), Site{}); len(problems) != 1 || problems[0].Code != topic.Code {
			t.Errorf("the bad example of %s makes %+v", topic.Code, problems)
		}
		files["page.html"] = []byte(topic.Good)
		if _, problems := New(files, english(), Site{}); len(problems) != 0 {
			t.Errorf("the good example of %s makes %+v", topic.Code, problems)
		}
	}
}

func TestHelpNamesWhatIsThere(t *testing.T) {
	_, problems := New(map[string][]byte{"page.html": []byte("{{range .Contents}}{{.Link}}{{end}}")}, english(), Site{})
	if len(problems) != 1 || problems[0].Help != "the fields are Href, Text" {
		t.Errorf("got %+v", problems)
	}
}
