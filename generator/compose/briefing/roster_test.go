package briefing

import (
	"strings"
	"testing"

	"briefpack/generator/compose/edition"
	"briefpack/generator/internal/briefs"
	"briefpack/generator/model/definition"
)

// TestAbsences has the printed roster say who steps in, and the hosted one nothing of it.
func TestAbsences(t *testing.T) {
	tests := []struct {
		name   string
		change func(in *definition.Inspection)
		want   []string
	}{
		{"a reserve steps in", func(*definition.Inspection) {}, []string{"| Callum Darroch | Kirsty Lamont steps in, with Douglas Reid | "}},
		{"another has to move", func(in *definition.Inspection) {
			in.Readers[0].Preclusions = nil
			in.Readers[2].Preclusions = briefs.Texts("d-reid")
		},
			[]string{"| Callum Darroch | Kirsty Lamont steps in, with Priya Nambiar / Mòrag NicAoidh<gd> moves to Douglas Reid | ", "cannot be filled without that move."}},
		{"nobody can", func(in *definition.Inspection) { in.Readers[2].Preclusions = briefs.Texts("d-reid", "p-nambiar") },
			[]string{"| Callum Darroch | One seat stays empty", "| If Mòrag NicAoidh<gd> is also absent: This seat stays empty"}},
		{"nobody is missed", func(in *definition.Inspection) {
			in.People[3].Role, in.Reading.Readers = briefs.Text("link_inspector"), briefs.Num(2)
		},
			[]string{"| Callum Darroch | No one needs to step in.", "| Callum Darroch / Boats for Bairns | No pair yet", "One person has no inspector yet."}},
		{"an inspector who is there on some days", func(in *definition.Inspection) { in.People[3].Days = in.Reading.Dates[:2] },
			[]string{"Douglas Reid (on Monday 8 February 2027<2027-02-08> and Tuesday 9 February 2027<2027-02-09>)"}},
		{"somebody in reserve who is there on some days", func(in *definition.Inspection) { in.Readers[2].Days = in.Reading.Dates[3:] },
			[]string{"1. Kirsty Lamont, Inch social work (on Thursday 11 February 2027<2027-02-11>)", "| Callum Darroch | One seat stays empty"}},
		{"a pair that is fixed against its days", func(in *definition.Inspection) {
			in.Readers[0].Days, in.People[4].Days, in.People[4].Agency = in.Reading.Dates[:1], in.Reading.Dates[1:2], in.People[6].Agency
		}, []string{"Inch social work / Only on Monday 8 February 2027<2027-02-08> | Priya Nambiar / Boats for Bairns / Only on Tuesday 9 February 2027<2027-02-09>"}},
		{"grounds where the definition gives no reason", func(in *definition.Inspection) {
			in.Matching.Experience, in.Readers[1].New, in.People[3].Experienced = briefs.Num(2), briefs.Yes(), briefs.Yes()
		}, []string{"| Douglas Reid | To be confirmed | An experienced inspector for someone who is new to this work"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := composed(t, "roster", edition.Print, tt.change)
			for _, want := range tt.want {
				if !strings.Contains(got, want) {
					t.Errorf("%q is missing in\n%s", want, got)
				}
			}
			for _, not := range []string{"{#if}", "steps in, with", "there on", "Only on", "experienced"} {
				if got := composed(t, "roster", edition.Hosted, tt.change); strings.Contains(got, not) {
					t.Errorf("the hosted edition says %q:\n%s", not, got)
				}
			}
		})
	}
}
