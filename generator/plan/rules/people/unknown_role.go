package people

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var UnknownRole = rule.Rule{
	Code: "unknown-role",
	Doc: "Every role has a name. " +
		"Roles are used for people, owners of tasks and milestones, who takes part in a milestone, who fills in a form and who receives it, leads of agenda items, others in the training room and the lead for concerns.",
	Why:       "A role without a name would be printed as its id, with underscores.",
	Help:      "correct the role, or name it: [role.depute_lead] with label = \"depute inspection lead\"",
	Needs:     []string{"role"},
	Programme: func(p *definition.Programme, r *rule.Report) { checkRoles(r, &p.Method) },
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		if in.Programme == nil { // its labels are not known
			return
		}
		checkRoles(r, &in.Method)
		for _, p := range in.People {
			checkRole(r, in.Roles, p.Role)
		}
	},
}

func checkRoles(r *rule.Report, m *definition.Method) {
	for _, t := range m.Tasks {
		checkRole(r, m.Roles, t.Owner)
	}
	for _, a := range m.Agenda {
		checkRole(r, m.Roles, a.Lead)
	}
	for _, s := range m.Milestones {
		checkRole(r, m.Roles, s.Owner)
		for _, role := range s.With {
			checkRole(r, m.Roles, role)
		}
	}
	for _, f := range m.Forms {
		if f.FilledBy.V != definition.ForAll {
			checkRole(r, m.Roles, f.FilledBy)
		}
		checkRole(r, m.Roles, f.SentTo)
	}
	for _, role := range m.RoomKit.Besides {
		checkRole(r, m.Roles, role)
	}
	checkRole(r, m.Roles, m.Concern.Lead)
}

func checkRole(r *rule.Report, roles []definition.Role, role definition.Text) {
	if !role.Set || r.Words.Has("role."+role.V+".label") {
		return
	}
	if known, ok := definition.RoleOf(roles, role.V); !ok || !known.Label.Set {
		r.Suggestf(role.At, role.V, lookup.RoleIDs(r, roles), "there is no name for the role %q", role.V)
	}
}
