package writer

import "briefpack/generator/model/definition"

// cast holds the status of everyone in an inspection.
type cast struct {
	status map[string]string // status of people who are trained, by id
	alike  map[string]int    // number of people of each kind
}

func castOf(in *definition.Inspection) cast {
	c := cast{map[string]string{}, map[string]int{}}
	for _, r := range in.Readers {
		if _, again := c.status[r.Person.V]; !again {
			c.status[r.Person.V] = r.Status.V
		}
	}
	for i := range in.People {
		c.alike[c.kindOf(&in.People[i])]++
	}
	return c
}

// kindOf returns the key of a person's kind: their status, or else their role.
func (c cast) kindOf(p *definition.Person) string {
	if status, ok := c.status[p.ID.V]; ok && p.ID.V != "" {
		return status
	}
	if p.Role.V == "" {
		return "person"
	}
	return p.Role.V
}
