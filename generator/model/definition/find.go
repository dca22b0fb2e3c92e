package definition

import "slices"

// Person returns the first person with an id, or nil.
func (in *Inspection) Person(id string) *Person {
	i := slices.IndexFunc(in.People, func(p Person) bool { return p.ID.V == id })
	if i < 0 || id == "" {
		return nil
	}
	return &in.People[i]
}

// Agency returns the first agency with an id, or nil.
func (in *Inspection) Agency(id string) *Agency {
	i := slices.IndexFunc(in.Agencies, func(a Agency) bool { return a.ID.V == id })
	if i < 0 || id == "" {
		return nil
	}
	return &in.Agencies[i]
}

// IsTrainee reports whether a person is trained: they are listed as a reader, reserve or trainee.
func (in *Inspection) IsTrainee(id string) bool {
	return slices.ContainsFunc(in.Readers, func(r Reader) bool { return id != "" && r.Person.V == id })
}

// SheetOf returns the name of the sheet that a person has in packs, by the status of the person in
// the reading.
func (in *Inspection) SheetOf(id string) string {
	for _, r := range in.Readers {
		if r.Person.V == id && r.Status.V == ForReserve {
			return ReserveSheet
		}
	}
	return ReaderSheet
}
