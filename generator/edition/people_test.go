package edition

import (
	"fmt"
	"strings"
	"testing"

	"briefpack/generator/pack"
)

func TestPeopleOfTheHostedEdition(t *testing.T) {
	ada, ben, cal := person("ada", "Ada Orr", ""), person("ben", "Ben Law", ""), person("cal", "Cal Roy", "")
	ian, ina := person("ian", "Ian Bain", "inspector"), person("ina", "Ina Ross", "inspector")
	tests := []struct {
		name string
		in   pack.Inspection
		want string
	}{
		{"nobody", pack.Inspection{}, ""},
		{"numbered by role in the order of the file", pack.Inspection{
			People: []pack.Person{ina, ian},
		}, "inspector-1 #1, inspector-2 #2"},
		{"numbered by status in the order of the readers", pack.Inspection{
			People:  []pack.Person{ada, ben, cal, ian},
			Readers: []pack.Reader{reader("cal", "reader"), reader("ben", "reserve"), reader("ada", "reader")},
		}, "reader-2 #2, reserve-1 #1, reader-1 #1, inspector-1 #1; reads reader-1, reads reserve-1, reads reader-2"},
		{"somebody without a role", pack.Inspection{
			People: []pack.Person{ada},
		}, "person-1 #1"},
		{"a role with a capital and a space", pack.Inspection{
			People: []pack.Person{person("x", "X Y", "Lead Officer")},
		}, "lead-officer-1 #1"},
		{"published people keep their id and their name", pack.Inspection{
			People:   []pack.Person{ada, publish(ian)},
			Readers:  []pack.Reader{reader("ada", "reader")},
			Pairings: []pack.Pairing{{Reader: text("ada"), Inspector: text("ian")}},
		}, "reader-1 #1, ian Ian Bain #1; reads reader-1; pair reader-1+ian"},
		{"a neutral id never meets an id that is shown", pack.Inspection{
			People: []pack.Person{publish(person("inspector-2", "Ina Ross", "inspector")), ian},
		}, "inspector-2 Ina Ross #1, unnamed-inspector-2 #2"},
		{"a neutral id may be somebody else's real one", pack.Inspection{
			People:  []pack.Person{person("reader-2", "Ada Orr", ""), person("reader-1", "Ben Law", "")},
			Readers: []pack.Reader{reader("reader-2", "reader"), reader("reader-1", "reader")},
		}, "reader-1 #1, reader-2 #2; reads reader-1, reads reader-2"},
		{"references to nobody are removed", pack.Inspection{
			People:   []pack.Person{ada},
			Readers:  []pack.Reader{reader("zoe", "reader"), reader("ada", "reader")},
			Pairings: []pack.Pairing{{Reader: text("zoe"), Inspector: text("zac")}},
		}, "reader-1 #1; reads , reads reader-1; pair +"},
		{"a name that is also an id", pack.Inspection{
			People: []pack.Person{person("ada", "ada", "inspector")},
		}, "inspector-1 #1"},
		{"an id given twice", pack.Inspection{
			People:  []pack.Person{ada, person("ada", "Ada Two", "inspector")},
			Readers: []pack.Reader{reader("ada", "reader")},
		}, "reader-1 #1, inspector-1 #1; reads reader-1"},
		{"somebody listed twice", pack.Inspection{
			People:  []pack.Person{ada},
			Readers: []pack.Reader{reader("ada", "reserve"), reader("ada", "reader")},
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
	in := pack.Inspection{
		People:  []pack.Person{person("ada", "Ada Orr", ""), person("ian", "Ian Bain", "inspector")},
		Readers: []pack.Reader{reader("ada", "reader")},
	}
	in.Readers[0].Preclusions = []pack.Text{text("ian")}
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

func describe(in *pack.Inspection) string {
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

func text(s string) pack.Text { return pack.Text{V: s, Set: s != ""} }

func person(id, name, role string) pack.Person {
	return pack.Person{ID: text(id), Name: text(name), Role: text(role)}
}

func publish(p pack.Person) pack.Person {
	p.Publish = pack.Flag{V: true, Set: true}
	return p
}

func reader(person, status string) pack.Reader {
	return pack.Reader{Person: text(person), Status: text(status)}
}
