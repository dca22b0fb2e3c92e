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

// TestInitials gives everybody initials that nobody else on the wall has, and that they
// know to be theirs.
func TestInitials(t *testing.T) {
	tests := []struct {
		names []string // of two readers and two inspectors
		want  string
	}{
		{[]string{"Mòrag NicAoidh", "Dod Ross-Hay", "Mina Nash", "Priya Nambiar"}, "MNi, DR-H, MNa, PN"},
		{[]string{"Anna Brown", "Alan Brown", "Ishbel Orr", "Ian Ó Briain"}, "AnB, AlB, IO, IÓB"},
		{[]string{"Ewan Hay", "Ewan Hay", "Ewan Hay", "Cat"}, "EH 1, EH 3, EH 2, C"},
		{[]string{"Ross", "Rae", "o\u0301 Neil", "O Neil"}, "Ro, Ra, O\u0301N, ON"},
		{[]string{"", "Seonaid Mac an t-Saoir", "Sìm Mac an t-Saoir", ""}, "Harbour reader 1, SeMAT-S, SìMAT-S, Inspector 1"},
	}
	for _, tt := range tests {
		in := briefs.Inspection()
		r := roster.Of(in)
		people := []*definition.Person{r.Pairs[0].Person, r.Pairs[1].Person, r.Pairs[0].Inspector, r.Inspectors[0]}
		for i, p := range people {
			p.Name = briefs.Text(tt.names[i])
		}
		in.Pairings = append(in.Pairings, definition.Pairing{Reader: r.Pairs[1].Reader.Person, Inspector: r.Inspectors[0].ID})
		s := composer{writer.New(briefs.For(in, nil, briefs.English(t), edition.Print))}
		r = roster.Of(s.In)
		initials := s.initials()
		var got []string
		for _, p := range []*definition.Person{r.Pairs[0].Person, r.Pairs[1].Person, r.Pairs[0].Inspector, r.Pairs[1].Inspector} {
			got = append(got, initials[p])
		}
		if strings.Join(got, ", ") != tt.want {
			t.Errorf("got  %s\nwant %s", strings.Join(got, ", "), tt.want)
		}
	}
}
