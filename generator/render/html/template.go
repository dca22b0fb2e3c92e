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

// parseTemplates parses every template under its own path.
func parseTemplates(files map[string][]byte, w *words.Table) (*template.Template, []diag.Problem) {
	set := template.New("").Option("missingkey=error").Funcs(bounded()).Funcs(template.FuncMap{"say": sayFunc(w), "spoken": w.LangOf})
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
			Message: fmt.Sprintf("layout %q is missing", defaultTemplate), Help: "restore it; every page uses it",
		})
	}
	return set, problems
}

// sayFunc returns the function that templates call for fixed words: {{say "page.home"}}, or with
// values for the {names} of a phrase, {{say "page.publisher" "name" .Site.Organisation}}. A
// phrase in another language than the page has its language. In an attribute, only its text
// remains, so the element must state the language: {{spoken "page.home"}} is that language, or
// "".
func sayFunc(w *words.Table) func(key string, namesAndValues ...string) (template.HTML, error) {
	return func(key string, namesAndValues ...string) (template.HTML, error) {
		for _, v := range namesAndValues {
			if len(v) > longest {
				return "", errLongText
			}
		}
		said := template.HTMLEscapeString(w.Fill(key, namesAndValues...))
		if lang := w.LangOf(key); lang != "" {
			said = `<span lang="` + template.HTMLEscapeString(lang) + `">` + said + "</span>"
		}
		return template.HTML(said), nil
	}
}

// position matches the place in a template error: "name:line:" or "name:line:col:", with columns
// in bytes from 0.
var position = regexp.MustCompile(`template: ?([^\s:]+):(\d+):(?:(\d+):)? `)

// problemOf turns an error of the template packages into a problem with a place.
func problemOf(err error, path string, files map[string][]byte, topic diag.Topic) diag.Problem {
	message := err.Error()
	var escaping *template.Error
	if errors.As(err, &escaping) && escaping.Line > 0 {
		message = fmt.Sprintf("template: %s:%d: %s", escaping.Name, escaping.Line, escaping.Description)
	}
	for _, is := range []error{errTooLarge, errTooLong} { // not in a template, so it has no place
		if errors.Is(err, is) {
			message = is.Error()
		}
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
	// The rest is the internal state of Go's escaper.
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
