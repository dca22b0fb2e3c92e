package briefing

import (
	"strings"
	"testing"

	"briefpack/generator/edition"
	"briefpack/generator/pack"
)

// TestAbsences has the printed roster say who steps in, and the hosted one nothing of it.
func TestAbsences(t *testing.T) {
	tests := []struct {
		name   string
		change func(in *pack.Inspection)
		want   []string
	}{
		{"a reserve steps in", func(*pack.Inspection) {}, []string{"| Callum Darroch | Kirsty Lamont steps in, with Douglas Reid\n"}},
		{"another has to move", func(in *pack.Inspection) {
			in.Readers[0].Preclusions = nil
			in.Readers[2].Preclusions = texts("d-reid")
		},
			[]string{"| Callum Darroch | Kirsty Lamont steps in, with Priya Nambiar / Mòrag NicAoidh<gd> moves to Douglas Reid / There is no way to leave"}},
		{"nobody can", func(in *pack.Inspection) { in.Readers[2].Preclusions = texts("d-reid", "p-nambiar") },
			[]string{"| Callum Darroch | One seat stays empty", "and Callum Darroch | Two seats stay empty"}},
		{"nobody is missed", func(in *pack.Inspection) { in.People[3].Role, in.Reading.Readers = text("link_inspector"), num(2) },
			[]string{"| Callum Darroch | Nobody has to step in.", "| Callum Darroch / Boats for Bairns | Not matched yet", "One person has nobody to sit with yet."}},
		{"an inspector who is there on some days", func(in *pack.Inspection) { in.People[3].Days = in.Reading.Dates[:2] },
			[]string{"Douglas Reid (there on Monday 8 February 2027<2027-02-08> and Tuesday 9 February 2027<2027-02-09>)"}},
		{"grounds where the definition gives no reason", func(in *pack.Inspection) {
			in.Matching.Experience, in.Readers[1].New, in.People[3].Experienced = num(2), yes(), yes()
		}, []string{"| Douglas Reid | Not settled yet | An experienced inspector for somebody new to multi-agency audit"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := composed(t, "roster", edition.Print, tt.change)
			for _, want := range tt.want {
				if !strings.Contains(got, want) {
					t.Errorf("%q is missing in\n%s", want, got)
				}
			}
			for _, not := range []string{"{#if}", "steps in, with", "there on", "experienced"} {
				if got := composed(t, "roster", edition.Hosted, tt.change); strings.Contains(got, not) {
					t.Errorf("the hosted edition says %q:\n%s", not, got)
				}
			}
		})
	}
}

func TestInitials(t *testing.T) {
	in := sampleInspection()
	in.People[6].Name, in.People[3].Name = text("Dod Ross-Hay"), text("Mina Nash")
	b := briefFor(in, nil, english(t), edition.Print)
	s := newScribe(b)
	var got []string
	for i := range b.In.People {
		if initials := s.initials()[&b.In.People[i]]; initials != "" {
			got = append(got, b.In.People[i].Name.V+" "+initials)
		}
	}
	if want := "Mina Nash MN 2, Priya Nambiar PN, Mòrag NicAoidh MN 1, Dod Ross-Hay DR-H"; strings.Join(got, ", ") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, ", "), want)
	}
}
