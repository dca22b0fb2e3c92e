package dates

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/rule"
)

var ChangedSinceIssue = rule.Rule{
	Code:     "changed-since-issue",
	Severity: diag.Warning,
	Doc: "The documents of a pack say what they said when its version was issued. Briefpack compares them with the record of the last issue, " +
		"in content/issued. A version is raised by briefpack issue.",
	Why:      "People with a printed copy cannot see that it is out of date while the version is the same.",
	Help:     "when the changes are complete, issue them: briefpack issue INSPECTION --note \"what changed\" --write",
	Composed: true,
	Content: func(c *definition.Content, r *rule.Report) {
		if r.Unissued == nil {
			return
		}
		for _, in := range c.Inspections {
			r.Home = in.At
			last := in.LastIssue()
			if last == nil || in.IsClosed() {
				continue
			}
			if in.Version.V != last.Version {
				r.Addf(in.Version.At, "version %q was not issued by briefpack issue: the last issue is version %q", in.Version.V, last.Version)
				continue
			}
			if titles, known := r.Unissued(in); known && len(titles) > 0 {
				r.Addf(in.Version.At, "version %q was issued on %s, and since then %s: %s", last.Version, r.Date(last.Date.V), documentsChanged(len(titles)), rule.Quoted(titles))
			}
		}
	},
}

func documentsChanged(n int) string {
	return diag.Counted(n, "document") + " changed"
}
