package programme

import (
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/rule"
)

var GroupSpelling = rule.Rule{
	Code:     "group-spelling",
	Severity: diag.Warning,
	Doc:      "The name of a group of criteria is spelt the same way every time.",
	Why:      "Groups that differ by a letter or a capital are printed under two headings.",
	Help:     "spell the group the same way each time",
	Method: func(m *definition.Method, r *rule.Report) {
		var groups []string
		seen := map[string]bool{}
		for _, c := range m.Criteria {
			g := c.Group
			if !g.Set || seen[g.V] {
				continue
			}
			seen[g.V] = true
			if other := nearlySame(g.V, groups); other != "" {
				r.Addf(g.At, "the group %q is nearly the group %q", g.V, other)
			}
			groups = append(groups, g.V)
		}
	},
}

// nearlySame returns the group that differs from g by capitals, blanks or one letter in ten.
func nearlySame(g string, groups []string) string {
	for _, other := range groups {
		if strings.EqualFold(strings.Join(strings.Fields(g), " "), strings.Join(strings.Fields(other), " ")) {
			return other
		}
	}
	// A third of the letters may differ for a suggestion; here only a slip counts.
	other := diag.Nearest(g, groups)
	if len(g) > 8 && len(g)-len(other) <= 1 && len(other)-len(g) <= 1 && other != "" && sharesMost(g, other) {
		return other
	}
	return ""
}

// sharesMost reports whether two texts are the same but for a stretch of two letters.
func sharesMost(a, b string) bool {
	start := 0
	for start < min(len(a), len(b)) && a[start] == b[start] {
		start++
	}
	end := 0
	for end < min(len(a), len(b))-start && a[len(a)-1-end] == b[len(b)-1-end] {
		end++
	}
	return max(len(a), len(b))-start-end <= 2
}
