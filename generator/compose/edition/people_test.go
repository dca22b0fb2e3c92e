package edition

import (
	"fmt"
	"strings"
	"testing"

	"briefpack/generator/model/definition"
)

func TestPeopleOfTheHostedEdition(t *testing.T) {
	ada, ben, cal := person("ada", "Ada Orr", ""), person("ben", "Ben Law", ""), person("cal", "Cal Roy", "")
	ian, ina := person("ian", "Ian Bain", "inspector"), person("ina", "Ina Ross", "inspector")
	tests := []struct {
		name string
		in   definition.Inspection
		want string
	}{
		{"nobody", definition.Inspection{}, ""},
		{"numbered by role in the order of the file", definition.Inspection{
			People: []definition.Person{ina, ian},
		}, "inspector-1 #1, inspector-2 #2"},
		{"numbered by status in the order of the readers", definition.Inspection{
			People:  []definition.Person{ada, ben, cal, ian},
			Readers: []definition.Reader{reader("cal", "reader"), reader("ben", "reserve"), reader("ada", "reader")},
		}, "reader-2 #2, reserve-1 #1, reader-1 #1, inspector-1 #1; reads reader-1, reads reserve-1, reads reader-2"},
		{"somebody without a role", definition.Inspection{
			People: []definition.Person{ada},
		}, "person-1 #1"},
		{"a role with a capital and a space", definition.Inspection{
			People: []definition.Person{person("x", "X Y", "Lead Officer")},
		}, "lead-officer-1 #1"},
		{"published people keep their id and their name", definition.Inspection{
			People:   []definition.Person{ada, publish(ian)},
			Readers:  []definition.Reader{reader("ada", "reader")},
			Pairings: []definition.Pairing{{Reader: text("ada"), Inspector: text("ian")}},
		}, "reader-1 #1, ian Ian Bain #1; reads reader-1; pair reader-1+ian"},
		{"a neutral id never meets an id that is shown", definition.Inspection{
			People: []definition.Person{publish(person("inspector-2", "Ina Ross", "inspector")), ian},
		}, "inspector-2 Ina Ross #1, unnamed-inspector-2 #2"},
		{"a neutral id may be somebody else's real one", definition.Inspection{
			People:  []definition.Person{person("reader-2", "Ada Orr", ""), person("reader-1", "Ben Law", "")},
			Readers: []definition.Reader{reader("reader-2", "reader"), reader("reader-1", "reader")},
		}, "reader-1 #1, reader-2 #2; reads reader-1, reads reader-2"},
		{"references to nobody are removed", definition.Inspection{
			People:   []definition.Person{ada},
			Readers:  []definition.Reader{reader("zoe", "reader"), reader("ada", "reader")},
			Pairings: []definition.Pairing{{Reader: text("zoe"), Inspector: text("zac")}},
		}, "reader-1 #1; reads , reads reader-1; pair +"},
		{"a name that is also an id", definition.Inspection{
			People: []definition.Person{person("ada", "ada", "inspector")},
		}, "inspector-1 #1"},
		{"an id given twice", definition.Inspection{
			People:  []definition.Person{ada, person("ada", "Ada Two", "inspector")},
			Readers: []definition.Reader{reader("ada", "reader")},
		}, "reader-1 #1, inspector-1 #1; reads reader-1"},
		{"somebody listed twice", definition.Inspection{
			People:  []definition.Person{ada},
			Readers: []definition.Reader{reader("ada", "reserve"), reader("ada", "reader")},
		}, "reserve-1 #1; reads reserve-1, reads reserve-1"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := describe(Project(&tt.in, Hosted)); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestPeopleOfThePrintEdition(t *testing.T) {
	in := definition.Inspection{
		People:  []definition.Person{person("ada", "Ada Orr", ""), person("ian", "Ian Bain", "inspector")},
		Readers: []definition.Reader{reader("ada", "reader")},
	}
	in.Readers[0].Preclusions = []definition.Text{text("ian")}
	in.Readers[0].EndorsedBy = text("Una Gow")
	got := Project(&in, Print)
	if want := "ada Ada Orr #1, ian Ian Bain #1; reads ada"; describe(got) != want {
		t.Errorf("got  %s\nwant %s", describe(got), want)
	}
	if r := got.Readers[0]; r.Preclusions != nil || r.EndorsedBy.V != "Una Gow" {
		t.Errorf("the reader's own fields became %+v", r)
	}
}

func TestAudienceString(t *testing.T) {
	if Hosted.String() != "hosted" || Print.String() != "print" {
		t.Errorf("the audiences are called %v and %v", Hosted, Print)
	}
}

func describe(in *definition.Inspection) string {
	var people, readers, pairs []string
	for _, p := range in.People {
		s := p.ID.V
		if p.Name.Set {
			s += " " + p.Name.V
		}
		people = append(people, fmt.Sprintf("%s #%d", s, p.Number))
	}
	for _, r := range in.Readers {
		readers = append(readers, "reads "+r.Person.V)
	}
	for _, p := range in.Pairings {
		pairs = append(pairs, "pair "+p.Reader.V+"+"+p.Inspector.V)
	}
	var parts []string
	for _, group := range [][]string{people, readers, pairs} {
		if len(group) > 0 {
			parts = append(parts, strings.Join(group, ", "))
		}
	}
	return strings.Join(parts, "; ")
}

func text(s string) definition.Text { return definition.Text{V: s, Set: s != ""} }

func person(id, name, role string) definition.Person {
	return definition.Person{ID: text(id), Name: text(name), Role: text(role)}
}

func publish(p definition.Person) definition.Person {
	p.Publish = definition.Flag{V: true, Set: true}
	return p
}

func reader(person, status string) definition.Reader {
	return definition.Reader{Person: text(person), Status: text(status)}
}
