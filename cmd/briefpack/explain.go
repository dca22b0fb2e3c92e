package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"briefpack/generator"
	"briefpack/generator/model/diag"
)

func newExplain(c *console) *cobra.Command {
	return &cobra.Command{
		Use:   "explain [CODE]",
		Short: "Explain a problem, with an example; without CODE, list all codes",
		Args:  atMostOne("code"),
		RunE: func(_ *cobra.Command, args []string) error {
			topics := generator.Topics()
			if len(args) == 0 {
				return c.print(list(topics))
			}
			i := slices.IndexFunc(topics, func(t diag.Topic) bool { return t.Code == args[0] })
			if i < 0 {
				return unknownCode(args[0], topics)
			}
			return c.print(explained(topics[i]))
		},
		ValidArgsFunction: completeCode,
	}
}

func unknownCode(code string, topics []diag.Topic) error {
	return usage(fmt.Sprintf("unknown code %q", code),
		suggestion(diag.Nearest(code, codes(topics)), "briefpack explain lists all codes"))
}

func codes(topics []diag.Topic) []string {
	var cs []string
	for _, t := range topics {
		cs = append(cs, t.Code)
	}
	return cs
}

// list returns one line a topic.
func list(topics []diag.Topic) string {
	widest := 0
	for _, t := range topics {
		widest = max(widest, len(t.Code))
	}
	var b strings.Builder
	for _, t := range topics {
		fmt.Fprintf(&b, "%-*s  %s\n", widest, t.Code, t.Summary())
	}
	return b.String()
}

// explained returns the full text of a topic.
func explained(t diag.Topic) string {
	var b strings.Builder
	fmt.Fprintln(&b, t.Code)
	for _, part := range []string{t.Doc, "Why it matters: " + t.Why, "What to do: " + t.Help} {
		fmt.Fprintf(&b, "\n%s\n", wrapped(part))
	}
	for _, example := range []struct{ title, text string }{{"A problem", t.Bad}, {"Not a problem", t.Good}} {
		if example.text != "" {
			fmt.Fprintf(&b, "\n%s:\n\n%s\n", example.title, indented(example.text))
		}
	}
	return b.String()
}

// textWidth is the longest line of running text, in characters.
const textWidth = 80

// wrapped breaks running text into lines and keeps the line ends that it has.
func wrapped(text string) string {
	var lines []string
	for _, paragraph := range strings.Split(strings.TrimSpace(text), "\n") {
		line := ""
		for _, word := range strings.Fields(paragraph) {
			switch {
			case line == "":
				line = word
			case len([]rune(line))+1+len([]rune(word)) > textWidth:
				lines = append(lines, line)
				line = word
			default:
				line += " " + word
			}
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func indented(text string) string {
	lines := strings.Split(strings.Trim(text, "\n"), "\n")
	for i, l := range lines {
		if l != "" {
			lines[i] = "    " + l
		}
	}
	return strings.Join(lines, "\n")
}
