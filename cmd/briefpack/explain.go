package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"briefpack/generator"
	"briefpack/generator/model/diag"
)

func newExplain(s *screen) *cobra.Command {
	return &cobra.Command{
		Use:   "explain [CODE]",
		Short: "Say what a problem is about, with an example; without CODE, list them all",
		Args:  atMostOne("code"),
		RunE: func(_ *cobra.Command, args []string) error {
			topics := generator.Topics()
			if len(args) == 0 {
				return s.print(list(topics))
			}
			i := slices.IndexFunc(topics, func(t diag.Topic) bool { return t.Code == args[0] })
			if i < 0 {
				return noSuchCode(args[0], topics)
			}
			return s.print(explained(topics[i]))
		},
		ValidArgsFunction: completeCode,
	}
}

func noSuchCode(code string, topics []diag.Topic) error {
	return usage(fmt.Sprintf("there is no problem with the code %q", code),
		meant(diag.Nearest(code, codes(topics)), "briefpack explain lists every code"))
}

func codes(topics []diag.Topic) []string {
	var cs []string
	for _, t := range topics {
		cs = append(cs, t.Code)
	}
	return cs
}

// list returns one line for each topic.
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

// explained returns all that is known of a topic.
func explained(t diag.Topic) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\n%s\n", t.Code, wrapped(t.Doc))
	if t.Why != "" {
		fmt.Fprintf(&b, "\n%s\n", wrapped("Why it matters: "+t.Why))
	}
	if t.Help != "" {
		fmt.Fprintf(&b, "\n%s\n", wrapped("What to do: "+t.Help))
	}
	for _, example := range []struct{ title, text string }{{"Like this it is a problem", t.Bad}, {"Like this it is not", t.Good}} {
		if example.text != "" {
			fmt.Fprintf(&b, "\n%s:\n\n%s\n", example.title, indented(example.text))
		}
	}
	return b.String()
}

// textWidth is how wide running text is set, in characters.
const textWidth = 80

// wrapped breaks running text into lines. Ends of lines that the text has stay.
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
