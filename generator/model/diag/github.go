package diag

import (
	"fmt"
	"io"
	"strings"
)

// GitHub writes problems as workflow commands, which GitHub Actions shows beside
// the lines of a change. Its documentation is "Workflow commands for GitHub Actions".
func GitHub(w io.Writer, ps []Problem) error {
	var b strings.Builder
	for _, p := range ps {
		fmt.Fprintf(&b, "::%s %s::%s\n", p.Severity, properties(p), escapeData(messageAndHelp(p)))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// messageAndHelp returns the message and, on the next line, the help.
func messageAndHelp(p Problem) string {
	if p.Help == "" {
		return p.Message
	}
	return p.Message + "\nhelp: " + p.Help
}

func properties(p Problem) string {
	var kv []string
	if p.At.File != "" {
		kv = append(kv, "file="+escapeProperty(p.At.File))
	}
	if p.At.Line > 0 {
		kv = append(kv, fmt.Sprintf("line=%d", p.At.Line))
	}
	if p.At.Line > 0 && p.At.Col > 0 {
		kv = append(kv, fmt.Sprintf("col=%d,endColumn=%d", p.At.Col, p.At.endColumn()))
	}
	return strings.Join(append(kv, "title="+escapeProperty(p.Code)), ",")
}

// escapeData escapes what follows the second "::". A line end would end the
// command, and what follows could be a command of the content's own.
func escapeData(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

// escapeProperty escapes the value of a property.
func escapeProperty(s string) string {
	return strings.NewReplacer(":", "%3A", ",", "%2C").Replace(escapeData(s))
}
