package load

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"briefpack/generator/model/diag"
	"briefpack/generator/read/source"
)

// slipsFile lists slips that people make. Each starts with ==; its messages follow after --.
const slipsFile = "testdata/slips.txt"

// above and below surround each slip. The misspelt key below shows that the rest is checked.
const (
	above = "programme = \"children-at-risk\"\nreplaces = \"0.9\"\n"
	below = "\n[[change]]\nversoin = \"1.0\"\n"
)

// TestSlips reads each slip within a definition: the message says what is wrong and what to
// write, at its place, and the rest of the file is checked unless the name says that it stops.
func TestSlips(t *testing.T) {
	data, err := os.ReadFile(slipsFile)
	if err != nil {
		t.Fatal(err)
	}
	blocks := strings.Split(string(data), "\n== ")
	for i, block := range blocks[1:] {
		name, rest, _ := strings.Cut(block, "\n")
		slip, want, _ := strings.Cut(rest, "\n--\n")
		t.Run(name, func(t *testing.T) {
			got, isRestRead := messagesOf(slip)
			if *update {
				blocks[i+1] = name + "\n" + slip + "\n--\n" + got
			} else if got != strings.TrimRight(want, "\n")+"\n" {
				t.Errorf("got:\n%swant:\n%s", got, want)
			}
			if got == "" {
				t.Error("no message")
			}
			if isRestRead == strings.HasSuffix(name, "(stops)") {
				t.Errorf("the rest is checked: %v", isRestRead)
			}
		})
	}
	if len(blocks) < 61 {
		t.Errorf("only %d slips", len(blocks)-1)
	}
	if *update {
		if err := os.WriteFile(slipsFile, []byte(strings.Join(blocks, "\n== ")), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// messagesOf returns the messages about a slip, with places counted from its own first line,
// and whether the rest of the file was checked.
func messagesOf(slip string) (messages string, isRestRead bool) {
	file := source.File{Path: "content/inspections/glenmarra.toml", Data: []byte(above + slip + below)}
	first, last := strings.Count(above, "\n"), strings.Count(above+slip, "\n")+1
	for _, p := range diag.Sort(Parse(file).Problems) {
		isRestRead = isRestRead || strings.Contains(p.Message, "versoin")
		if line := p.At.Line; line > first && line <= last && p.Code != "missing-value" {
			messages += fmt.Sprintf("%d:%d-%d %s (%s)\n", line-first, p.At.Col, p.At.End, p.Message, p.Help)
		}
	}
	return messages, isRestRead
}

// TestNoSlips reads what looks odd and is right.
func TestNoSlips(t *testing.T) {
	for _, text := range []string{
		"[training]\nstart = 09:30", "[training]\nstart = \"09:30\"", "[training]\n\tstart\t=\t\"09:30\"\t# tabs",
		"[training]\nvenue = \"The “old” hall\"", "[training]\nvenue = 'C:\\halls'",
		"[records_reading]\ndates = [\n  2027-02-08,\n  2027-02-09, # the last\n]",
		"\"version\" = \"0.9\"", "partnership.name = \"Glenmarra\"", "holidays = [{ file = \"holidays/a.ics\", kind = \"school\", }]",
	} {
		if got, isRestRead := messagesOf(text); got != "" || !isRestRead {
			t.Errorf("%q: the rest is checked %v, and %s", text, isRestRead, got)
		}
	}
}

// TestForeignFiles names the kind of a file that is not TOML at all, once.
func TestForeignFiles(t *testing.T) {
	for text, want := range map[string]string{
		"{\\rtf1\\ansi programme = \"a\"}":                 "Rich Text",
		"<html xmlns:w=\"x\"><p>programme = \"a\"":         "a web page",
		"<?xml version=\"1.0\"?>\n<programme/>":            "XML",
		"---\nprogramme: a\nversion: 1\n":                  "YAML",
		"{\n  \"programme\": \"a\",\n  \"draft\": true\n}": "JSON",
	} {
		problems := Parse(source.File{Path: "content/inspections/glenmarra.toml", Data: []byte(text)}).Problems
		if len(problems) != 1 || !strings.Contains(problems[0].Message, want) || !problems[0].Damage {
			t.Errorf("%q: %s", text, lines(problems))
		}
	}
}

// FuzzRepair repairs any text without a panic, and has a place and words for each slip.
func FuzzRepair(f *testing.F) {
	data, err := os.ReadFile(slipsFile)
	if err != nil {
		f.Fatal(err)
	}
	for block := range strings.SplitSeq(string(data), "\n== ") {
		_, rest, _ := strings.Cut(block, "\n")
		slip, _, _ := strings.Cut(rest, "\n--\n")
		f.Add(slip)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !slices.Equal([]byte(text), []byte(strings.ToValidUTF8(text, ""))) {
			t.Skip()
		}
		_, _, problems := decode("x.toml", []byte(text))
		for _, p := range problems {
			if p.At.Line < 1 || p.At.Col < 1 || p.Message == "" || p.Help == "" {
				t.Errorf("%q: %+v", text, p)
			}
		}
	})
}
