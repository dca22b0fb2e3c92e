package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// inSample is the first line of a page whose commands run in a copy of the sample. Those of other
// pages start in an empty folder.
const inSample = "<!-- in the sample -->\n"

// TestGuide runs every command in the guide, in the order of each page, and compares what it
// prints. A line of three dots stands for any lines. It also makes every change of a file: "new"
// before the name of a file replaces the file, "add" adds to its end, and "change" replaces each
// line that has the same key.
func TestGuide(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the paths in the guide have slashes")
	}
	sample, err := filepath.Abs("../../content")
	if err != nil {
		t.Fatal(err)
	}
	for _, topic := range guideTopics {
		t.Run(topic, func(t *testing.T) {
			text, err := guidePage(topic)
			if err != nil {
				t.Fatal(err)
			}
			file, err := filepath.Abs("guide/" + topic + ".md")
			if err != nil {
				t.Fatal(err)
			}
			t.Chdir(t.TempDir())
			if strings.Contains(text, inSample) {
				if err := os.CopyFS("content", os.DirFS(sample)); err != nil {
					t.Fatal(err)
				}
			}
			blocks := fences.Split(text, -1)
			infos := fences.FindAllStringSubmatch(text, -1)
			for i := 1; i+1 < len(blocks); i += 2 {
				blocks[i] = follow(t, strings.TrimSpace(infos[i-1][1]), blocks[i])
			}
			if got := joinFences(blocks, infos); got != text {
				if *update {
					if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
						t.Fatal(err)
					}
					return
				}
				t.Errorf("what commands print has changed; read it, and write it with -update:\n%s", diffLines(text, got))
			}
		})
	}
}

// fences matches the lines around an example, with what the first says about it.
var fences = regexp.MustCompile("(?m)^```([^\n]*)\n")

func joinFences(blocks []string, infos [][]string) string {
	var b strings.Builder
	for i, block := range blocks {
		b.WriteString(block)
		if i < len(infos) {
			b.WriteString(infos[i][0])
		}
	}
	return b.String()
}

// follow does what an example says, and returns it with what its commands print.
func follow(t *testing.T, info, block string) string {
	t.Helper()
	kind, rest, _ := strings.Cut(info, " ")
	switch kind {
	case "console":
		return runExample(t, block)
	case "toml":
		if verb, path, ok := strings.Cut(rest, " "); ok {
			changeFile(t, verb, path, block)
		}
	}
	return block
}

// runExample runs the commands of an example, which start with "$ ".
func runExample(t *testing.T, block string) string {
	t.Helper()
	var b strings.Builder
	for _, part := range strings.Split("\n"+block, "\n$ ")[1:] {
		command, want, _ := strings.Cut(part, "\n")
		b.WriteString("$ " + command + "\n")
		got := runCommand(t, command)
		if want != "" && !strings.HasSuffix(want, "\n") {
			want += "\n"
		}
		if matches(want, got) && (!*update || strings.Contains(want, "...\n")) {
			got = want
		}
		b.WriteString(got)
	}
	return b.String()
}

// runCommand runs one command line of the guide and returns what it prints.
func runCommand(t *testing.T, command string) string {
	t.Helper()
	words := commandWords(command)
	switch words[0] {
	case "cd":
		if err := os.Chdir(words[1]); err != nil {
			t.Fatal(err)
		}
		return ""
	case "briefpack":
		var out bytes.Buffer
		if code := run(words[1:], &out, &out); code > exitProblems {
			t.Errorf("%s: exit code %d\n%s", command, code, out.String())
		}
		return out.String()
	}
	t.Fatalf("the guide may not use %q", words[0])
	return ""
}

var word = regexp.MustCompile(`"([^"]*)"|(\S+)`)

// commandWords splits a command line at blanks outside quotation marks.
func commandWords(command string) []string {
	var words []string
	for _, m := range word.FindAllStringSubmatch(command, -1) {
		words = append(words, m[1]+m[2])
	}
	return words
}

var (
	builtLine = regexp.MustCompile(`(?m)^built .*$`)
	digits    = regexp.MustCompile(`\d+`)
)

// withoutCounts returns an output without the numbers of files that a build made, which change
// with every document.
func withoutCounts(s string) string {
	return builtLine.ReplaceAllStringFunc(s, func(line string) string { return digits.ReplaceAllString(line, "0") })
}

// matches compares an output with one in which a line of three dots stands for any lines.
func matches(want, got string) bool {
	want, got = withoutCounts(want), withoutCounts(got)
	parts := strings.Split(want, "...\n")
	for i, part := range parts {
		at := strings.Index(got, part)
		if at < 0 || i == 0 && at > 0 || i == len(parts)-1 && !strings.HasSuffix(got, part) {
			return false
		}
		got = got[at+len(part):]
		if i == len(parts)-1 && len(parts) == 1 && got != "" {
			return false
		}
	}
	return true
}

// changeFile changes a file as an example says.
func changeFile(t *testing.T, verb, path, block string) {
	t.Helper()
	old, err := os.ReadFile(path)
	if err != nil && verb != "new" {
		t.Fatal(err)
	}
	text := string(old)
	switch verb {
	case "new":
		text = block
	case "add":
		text = strings.TrimRight(text, "\n") + "\n\n" + block
	case "change":
		text = changedLines(t, text, block)
	default:
		t.Fatalf("unknown change %q", verb)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

var keyOfLine = regexp.MustCompile(`^[\w.-]+`)

// changedLines replaces each line of a text that has the key of a line in changes, in the table
// that the changes name.
func changedLines(t *testing.T, text, changes string) string {
	t.Helper()
	lines := strings.Split(text, "\n")
	table := ""
	for change := range strings.SplitSeq(strings.TrimSpace(changes), "\n") {
		if strings.HasPrefix(change, "[") {
			table = change
			continue
		}
		key := keyOfLine.FindString(change)
		if key == "" {
			continue
		}
		from := slices.Index(lines, table) + 1
		i := slices.IndexFunc(lines[from:], func(l string) bool { return keyOfLine.FindString(l) == key })
		if i < 0 || table != "" && from == 0 {
			t.Fatalf("%s has no line %q", table, key)
		}
		lines[from+i] = change
	}
	return strings.Join(lines, "\n")
}

// diffLines returns the lines that only one of two texts has.
func diffLines(want, got string) string {
	var b strings.Builder
	a, z := strings.Split(want, "\n"), strings.Split(got, "\n")
	for _, l := range a {
		if !slices.Contains(z, l) {
			b.WriteString("- " + l + "\n")
		}
	}
	for _, l := range z {
		if !slices.Contains(a, l) {
			b.WriteString("+ " + l + "\n")
		}
	}
	return b.String()
}

// inlineCommand matches a command within a sentence.
var inlineCommand = regexp.MustCompile("`briefpack ([^`]+)`")

// TestGuideNamesCommands checks that each command and flag in a sentence of the guide exists, that
// each topic has a page, and each page a topic.
func TestGuideNamesCommands(t *testing.T) {
	pages, err := filepath.Glob("guide/*.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, page := range pages {
		topic := strings.TrimSuffix(filepath.Base(page), ".md")
		if !slices.Contains(guideTopics, topic) {
			t.Errorf("add %q to guideTopics", topic)
		}
		text, err := guidePage(topic)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range inlineCommand.FindAllStringSubmatch(text, -1) {
			root := newRoot(newConsole(&bytes.Buffer{}, &bytes.Buffer{}))
			words := commandWords(m[1])
			cmd, rest, err := root.Find(words)
			if err != nil || cmd == root {
				t.Errorf("%s: there is no command %q", page, m[0])
				continue
			}
			if err := cmd.ParseFlags(rest); err != nil {
				t.Errorf("%s: %s: %v", page, m[0], err)
			}
		}
		for _, m := range guideLink.FindAllStringSubmatch(text, -1) {
			if !slices.Contains(guideTopics, m[2]) {
				t.Errorf("%s: there is no page %s.md", page, m[2])
			}
		}
	}
}
