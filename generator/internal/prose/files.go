package main

import (
	"fmt"
	"os/exec"
	"regexp"
	"strings"
)

var (
	keyed  = regexp.MustCompile(`^\s*"?[\w.-]+"?\s*=\s*`)
	quoted = regexp.MustCompile(`"((?:[^"\\]|\\.)*)"`)
)

// readTOML reads strings of more than a word, and comments as their own kind.
func (t texts) readTOML(s source) {
	long := false // inside """
	for i, l := range s.lines() {
		l = strings.TrimSpace(l)
		if comment, ok := strings.CutPrefix(l, "#"); ok && !long {
			t.add("toml-comment", s.name, i+1, strings.Trim(comment, "-# "))
			continue
		}
		if strings.Count(l, `"""`) == 1 {
			long = !long
			l = keyed.ReplaceAllString(l, "")
			t.add(s.kind, s.name, i+1, strings.ReplaceAll(l, `"""`, ""))
			continue
		}
		if long {
			t.add(s.kind, s.name, i+1, l)
			continue
		}
		for _, m := range quoted.FindAllStringSubmatch(keyed.ReplaceAllString(l, ""), -1) {
			if strings.Contains(m[1], " ") {
				t.add(s.kind, s.name, i+1, m[1])
			}
		}
	}
}

var (
	item    = regexp.MustCompile(`^(#+|-|>|\d+\.) `)
	picture = regexp.MustCompile(`!\[([^\]]*)\]\([^)]*\)`)
)

// readMarkdown reads paragraphs, list items and the cells of tables, without code.
func (t texts) readMarkdown(s source) {
	fence, front, start, para := false, false, 0, ""
	flush := func() {
		t.add(s.kind, s.name, start, para)
		para = ""
	}
	for i, l := range s.lines() {
		trimmed := picture.ReplaceAllString(strings.TrimSpace(l), "$1")
		switch {
		case strings.HasPrefix(trimmed, "```"):
			flush()
			fence = !fence
		case trimmed == "+++":
			front = !front
		case front:
			if m := quoted.FindStringSubmatch(keyed.ReplaceAllString(l, "")); m != nil {
				t.add(s.kind, s.name, i+1, m[1])
			}
		case fence, strings.HasPrefix(l, "    "), trimmed == "", strings.HasPrefix(trimmed, "|--"):
			flush()
		case strings.HasPrefix(trimmed, "|"):
			flush()
			for _, cell := range strings.Split(trimmed, "|") {
				t.add(s.kind, s.name, i+1, cell)
			}
		default:
			if m := item.FindString(trimmed); m != "" {
				flush()
				trimmed = trimmed[len(m):]
			}
			if para == "" {
				start = i + 1
			}
			para += trimmed + "\n"
		}
	}
	flush()
}

var tag = regexp.MustCompile(`(?s)\{\{/\*(.*?)\*/\}\}|\{\{.*?\}\}|<[^>]*>`)

// readTemplate reads the text between the tags of a page template, and its comments.
func (t texts) readTemplate(s source) {
	for i, l := range s.lines() {
		if text := tag.ReplaceAllString(l, " $1 "); strings.Contains(strings.TrimSpace(text), " ") {
			t.add(s.kind, s.name, i+1, text)
		}
	}
}

// readSubjects reads the subjects of the commits after since, as files with the commit's name.
func (t texts) readSubjects(root, since string) error {
	out, err := exec.Command("git", "-C", root, "log", "--no-merges", "--format=%h%x09%s", since+"..HEAD").Output()
	if err != nil {
		return fmt.Errorf("list commits after %s: %w", since, err)
	}
	for line := range strings.Lines(string(out)) {
		hash, subject, _ := strings.Cut(line, "\t")
		t.add("subject", "commit-"+hash, 1, subject)
	}
	return nil
}
