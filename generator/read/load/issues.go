package load

import (
	"cmp"
	"path"
	"reflect"
	"slices"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/read/source"
)

const issuedFolder = "content/issued/"

// issue reads the record of an issue. The rules for texts are not for it: Briefpack wrote it.
func (p *Piece) issue(version string, data []byte) {
	p.Issue = &definition.Issue{Version: version}
	p.toml(data, reflect.ValueOf(p.Issue).Elem(), false)
	p.Texts = nil
}

// issues returns the issues of an inspection, in order.
func (p pieces) issues(inspection string) []definition.Issue {
	var list []definition.Issue
	for _, piece := range p.under(issuedFolder + inspection) {
		if piece.Issue != nil {
			list = append(list, *piece.Issue)
		}
	}
	slices.SortStableFunc(list, func(a, b definition.Issue) int {
		return cmp.Or(a.Date.V.Compare(b.Date.V), definition.CompareVersions(a.Version, b.Version))
	})
	return list
}

// strayIssues reports records of inspections that do not exist.
func strayIssues(c *definition.Content, all []Piece) []diag.Problem {
	var problems []diag.Problem
	for _, p := range all {
		folder, isRecord := strings.CutPrefix(path.Dir(p.Path), strings.TrimSuffix(issuedFolder, "/")+"/")
		if isRecord && p.Issue != nil && !slices.ContainsFunc(c.Inspections, func(in *definition.Inspection) bool { return in.Folder == folder }) {
			file := source.Definition(folder)
			problem := misplaced.Helped(p.Issue.At, "rename the folder as the inspection was renamed, or delete it", "%q is about an inspection that does not exist", p.Path)
			problems = append(problems, *following(file, problem))
		}
	}
	return problems
}
