package html

import (
	"errors"
	"fmt"
	"html/template"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"briefpack/generator/model/diag"
	"briefpack/generator/model/words"
)

// defaultTemplate draws the pages that no other template is named after.
const defaultTemplate = "page.html"

func isTemplate(path string) bool { return strings.HasSuffix(path, ".html") }

// parseTemplates reads every template, each under its own path.
func parseTemplates(files map[string][]byte, w *words.Table) (*template.Template, []diag.Problem) {
	set := template.New("").Option("missingkey=error").Funcs(template.FuncMap{"say": sayer(w), "spoken": w.LangOf})
	var problems []diag.Problem
	for _, path := range slices.Sorted(maps.Keys(files)) {
		if !isTemplate(path) {
			continue
		}
		if _, err := set.New(path).Parse(string(files[path])); err != nil {
			problems = append(problems, problemOf(err, path, files, badSyntax))
		}
	}
	if _, ok := files[defaultTemplate]; !ok {
		problems = append(problems, diag.Problem{
			Code: missingLayout.Code, At: diag.Place{File: layoutFile(defaultTemplate)},
			Message: fmt.Sprintf("there is no layout %q", defaultTemplate), Help: "every page is drawn through it; restore it",
		})
	}
	return set, problems
}

// sayer returns the function that templates call for the fixed words: {{say "page.home"}},
// or with values for the {names} of a phrase, {{say "page.publisher" "name" .Site.Organisation}}.
// A phrase that the language of the page lacks says in which it is; within an attribute
// the package of the templates leaves only its text, so that the element has to say it:
// {{spoken "page.home"}} is that language, or "".
func sayer(w *words.Table) func(key string, namesAndValues ...string) template.HTML {
	return func(key string, namesAndValues ...string) template.HTML {
		said := template.HTMLEscapeString(w.Fill(key, namesAndValues...))
		if lang := w.LangOf(key); lang != "" {
			said = `<span lang="` + template.HTMLEscapeString(lang) + `">` + said + "</span>"
		}
		return template.HTML(said)
	}
}

// rehearse draws an empty page and one that has everything, because only drawing
// shows whether the parts of a template fit together.
func (r *Renderer) rehearse(pages []string, files map[string][]byte) []diag.Problem {
	var problems []diag.Problem
	for _, path := range pages {
		for _, p := range rehearsals(strings.TrimSuffix(path, ".html")) {
			if _, err := r.Page(p); err != nil {
				problems = append(problems, problemOf(err, path, files, failingLayout))
				break
			}
		}
	}
	return problems
}

// position finds where a template error says it happened: "name:line:" or
// "name:line:col:", with columns counted in bytes from 0.
var position = regexp.MustCompile(`template: ?([^\s:]+):(\d+):(?:(\d+):)? `)

// problemOf turns an error of the template packages into a problem with a place.
func problemOf(err error, path string, files map[string][]byte, topic diag.Topic) diag.Problem {
	message := err.Error()
	var escaping *template.Error
	if errors.As(err, &escaping) && escaping.Line > 0 {
		message = fmt.Sprintf("template: %s:%d: %s", escaping.Name, escaping.Line, escaping.Description)
	}
	if errors.Is(err, errTooLarge) { // no template's error, so it has no place in one
		message = errTooLarge.Error()
	}
	line, col := 0, 0
	if at := position.FindStringSubmatchIndex(message); at != nil {
		if name := message[at[2]:at[3]]; files[name] != nil {
			path = name
		}
		line, _ = strconv.Atoi(message[at[4]:at[5]])
		if at[6] >= 0 {
			col, _ = strconv.Atoi(message[at[6]:at[7]])
			col++
		}
		message = message[at[1]:]
	}
	if _, inner, ok := strings.Cut(message, ">: "); ok {
		message = inner
	}
	// What follows is the state of Go's escaper, which says nothing to anybody else.
	message, _, _ = strings.Cut(message, ": {state")
	p := diag.Problem{
		Code: topic.Code, Message: "this layout does not work: " + strings.TrimSpace(message), Help: topic.Help,
		At: diag.Place{File: layoutFile(path), Line: line}, Source: lineOf(files[path], line),
	}
	if col > 0 && col <= len(p.Source) {
		p.At.Col = utf8.RuneCountInString(p.Source[:col-1]) + 1
	}
	return p
}

// layoutFile returns the name of a layout as the people who write one know it.
func layoutFile(path string) string { return "layouts/" + path }

func lineOf(file []byte, n int) string {
	lines := strings.Split(string(file), "\n")
	if n < 1 || n > len(lines) {
		return ""
	}
	return strings.TrimSuffix(lines[n-1], "\r")
}
