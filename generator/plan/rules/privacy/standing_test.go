package privacy

import (
	"testing"

	"briefpack/generator/plan/rules/lookup"
)

// TestStandsAlone tries one word of a text: the one between the bars.
func TestStandsAlone(t *testing.T) {
	tests := []struct {
		text string
		want bool
	}{
		{"ask |Morag|", true},
		{"|Morag| asks", true},
		{"Ask |Morag| first", true},
		{"ask |Morag|, or the desk", true},
		{"ask |Morag|’s team", true},
		{"ask |Morag|\nfirst", true},
		{"it ends. |Morag| begins", true},
		{"ask Dr |Shaw|", true},
		{"ask Dr. |Shaw|", true},
		{"ask “|Morag|”", true},
		{"Ask |Grace| first", false}, // as in "Council Chambers"
		{"please ask |Grace| first", true},
		{"|Grace| is said before lunch", false},
		{"* |Mark| the form", false},
		{"one. |Mark| the form", false},
		{"one\n\n|Mark| the form", false},
		{"one line\n|Grace| comes", true},
		{"|Ross| Street", false},
		{"the |Ross| Street desk", false},
		{"at 4 |Ross| today", false},
		{"|Ross| 4", false},
		{"on St |Andrew|’s eve", false},
		{"on St Andrew’s |Day|", false},
		{"the Old |Ross| house", false},
		{"in |Ross|-shire", false},
		{"in Wester-|Ross|", false},
		{"by the end of |May|", false},
		{"in |English|", false},
		{"|Morag|@example.org", false},
		{"www.|Morag|.example.org", false},
		{"ö “Ö |Ross|”", false},
	}
	for _, tt := range tests {
		var at []int
		text := ""
		for _, c := range tt.text {
			if c == '|' {
				at = append(at, len(text))
				continue
			}
			text += string(c)
		}
		if got := standsAlone(text, lookup.Span{From: at[0], To: at[1]}); got != tt.want {
			t.Errorf("%q: got %v", tt.text, got)
		}
	}
}

func TestPartsOfNames(t *testing.T) {
	for name, want := range map[string][2]string{
		"Morag Shaw": {"Morag", "Shaw"}, "Dr Morag Anne Shaw OBE": {"Morag", "Shaw"}, "Mary-Jane Reid (she/her)": {"Mary-Jane", "Reid"},
		"Morag Shaw, MBE": {"Morag", "Shaw"}, "Shaw, Morag": {"Morag", "Shaw"}, "Effie Nic Leoid": {"Effie", "Leoid"}, "Cher": {"", ""}, "": {"", ""}, "Dr Shaw": {"", ""}, "Jo O'Neil": {"Jo", "O'Neil"},
	} {
		if got := [2]string{firstName(name), surname(name)}; got != want {
			t.Errorf("%q: got %q", name, got)
		}
	}
	for word, want := range map[string]string{"Mòrag": "morag", "Shaw": "shaw", "Mary-Jane": "", "O'Neil": "", "J": "", "": ""} {
		if got := nameKey(word); got != want {
			t.Errorf("%q: got %q, want %q", word, got, want)
		}
	}
}
