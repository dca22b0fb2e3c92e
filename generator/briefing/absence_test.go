package briefing

import (
	"fmt"
	"strings"
	"testing"

	"briefpack/generator/edition"
	"briefpack/generator/pack"
)

// TestCovers says what happens with most of the others once, and the exceptions by name.
func TestCovers(t *testing.T) {
	in := sampleInspection()
	in.People, in.Readers, in.Pairings = nil, nil, nil
	for i, status := range []string{"reader", "reader", "reader", "reader", "reserve", "reserve"} {
		id := fmt.Sprintf("r%d", i)
		in.People = append(in.People, pack.Person{ID: text(id), Name: text(strings.ToUpper(id))})
		in.Readers = append(in.Readers, pack.Reader{Person: text(id), Status: text(status)})
	}
	for i := range 4 {
		id := fmt.Sprintf("i%d", i)
		in.People = append(in.People, pack.Person{ID: text(id), Name: text(strings.ToUpper(id)), Role: text("inspector")})
		in.Pairings = append(in.Pairings, pack.Pairing{Reader: text(fmt.Sprintf("r%d", i)), Inspector: text(id)})
	}
	in.Readers[4].Preclusions = texts("i0") // the first reserve may not sit with the first inspector
	in.Readers[5].Preclusions = texts("i1") // nor the second with the second
	got := composed(t, "roster", edition.Print, func(o *pack.Inspection) { *o = *in })
	for _, want := range []string{
		"| R0 | R5 steps in, with I0 | R4 steps in, with the other's inspector / R5 steps in, with I0\n",
		"| R1 | R4 steps in, with I1 | R4 steps in, with I1 / R5 steps in, with the other's inspector\n",
		"| R2 | R4 steps in, with I2 | R4 steps in, with I2 / R5 steps in, with the other's inspector / With R1: R4 steps in, with I1. R5 steps in, with I2\n",
		"| R3 | R4 steps in, with I3 | R4 steps in, with the other's inspector / R5 steps in, with I3 / With R0: R4 steps in, with I3. R5 steps in, with I0\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
	for i, told := range Absences(briefFor(in, nil, english(t), edition.Print)) {
		if want := []string{"R0", "R0 and somebody else", "R1", "R1 and somebody else"}; i < len(want) && told.People != want[i] {
			t.Errorf("%d is about %q, not %q", i, told.People, want[i])
		}
	}
}
