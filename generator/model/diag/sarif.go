package diag

import (
	"io"
	"net/url"
	"slices"
	"strings"
)

// Tool is the program that a SARIF log says found the problems.
type Tool struct {
	Name    string
	Version string  // "" when unknown
	Topics  []Topic // what it looks for; a code that is missing here is added without words
}

// SARIF writes problems as a log in the Static Analysis Results Interchange
// Format 2.1.0 (OASIS), which code scanning services and editors read.
func SARIF(w io.Writer, ps []Problem, tool Tool) error {
	rules, index := sarifRules(ps, tool.Topics)
	run := sarifRun{
		Tool:       sarifTool{sarifDriver{tool.Name, tool.Version, rules}},
		ColumnKind: "unicodeCodePoints",
		Results:    []sarifResult{},
	}
	for _, p := range ps {
		run.Results = append(run.Results, sarifResult{
			RuleID: p.Code, RuleIndex: index[p.Code], Level: p.Severity.String(),
			Message: sarifText{messageAndHelp(p)}, Locations: sarifLocations(p.At),
		})
	}
	return writeJSON(w, sarifLog{
		Schema:  "https://json.schemastore.org/sarif-2.1.0.json",
		Version: "2.1.0",
		Runs:    []sarifRun{run},
	})
}

// sarifRules returns a descriptor for each topic and each code, sorted, and the index of each code.
func sarifRules(ps []Problem, topics []Topic) ([]sarifRule, map[string]int) {
	all := slices.Clone(topics)
	for _, p := range ps {
		if !slices.ContainsFunc(all, func(t Topic) bool { return t.Code == p.Code }) {
			all = append(all, Topic{Code: p.Code})
		}
	}
	slices.SortFunc(all, func(a, b Topic) int { return strings.Compare(a.Code, b.Code) })
	rules, index := []sarifRule{}, map[string]int{}
	for i, t := range all {
		index[t.Code] = i
		r := sarifRule{ID: t.Code}
		if t.Doc != "" {
			r.Short, r.Full = &sarifText{t.Summary()}, &sarifText{strings.TrimSpace(t.Doc + " " + t.Why)}
		}
		if t.Help != "" {
			r.Help = &sarifText{t.Help}
		}
		rules = append(rules, r)
	}
	return rules, index
}

func sarifLocations(at Place) []sarifLocation {
	if at.File == "" {
		return []sarifLocation{}
	}
	physical := sarifPhysical{Artifact: sarifArtifact{fileURI(at.File)}}
	if at.Line > 0 {
		physical.Region = &sarifRegion{at.Line, at.Col, at.endColumn()}
	}
	return []sarifLocation{{physical}}
}

// fileURI returns a relative reference for a relative path, which readers resolve
// against the root of the repository, and a file URI for an absolute path.
func fileURI(file string) string {
	if strings.HasPrefix(file, "/") {
		return (&url.URL{Scheme: "file", Path: file}).String()
	}
	return (&url.URL{Path: file}).String()
}
