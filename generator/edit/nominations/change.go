package nominations

import (
	"slices"
	"strconv"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/names"
)

// add puts a new person into the plan. A person without a status is a trainee.
func (r *reader) add(e entry) {
	n := Nominee{ID: r.newID(e.cells[name]), Name: e.cells[name], Cell: e.place(r, name)}
	n.person = given(
		pair{key: "id", text: n.ID}, pair{key: "name", text: n.Name}, pair{key: "post", text: e.cells[post]},
		pair{key: "agency", text: e.agency}, pair{key: "email", text: e.cells[email]}, pair{key: "phone", text: e.cells[phone]},
	)
	wanted := e.status
	if wanted == "" {
		wanted = "trainee"
	}
	n.reader = given(
		pair{key: "person", text: n.ID}, pair{key: "status", text: wanted}, pair{key: "meets", list: r.met(e, nil)},
		pair{key: "preclusions", list: e.apart}, pair{key: "endorsed_by", text: e.cells[endorsedBy]}, pair{key: "access", text: e.cells[access]},
	)
	r.plan.New = append(r.plan.New, n)
}

// given returns the pairs that say something.
func given(pairs ...pair) []pair {
	return slices.DeleteFunc(pairs, func(p pair) bool { return p.text == "" && len(p.list) == 0 })
}

// met returns the criteria that someone meets, in the order of the programme. The answers in the
// row override the known ones.
func (r *reader) met(e entry, known []definition.Text) []string {
	var list []string
	if len(e.meets) > 0 {
		list = []string{} // the row answers, be it that none is met
	}
	for _, c := range r.in.Criteria {
		met, said := e.meets[c.ID.V]
		if said && met || !said && contains(known, c.ID.V) {
			list = append(list, c.ID.V)
		}
	}
	return list
}

// newID makes an id from a name: "m-shaw" of Morag Shaw.
func (r *reader) newID(full string) string {
	parts := strings.Fields(full)
	base := names.Spelling(parts[len(parts)-1])
	if first := names.Spelling(parts[0]); len(parts) > 1 && first != "" {
		base = first[:1] + "-" + base
	}
	if base = strings.Trim(base, "-"); base == "" {
		base = "person"
	}
	id := base
	for n := 2; personOf(r.in, id).ID.V != "" || has(r.taken, id); n++ {
		id = base + "-" + strconv.Itoa(n)
	}
	r.taken = append(r.taken, id)
	return id
}

// change puts into the plan the values of a row that differ from the definition.
func (r *reader) change(e entry, index int) {
	p := r.in.People[index]
	at := r.readerOf(p.ID.V)
	was := definition.Reader{}
	if at >= 0 {
		was = r.in.Readers[at]
	}
	one := func(f field, isReader bool, index int, value pair, from string) {
		to := value.text
		if value.list != nil {
			to = strings.Join(value.list, ", ")
		}
		if to == from || to == "" && value.list == nil || value.list != nil && isSameSet(to, from) {
			return
		}
		r.plan.Changes = append(r.plan.Changes, Change{Name: p.Name.V, Key: value.key, From: from, To: to, Cell: e.place(r, f), isReader: isReader, index: index, person: p.ID.V, value: value})
	}
	one(name, false, index, pair{key: "name", text: e.cells[name]}, p.Name.V)
	one(post, false, index, pair{key: "post", text: e.cells[post]}, p.Post.V)
	one(agency, false, index, pair{key: "agency", text: e.agency}, p.Agency.V)
	one(email, false, index, pair{key: "email", text: e.cells[email]}, p.Email.V)
	one(phone, false, index, pair{key: "phone", text: e.cells[phone]}, p.Phone.V)
	wanted := e.status
	if wanted == "" && at < 0 {
		wanted = "trainee"
	}
	one(status, true, at, pair{key: "status", text: wanted}, was.Status.V)
	one(criterion, true, at, pair{key: "meets", list: r.met(e, was.Meets)}, joined(was.Meets))
	one(apart, true, at, pair{key: "preclusions", list: withKnown(was.Preclusions, e.apart)}, joined(was.Preclusions))
	one(endorsedBy, true, at, pair{key: "endorsed_by", text: e.cells[endorsedBy]}, was.EndorsedBy.V)
	one(access, true, at, pair{key: "access", text: e.cells[access]}, was.Access.V)
}

// withKnown returns the known inspectors and the ones that a row adds; nil if it adds none.
// The spreadsheet that goes out does not have the known ones.
func withKnown(known []definition.Text, added []string) []string {
	if len(added) == 0 {
		return nil
	}
	var list []string
	for _, t := range known {
		list = append(list, t.V)
	}
	for _, id := range added {
		if !has(list, id) {
			list = append(list, id)
		}
	}
	return list
}

// isSameSet reports whether two joined lists differ in their order only.
func isSameSet(a, b string) bool {
	x, y := strings.Split(a, ", "), strings.Split(b, ", ")
	slices.Sort(x)
	slices.Sort(y)
	return slices.Equal(x, y)
}

func joined(list []definition.Text) string {
	var all []string
	for _, t := range list {
		all = append(all, t.V)
	}
	return strings.Join(all, ", ")
}
