package roster

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
)

// randomInspection is a small inspection in which every condition and preference occurs,
// and in which much is equally good.
func randomInspection(random *rand.Rand, readers, reserves, inspectors int) *definition.Inspection {
	in := &definition.Inspection{Agencies: []definition.Agency{
		{ID: text("sw"), Kind: text("social work")}, {ID: text("nhs"), Kind: text("health")}, {ID: text("none")},
	}}
	in.Reading.Dates = dates(8, 9)
	in.Matching = definition.Matching{Experience: num(random.IntN(4)), Background: num(random.IntN(3)), Room: num(random.IntN(2)), Mode: num(random.IntN(2))}
	pick := func(often int, words ...string) definition.Text {
		if random.IntN(10) >= often {
			return definition.Text{}
		}
		return text(words[random.IntN(len(words))])
	}
	harsh := random.IntN(6)
	for j := range inspectors {
		p := definition.Person{ID: text(fmt.Sprintf("i%d", j)), Role: text("inspector"), Background: pick(7, "health", "social work"),
			Experienced: definition.Flag{V: random.IntN(2) == 0}, Room: pick(harsh, "A", "B"), Mode: pick(harsh/2, "remote", "in person")}
		if random.IntN(12) < harsh {
			p.Days = dates(8 + random.IntN(2))
		}
		in.People = append(in.People, p)
	}
	for i := range readers + reserves {
		id, status := fmt.Sprintf("r%d", i), "reader"
		if i >= readers {
			status = "reserve"
		}
		in.People = append(in.People, definition.Person{ID: text(id), Agency: pick(8, "sw", "nhs", "none")})
		r := definition.Reader{Person: text(id), Status: text(status), New: definition.Flag{V: random.IntN(2) == 0},
			Room: pick(harsh, "a ", "B"), Mode: pick(harsh/2, "remote", "in person")}
		if random.IntN(24) < harsh {
			r.Days = dates(8 + random.IntN(2))
		}
		for j := range inspectors {
			switch id := fmt.Sprintf("i%d", j); random.IntN(24 - 2*harsh) {
			case 0, 1:
				r.Preclusions = append(r.Preclusions, text(id))
			case 2:
				in.People[j].Preclusions = append(in.People[j].Preclusions, r.Person)
			}
		}
		in.Readers = append(in.Readers, r)
	}
	return in
}

// fixSome gives some readers a pairing, perhaps against an obstacle.
func fixSome(random *rand.Rand, in *definition.Inspection, inspectors int) {
	for j, i := range random.Perm(len(in.Readers)) {
		if j < inspectors && in.Readers[i].Status.V == "reader" && random.IntN(3) == 0 {
			in.Pairings = append(in.Pairings, pairing(in.Readers[i].Person.V, fmt.Sprintf("i%d", j), ""))
		}
	}
}

// shuffled is the same inspection in another order; reserves keep theirs, which counts.
func shuffled(random *rand.Rand, in *definition.Inspection) *definition.Inspection {
	out := *in
	out.People, out.Pairings = slices.Clone(in.People), slices.Clone(in.Pairings)
	random.Shuffle(len(out.People), func(i, j int) { out.People[i], out.People[j] = out.People[j], out.People[i] })
	random.Shuffle(len(out.Pairings), func(i, j int) { out.Pairings[i], out.Pairings[j] = out.Pairings[j], out.Pairings[i] })
	var readers, reserves []definition.Reader
	for _, r := range in.Readers {
		if r.Status.V == "reserve" {
			reserves = append(reserves, r)
		} else {
			readers = append(readers, r)
		}
	}
	random.Shuffle(len(readers), func(i, j int) { readers[i], readers[j] = readers[j], readers[i] })
	out.Readers = append(readers, reserves...)
	return &out
}

func dates(days ...int) []definition.Date {
	var list []definition.Date
	for _, d := range days {
		list = append(list, definition.Date{V: day.Date{Year: 2027, Month: 2, Day: d}, Set: true})
	}
	return list
}

func num(n int) definition.Int { return definition.Int{V: n, Set: true} }
