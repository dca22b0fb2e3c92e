package people

import (
	"slices"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var UnknownRole = rule.Rule{
	Code: "unknown-role",
	Doc: "Every role has a label. " +
		"Roles are used for people, owners of tasks and milestones, leads of agenda items, others in the training room and the lead for concerns.",
	Why:       "A role without a label would be printed as its key, with underscores.",
	Help:      "correct the role, or give it a label: [labels] depute_lead = \"depute inspection lead\"",
	Needs:     []string{"labels"},
	Programme: func(p *definition.Programme, r *rule.Report) { checkRoles(r, &p.Method) },
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		if in.Programme == nil { // its labels are not known
			return
		}
		checkRoles(r, &in.Method)
		for _, p := range in.People {
			checkRole(r, in.Labels, p.Role)
		}
	},
}

func checkRoles(r *rule.Report, m *definition.Method) {
	for _, t := range m.Tasks {
		checkRole(r, m.Labels, t.Owner)
	}
	for _, a := range m.Agenda {
		checkRole(r, m.Labels, a.Lead)
	}
	for _, s := range m.Milestones {
		checkRole(r, m.Labels, s.Owner)
	}
	for _, role := range m.RoomKit.Besides {
		checkRole(r, m.Labels, role)
	}
	checkRole(r, m.Labels, m.Concern.Lead)
}

func checkRole(r *rule.Report, labels definition.Entries, role definition.Text) {
	if !role.Set || r.Words.Has("label."+role.V) {
		return
	}
	if _, ok := labels.Get(role.V); !ok {
		r.Suggestf(role.At, role.V, roles(r, labels), "there is no label for the role %q", role.V)
	}
}

// roles lists the keys that have a label.
func roles(r *rule.Report, labels definition.Entries) []string {
	var keys []string
	for _, e := range labels {
		keys = append(keys, e.Key)
	}
	for key := range r.Words.Phrases {
		if role, ok := strings.CutPrefix(key, "label."); ok {
			keys = append(keys, role)
		}
	}
	slices.Sort(keys)
	return keys
}
