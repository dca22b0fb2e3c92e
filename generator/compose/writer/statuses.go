package writer

import "briefpack/generator/model/definition"

// statuses holds the status of everyone in an inspection.
type statuses struct {
	status map[string]string // status of people who are trained, by id
	alike  map[string]int    // number of people of each kind
}

func statusesOf(in *definition.Inspection) statuses {
	s := statuses{map[string]string{}, map[string]int{}}
	for _, r := range in.Readers {
		if _, again := s.status[r.Person.V]; !again {
			s.status[r.Person.V] = r.Status.V
		}
	}
	for i := range in.People {
		s.alike[s.kindOf(&in.People[i])]++
	}
	return s
}

// kindOf returns the key of a person's kind: their status, or else their role.
func (s statuses) kindOf(p *definition.Person) string {
	if status, ok := s.status[p.ID.V]; ok && p.ID.V != "" {
		return status
	}
	if p.Role.V == "" {
		return "person"
	}
	return p.Role.V
}
