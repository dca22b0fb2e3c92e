package definition

import "slices"

// manyRoles are the roles that usually several people have, in every programme.
var manyRoles = []string{"reader", "reserve", "trainee", "inspector", "agency"}

// RoleOf returns the role of an id, or false if the list has none.
func RoleOf(roles []Role, id string) (Role, bool) {
	i := slices.IndexFunc(roles, func(r Role) bool { return r.Key == id })
	if i < 0 {
		return Role{Key: id}, false
	}
	return roles[i], true
}

// IsMany reports whether texts about everyone in a role use its plural.
func (m *Method) IsMany(id string) bool {
	r, _ := RoleOf(m.Roles, id)
	if r.Several.Set {
		return r.Several.V
	}
	return slices.Contains(manyRoles, id)
}
