package privacy

import (
	"strings"
	"testing"

	"briefpack/generator/model/definition"
)

func TestUnfitReason(t *testing.T) {
	text := func(s string) definition.Text { return definition.Text{V: s, Set: true} }
	in := &definition.Inspection{
		Folder: "glen",
		People: []definition.Person{
			{ID: text("m-norrick"), Name: text("Meera Norrick"), Phone: text("01632 960114")},
			{ID: text("w-bell"), Name: text("Will Bell"), Publish: definition.Flag{V: true, Set: true}},
		},
		Readers: []definition.Reader{{Person: text("m-norrick"), EndorsedBy: text("Una Gow")}},
	}
	tests := []struct{ reason, want string }{
		{"a reader cannot be released", ""},
		{"The reader has changed post at the Glenmarra desk.", ""},
		{"a reader is ill", ""},
		{"Meera Norrick has changed post", "the name of person m-norrick"},
		{"meera norrick left", "the name of person m-norrick"},
		{"so that Meera can stay", "the first name of person m-norrick"},
		{"in place of Mrs Norrick", "the surname and title of person m-norrick"},
		{"in place of Norrick M", "the surname and initial of person m-norrick"},
		{"in place of Mera Norrick", "the misspelt name of person m-norrick"},
		{"in place of Will Bell", "the name of person w-bell"},
		{"ask Una Gow", "the name of reader.endorsed_by"},
		{"ring 01632 960 114", "the phone number of person m-norrick"},
		{"Since Jo Tait is off sick", "a name and \"sick\""},
		{"surgery, says Tait.", "a name and \"surgery\""},
		{"a reader\x1b[31m left", "a control character"},
		{"a reader\nleft", "a control character"},
		{"a reader\u2028left", "a control character"},
		{"a reader\u202e left", "a control character"},
	}
	for _, tt := range tests {
		got := Unfit(&definition.Site{}, in, "reason", tt.reason)
		if tt.want == "" && got != "" || !strings.Contains(got, tt.want) {
			t.Errorf("%q: got %q, want %q", tt.reason, got, tt.want)
		}
	}
}
