package html

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"briefpack/generator/model/diag"
)

// aside matches the parts of a template without tags.
var aside = regexp.MustCompile(`(?s)\{\{.*?\}\}|<!--.*?-->`)

// inline matches styles and scripts inside a page, which the policy of the pages blocks.
var inline = regexp.MustCompile(`(?i)<style\b|<script\b[^<>]*>|<[a-z][^<>]*?\s(style|on[a-z]+)\s*=`)

// source matches a script with its own file, which the policy allows.
var source = regexp.MustCompile(`(?i)^<script\b[^<>]*\ssrc\s*=`)

// blocked reports styles and scripts in a template that browsers block. It ignores a site with
// its own policy.
func blocked(files map[string][]byte) []diag.Problem {
	if head, ok := files["head.html"]; ok && !strings.Contains(string(head), "Content-Security-Policy") {
		return nil
	}
	var problems []diag.Problem
	for _, path := range slices.Sorted(maps.Keys(files)) {
		if !isTemplate(path) {
			continue
		}
		text := aside.ReplaceAllStringFunc(string(files[path]), func(s string) string { return strings.Repeat(" ", len(s)) })
		for _, at := range inline.FindAllStringSubmatchIndex(text, -1) {
			tag, from := text[at[0]:at[1]], at[0]
			if at[2] >= 0 {
				tag, from = text[at[2]:at[3]], at[2]
			}
			if source.MatchString(tag) || len(problems) >= mostReports {
				continue
			}
			line, start := strings.Count(text[:from], "\n")+1, strings.LastIndexByte(text[:from], '\n')+1
			problems = append(problems, diag.Problem{
				Code: inlineCode.Code, Severity: diag.Warning, Help: inlineCode.Help, Source: lineOf(files[path], line),
				At:      diag.Place{File: layoutFile(path), Line: line, Col: utf8.RuneCount(files[path][start:from]) + 1},
				Message: fmt.Sprintf("browsers ignore %q here: the policy of the pages does not let it through", tag),
			})
		}
	}
	return problems
}
