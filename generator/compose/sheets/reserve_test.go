package sheets

import (
	"strings"
	"testing"

	"briefpack/generator/compose/edition"
	"briefpack/generator/compose/writer"
	"briefpack/generator/internal/briefs"
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/roster"
)

// sheetOf composes one person's own sheet after a change, as text.
func sheetOf(t *testing.T, name string, a edition.Audience, change func(in *definition.Inspection)) string {
	t.Helper()
	in := briefs.Inspection()
	change(in)
	for _, d := range Of(briefs.For(in, nil, briefs.English(t), a)) {
		if d.Name == name {
			return briefs.Dump(d)
		}
	}
	t.Fatalf("there is no sheet %s", name)
	return ""
}

// second puts somebody else in reserve behind the first.
func second(in *definition.Inspection) {
	in.People = append(in.People, definition.Person{ID: briefs.Text("m-bain"), Name: briefs.Text("Moira Bain"), Agency: in.People[5].Agency})
	in.Readers = append(in.Readers, definition.Reader{Person: briefs.Text("m-bain"), Status: briefs.Text("reserve")})
}

func TestReserveSheets(t *testing.T) {
	tests := []struct {
		name, sheet string
		change      func(in *definition.Inspection)
		want, not   []string
	}{
		{"alone in reserve", "reserve-1", func(*definition.Inspection) {},
			[]string{"# Your time as reserve: Kirsty Lamont", "Your turn:: You are the only reserve", "until Thursday 11 February 2027",
				"| Priya Nambiar | Desk 1 | Mòrag NicAoidh", "| Douglas Reid | To be confirmed | Callum Darroch", "Inspection lead:: Ailsa Muir", "Tell your inspector."},
			[]string{"Only if two"}},
		{"first of two", "reserve-1", second, []string{"Your turn:: Number 1 of 2", "| Priya Nambiar | Desk 1 | Mòrag NicAoidh"}, nil},
		{"second of two", "reserve-2", second,
			[]string{"# Your time as reserve: Moira Bain", "Your turn:: Number 2 of 2", "| Only if two people cannot attend"}, []string{"| Mòrag NicAoidh", "| Callum Darroch"}},
		{"with the days on which they are there", "reserve-1", func(in *definition.Inspection) { in.Readers[2].Days = in.Reading.Dates[2:] },
			[]string{"| Day 3 | Wednesday 10", "| Day 4 | Thursday 11"}, []string{"| Day 1 ", "| Day 2 "}},
		{"precluded from everybody", "reserve-1", func(in *definition.Inspection) { in.Readers[2].Preclusions = briefs.Texts("d-reid", "p-nambiar") },
			[]string{"there is no seat that you could take"}, []string{"table: Seats"}},
		{"nobody is matched", "reserve-1", func(in *definition.Inspection) { in.Pairings, in.People = nil, withoutInspectors(in.People) },
			[]string{"The person who calls will tell you where to sit, and who with."}, []string{"table: Seats"}},
		{"no dates", "reserve-1", func(in *definition.Inspection) { in.Reading.Dates = nil },
			[]string{"Please keep every reading day free until the records reading is over."}, []string{"That can be at any time until"}},
		{"a reader who is there on some days", "reader-1", func(in *definition.Inspection) { in.Readers[0].Days = in.Reading.Dates[:1] },
			[]string{"| Day 1 | Monday 8"}, []string{"| Day 2 "}},
		{"their own words", "reserve-1", func(in *definition.Inspection) {
			in.Documents = []definition.DocumentText{{Key: "reserve-sheet", Title: briefs.Text("Second line"), Intro: briefs.Texts("Bring your pass.")}}
		}, []string{"# Second line: Kirsty Lamont", "Bring your pass."}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := sheetOf(t, tt.sheet, edition.Print, tt.change)
			for _, want := range tt.want {
				if !strings.Contains(got, want) {
					t.Errorf("%q is missing in\n%s", want, got)
				}
			}
			for _, not := range tt.not {
				if strings.Contains(got, not) {
					t.Errorf("%q stands in\n%s", not, got)
				}
			}
		})
	}
}

func withoutInspectors(people []definition.Person) []definition.Person {
	var list []definition.Person
	for _, p := range people {
		if p.Role.V != "inspector" {
			list = append(list, p)
		}
	}
	return list
}

// The seats that a sheet offers are those of the roster's own answers: a reserve who steps in
// for somebody finds that inspector on their sheet, and nobody else does.
func TestProspectsAreTheRostersAnswers(t *testing.T) {
	in := briefs.Inspection()
	second(in)
	b := briefs.For(in, nil, briefs.English(t), edition.Print)
	s := composer{writer.New(b)}
	for _, seat := range roster.Of(b.In).Reserves {
		id := seat.Reader.Person.V
		want := map[string]bool{}
		for _, a := range b.In.Absences {
			for _, c := range a.Changes {
				if c.Person == id && c.StepsIn {
					want[c.Inspector] = true
				}
			}
		}
		list := s.possibleSeats(id)
		if len(want) == 0 || len(list) != len(want) {
			t.Errorf("%s: %d seats, want %d", id, len(list), len(want))
		}
		for _, p := range list {
			if !want[p.inspector] {
				t.Errorf("%s would never sit with %s", id, p.inspector)
			}
		}
	}
}

// Personal sheets list the cancelled reading days.
func TestSheetsSayWhatWasCancelled(t *testing.T) {
	off := func(in *definition.Inspection) {
		in.Reading.Off = []definition.Date{briefs.Date("2027-02-12"), briefs.Date("2027-02-05")}
	}
	for _, sheet := range []string{"reader-1", "reserve-1"} {
		if got := sheetOf(t, sheet, edition.Print, off); !strings.Contains(got, "Cancelled: Friday 5 February") {
			t.Errorf("%s says\n%s", sheet, got)
		}
	}
}
