package secrets

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
)

func TestOf(t *testing.T) {
	ada := person("ada", "Ada Orr", "")
	ada.Email, ada.Phone, ada.Post = text("ada@example.org"), text("01000 555 123"), text("teacher")
	tests := []struct {
		name string
		in   func(in *definition.Inspection)
		want []string
	}{
		{"nothing", func(in *definition.Inspection) {}, nil},
		{"somebody who is not published", func(in *definition.Inspection) {
			in.People = []definition.Person{ada}
		}, []string{"ada name Ada Orr", "ada email ada@example.org", "ada phone 01000 555 123"}},
		{"somebody who is published", func(in *definition.Inspection) {
			in.People = []definition.Person{publish(ada)}
		}, nil},
		{"what a namesake publishes", func(in *definition.Inspection) {
			namesake := publish(person("b", "ADA  ORR", ""))
			namesake.Phone = text("01000-555123")
			in.People = []definition.Person{ada, namesake}
		}, []string{"ada email ada@example.org"}},
		{"the same value twice", func(in *definition.Inspection) {
			in.People = []definition.Person{ada, ada}
		}, []string{"ada name Ada Orr", "ada email ada@example.org", "ada phone 01000 555 123"}},
		{"a job title", func(in *definition.Inspection) {
			in.People = []definition.Person{{ID: text("a"), Post: text("Chief executive of the council and the islands")}}
		}, nil},
		{"short ordinary words", func(in *definition.Inspection) {
			in.Readers = []definition.Reader{{Person: text("a"), Access: text("large print")}}
			in.Pairings = []definition.Pairing{{Reader: text("a"), Inspector: text("b"), Reason: text("new to audit")}}
		}, nil},
		{"who released a reader", func(in *definition.Inspection) {
			in.Readers = []definition.Reader{{Person: text("a"), EndorsedBy: text("Una van Gow")}}
		}, []string{"reader.endorsed_by name Una van Gow"}},
		{"who released a reader, with their post", func(in *definition.Inspection) {
			in.Readers = []definition.Reader{{Person: text("a"), EndorsedBy: text("Una Gow, service manager for assessment")}}
		}, []string{"reader.endorsed_by name Una Gow", "a text Una Gow, service manager for assessment"}},
		{"who released a reader, in a sentence", func(in *definition.Inspection) {
			in.Readers = []definition.Reader{{Person: text("a"), EndorsedBy: text("Released by Una Gow")}}
		}, []string{"reader.endorsed_by name Una Gow"}},
		{"who released a reader is known", func(in *definition.Inspection) {
			in.People = []definition.Person{{ID: text("u-gow"), Name: text("Una Gow")}}
			in.Readers = []definition.Reader{{Person: text("a"), EndorsedBy: text("Una Gow")}}
		}, []string{"u-gow name Una Gow"}},
		{"half of what a reader needs", func(in *definition.Inspection) {
			in.Readers = []definition.Reader{{Person: text("a"), Access: text("a high chair, and breaks every forty minutes")}}
		}, []string{
			"a text a high chair, and breaks every forty minutes",
			"a text high chair, and breaks", "a text chair, and breaks every", "a text and breaks every forty", "a text breaks every forty minutes",
		}},
		{"half of what a reader needs is there for all", func(in *definition.Inspection) {
			in.Training.Access = text("There are chairs with arms for everyone.")
			in.Readers = []definition.Reader{{Person: text("a"), Access: text("chairs with arms for everyone")}}
		}, nil},
		{"a link and what comes with it", func(in *definition.Inspection) {
			in.Training.Joining = text("https://meet.example.org/j/4711, passcode hT4k9x.")
		}, []string{
			"training.joining text https://meet.example.org/j/4711, passcode hT4k9x.",
			"training.joining text https://meet.example.org/j/4711",
			"training.joining text meet.example.org/j/4711",
			"training.joining text hT4k9x",
		}},
		{"a host alone", func(in *definition.Inspection) {
			in.Training.Joining = text("https://meet.example.org/")
		}, []string{"training.joining text https://meet.example.org/"}},
		{"the number of a meeting", func(in *definition.Inspection) {
			in.Reading.Joining = text("ring 381 204 993")
		}, []string{"records_reading.joining text 381 204 993"}},
		{"a further session of the training", func(in *definition.Inspection) {
			in.Sessions = []definition.Session{{Venue: text("Net Loft"), Joining: text("ring 381 204 994")}}
		}, []string{"session.joining text 381 204 994"}},
		{"dates are everywhere", func(in *definition.Inspection) {
			in.Pairings = []definition.Pairing{{Reader: text("a"), Reason: text("since 2027-01-19")}}
		}, nil},
		{"ids are no secrets", func(in *definition.Inspection) {
			long := "somebody-with-a-very-long-name-indeed"
			in.People = []definition.Person{publish(person(long, "A B", ""))}
			in.Readers = []definition.Reader{{Person: text("x"), Preclusions: []definition.Text{text(long)}}}
			in.Criteria = []definition.Criterion{{ID: text("direct-experience-of-casework-2")}}
			in.Readers[0].Meets = []definition.Text{text("direct-experience-of-casework-2")}
		}, nil},
		{"what the programme gives by mistake", func(in *definition.Inspection) {
			in.Programme = &definition.Programme{}
			in.Programme.Training.Joining = text("www.example.org/j")
		}, []string{"programme.training.joining text www.example.org/j"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			in := &definition.Inspection{Folder: "glen"}
			tt.in(in)
			var got []string
			for _, s := range Of(in) {
				if s.Owner != "glen" {
					t.Errorf("the owner is %q", s.Owner)
				}
				got = append(got, fmt.Sprintf("%s %s %s", s.ID, s.Kind, s.Value))
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

func TestTelling(t *testing.T) {
	tests := []struct {
		value string
		want  string
	}{
		{"", ""},
		{"teacher", ""},
		{"large print", ""},
		{"new to multi-agency audit", ""},
		{"a seat near the door, and a hearing loop", "a seat near the door, and a hearing loop"},
		{"ask una@example.org", "una@example.org"},
		{"(example.org/join)", "example.org/join"},
		{"Room 12b", ""},
		{"PIN A1B2C3", "A1B2C3"},
		{"+44 1000 555123", "+44 1000 555123"},
		{"from 8.30-16.00", ""},
		{"12345", ""},
	}
	for _, tt := range tests {
		t.Run(tt.value, func(t *testing.T) {
			if got := strings.Join(telling(tt.value), "|"); got != tt.want {
				t.Errorf("telling(%q) = %q, want %q", tt.value, got, tt.want)
			}
		})
	}
}

func TestNameIn(t *testing.T) {
	for value, want := range map[string]string{
		"Una Gow": "Una Gow", "Mairi NicAoidh": "Mairi NicAoidh", "Jan van der Berg": "Jan van der Berg", "Àdhamh Ó Broin": "Àdhamh Ó Broin",
		"Una": "", "": "", "service manager": "", "Head of Service": "", "Service Manager": "",
		"Large print": "", "Room 12 East": "", "One Two Three Four Five Six": "",
		"Released by Una Gow": "Una Gow", "Released by Una Gow, Team Manager": "Una Gow", "see Una Gow.": "Una Gow",
	} {
		if got := nameIn(value, true); got != want {
			t.Errorf("nameIn(%q) = %q, want %q", value, got, want)
		}
	}
}

func text(s string) definition.Text { return definition.Text{V: s, Set: s != ""} }

func person(id, name, role string) definition.Person {
	return definition.Person{ID: text(id), Name: text(name), Role: text(role)}
}

func publish(p definition.Person) definition.Person {
	p.Publish = definition.Flag{V: true, Set: true}
	return p
}

// A place is not a value: no page shows it, and its file may have the words of a page.
func TestPlacesAreNoSecrets(t *testing.T) {
	at := diag.Place{File: "content/site.toml", Line: 9}
	got := Of(&definition.Inspection{Folder: "glenmarra", Holidays: []definition.Holiday{{At: at, Name: definition.Text{V: "Fair", At: at, Set: true}}}})
	if len(got) > 0 {
		t.Errorf("secrets: %+v", got)
	}
}
