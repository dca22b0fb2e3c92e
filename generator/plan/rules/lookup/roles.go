package lookup

import (
	"slices"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

// RoleIDs lists the roles that have a name.
func RoleIDs(r *rule.Report, roles []definition.Role) []string {
	var ids []string
	for _, role := range roles {
		ids = append(ids, role.Key)
	}
	for key := range r.Words.Phrases {
		if rest, ok := strings.CutPrefix(key, "role."); ok {
			id, _, _ := strings.Cut(rest, ".")
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}
