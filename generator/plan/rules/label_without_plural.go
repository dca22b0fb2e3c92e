package rules

import (
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
)

var labelWithoutPlural = Rule{
	Code:     "label-without-plural",
	Severity: diag.Warning,
	Doc: "A label is changed, but its plural is not: the pack would speak of one \"file reader\" and of four \"local records readers\". " +
		"The plural stands under the same key with an s at its end, reader and readers; agency has agencies.",
	Help:      "give the plural its own words in [labels], too",
	Programme: func(p *definition.Programme, r *Report) { checkPlurals(r, p.Labels, r.fixedLabel) },
	Inspection: func(in *definition.Inspection, r *Report) {
		if in.Programme == nil { // what its labels were before is not known
			return
		}
		checkPlurals(r, in.Labels, func(key string) string {
			if t, ok := in.Programme.Labels.Get(key); ok {
				return t.V
			}
			return r.fixedLabel(key)
		})
	},
}

// fixedLabel returns a label as it is where nobody gives another, "" where there is none.
func (r *Report) fixedLabel(key string) string { return r.Words.Phrases["label."+key] }

// checkPlurals looks at the labels that the file at hand gives itself. Before says what
// a label was before that file, "" when there was none.
func checkPlurals(r *Report, labels definition.Entries, before func(key string) string) {
	for _, e := range labels {
		key := pluralOf(e.Key)
		was := before(key)
		if e.At.File != r.home.File || was == "" || e.V == before(e.Key) {
			continue
		}
		if plural, ok := labels.Get(key); !ok || plural.At.File != r.home.File {
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
