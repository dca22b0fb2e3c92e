package programme

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/rule"
)

var RoleWithoutPlural = rule.Rule{
	Code:     "role-without-plural",
	Severity: diag.Warning,
	Doc:      "A role that you name has its plural too, if several people have it.",
	Why:      "Otherwise a pack has four \"local file reader\", or one \"file reader\" and four \"local records readers\".",
	Help:     "add plural below label",
	Needs:    []string{"role.label", "role.plural"},
	Programme: func(p *definition.Programme, r *rule.Report) {
		for _, role := range p.Roles {
			if role.Label.Set && !role.Plural.Set && p.IsMany(role.Key) {
				r.Addf(role.Label.At, "[role.%s] has a label, %q, and no plural", role.Key, role.Label.V)
			}
		}
	},
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		for _, role := range in.Roles {
			isOwn := role.Label.Set && role.Label.At.File == r.Home.File
			if isOwn && role.Plural.At.File != r.Home.File {
				r.Addf(role.Label.At, "[role.%s] has a label here, %q, and no plural", role.Key, role.Label.V)
			}
		}
	},
}
