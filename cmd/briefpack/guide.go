package main

import (
	"embed"
	"fmt"
	"regexp"
	"strings"

	"github.com/spf13/cobra"

	"briefpack/generator/model/diag"
)

// guides holds the pages of the guide.
//
//go:embed guide
var guides embed.FS

// guideTopics lists the pages of the guide in the order in which people need them.
var guideTopics = []string{"start", "inspection", "files", "privacy", "people", "dates", "programme", "look", "hosting", "problems"}

func newGuide(c *console) *cobra.Command {
	return &cobra.Command{
		Use:     "guide [TOPIC]",
		Short:   "Read the guide",
		Long:    "Print a page of the guide. Without TOPIC, list the pages. Every command in it has been tried.",
		Example: "  briefpack guide\n  briefpack guide start",
		Args:    atMostOne("topic"),
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return c.print(guideContents())
			}
			text, err := guidePage(args[0])
			if err != nil {
				return usage(fmt.Sprintf("the guide has no topic %q", args[0]),
					suggestion(diag.Nearest(args[0], guideTopics), "choose one of "+strings.Join(guideTopics, ", ")))
			}
			return c.print(plainPage(text))
		},
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			var list []string
			for _, topic := range guideTopics {
				list = append(list, cobra.CompletionWithDesc(topic, guideTitle(topic)))
			}
			return list, cobra.ShellCompDirectiveNoFileComp
		},
	}
}

// guidePage returns the Markdown of a topic.
func guidePage(topic string) (string, error) {
	data, err := guides.ReadFile("guide/" + topic + ".md")
	return string(data), err
}

// guideTitle returns the title of a topic.
func guideTitle(topic string) string {
	text, err := guidePage(topic)
	if err != nil {
		panic(err) // the page is in this program
	}
	_, title, _ := strings.Cut("\n"+text, "\n# ")
	title, _, _ = strings.Cut(title, "\n")
	return title
}

// guideContents lists the pages of the guide.
func guideContents() string {
	var b strings.Builder
	for _, topic := range guideTopics {
		fmt.Fprintf(&b, "briefpack guide %-12s %s\n", topic, guideTitle(topic))
	}
	return b.String()
}

// guideLink matches a link to another page of the guide.
var guideLink = regexp.MustCompile(`\[([^\]]+)\]\(([a-z]+)\.md\)`)

// plainPage returns a page as plain text for a terminal: examples are indented, and links name
// the command that shows the page.
func plainPage(text string) string {
	var b strings.Builder
	inFence := false
	for line := range strings.Lines(text) {
		switch {
		case strings.HasPrefix(line, "<!--"):
		case strings.HasPrefix(line, "```"):
			inFence = !inFence
			if _, file, ok := strings.Cut(strings.TrimSpace(line), " "); ok && inFence {
				fmt.Fprintf(&b, "    # %s\n", file)
			}
		case inFence && line != "\n":
			b.WriteString("    " + line)
		case strings.HasPrefix(line, "#"):
			b.WriteString(strings.TrimLeft(line, "# "))
		default:
			b.WriteString(guideLink.ReplaceAllString(line, "$1 (briefpack guide $2)"))
		}
	}
	return strings.TrimLeft(b.String(), " \n")
}
