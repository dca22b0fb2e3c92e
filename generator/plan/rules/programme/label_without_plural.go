package programme

import (
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/rule"
)

var LabelWithoutPlural = rule.Rule{
	Code:     "label-without-plural",
	Severity: diag.Warning,
	Doc:      "A label that you change has its plural too: reader and readers, agency and agencies.",
	Why:      "Otherwise a pack has one \"file reader\" and four \"local records readers\".",
	Help:     "set the plural in [labels] too",
	Programme: func(p *definition.Programme, r *rule.Report) {
		checkPlurals(r, p.Labels, func(key string) string { return fixedLabel(r, key) })
	},
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		if in.Programme == nil { // its earlier labels are unknown
			return
		}
		checkPlurals(r, in.Labels, func(key string) string {
			if t, ok := in.Programme.Labels.Get(key); ok {
				return t.V
			}
			return fixedLabel(r, key)
		})
	},
}

// fixedLabel returns the program's own label, "" if there is none.
func fixedLabel(r *rule.Report, key string) string { return r.Words.Phrases["label."+key] }

// checkPlurals checks the labels that the current file sets. before returns a label without
// that file, "" if there was none.
func checkPlurals(r *rule.Report, labels definition.Entries, before func(key string) string) {
	for _, e := range labels {
		key := pluralOf(e.Key)
		was := before(key)
		if e.At.File != r.Home.File || was == "" || e.V == before(e.Key) {
			continue
		}
		if plural, ok := labels.Get(key); !ok || plural.At.File != r.Home.File {
			r.Advisef(e.At, "add "+key+" = \"...\" to [labels]", "%s is %q here, but %s are still %q", e.Key, e.V, key, was)
		}
	}
}

// pluralOf returns the key of a label's plural.
func pluralOf(key string) string {
	if stem, ok := strings.CutSuffix(key, "y"); ok {
		return stem + "ies"
	}
	return key + "s"
}
