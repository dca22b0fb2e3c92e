package sheets

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"briefpack/generator/compose/edition"
	"briefpack/generator/compose/writer"
	"briefpack/generator/internal/briefs"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// kitOf returns the room kit of an inspection, by name.
func kitOf(t *testing.T, in *definition.Inspection) map[string]*document.Document {
	t.Helper()
	docs := map[string]*document.Document{}
	for _, d := range (composer{writer.New(briefs.For(in, nil, briefs.English(t), edition.Print))}).roomKit(func(string) bool { return true }) {
		docs[d.Name] = d
	}
	return docs
}

func TestWhatIsNotGivenIsNotMade(t *testing.T) {
	for _, c := range []struct {
		name string
		has  func(*definition.Inspection)
		want string
	}{
		{"nothing", func(*definition.Inspection) {}, ""},
		{"blank rows for nobody", func(in *definition.Inspection) { in.RoomKit.WalkIns = briefs.Num(3) }, "sign-in"},
		{"no blank rows, and nobody", func(in *definition.Inspection) { in.RoomKit.WalkIns = briefs.Num(0) }, ""},
		{"cards for nobody", func(in *definition.Inspection) { in.RoomKit.NameCards = briefs.Yes() }, ""},
		{"pages", func(in *definition.Inspection) { in.RoomKit.NotePages = briefs.Num(1) }, "notes"},
	} {
		in := &definition.Inspection{}
		in.Training.Minutes = briefs.Num(60)
		c.has(in)
		got := ""
		for name := range kitOf(t, in) {
			got += name
		}
		if got != c.want {
			t.Errorf("%s: made %q, not %q", c.name, got, c.want)
		}
	}
}

func TestEverybodySignsInOnce(t *testing.T) {
	in := briefs.Inspection()
	in.RoomKit = definition.RoomKit{WalkIns: briefs.Num(7), NameCards: briefs.Yes(), Besides: briefs.Texts("inspector", "inspector", "nobody")}
	in.People = append(in.People, definition.Person{ID: briefs.Text("far"), Name: briefs.Text("Far Away"), Role: briefs.Text("chief_officer")})
	for n := range 300 {
		id := fmt.Sprintf("p-%d", n)
		in.People = append(in.People, definition.Person{ID: briefs.Text(id), Name: briefs.Text("Person " + id + "."), Agency: briefs.Text("boats")})
		in.Readers = append(in.Readers, definition.Reader{Person: briefs.Text(id), Status: briefs.Text("trainee")})
	}
	docs := kitOf(t, in)
	for _, name := range []string{"sign-in", "name-cards"} {
		said := briefs.Dump(docs[name])
		for _, person := range []string{"Mòrag NicAoidh", "Douglas Reid", "Person p-0.", "Person p-299."} {
			if n := strings.Count(said, person); n != 1 {
				t.Errorf("%s: %s stands there %d times", name, person, n)
			}
		}
		if strings.Contains(said, "Far Away") {
			t.Errorf("%s: somebody is expected who does not come", name)
		}
	}
	if said := briefs.Dump(docs["name-cards"]); strings.Index(said, "Mòrag NicAoidh") > strings.Index(said, "Callum Darroch") || strings.Index(said, "Person p-299") > strings.Index(said, "Douglas Reid") {
		t.Error("the cards do not stand service by service")
	}
	if said := briefs.Dump(docs["sign-in"]); strings.Index(said, "Mòrag NicAoidh") < strings.Index(said, "Callum Darroch") || strings.Index(said, "Person p-299") < strings.Index(said, "Mòrag NicAoidh") {
		t.Error("people do not find themselves by their names on the sign-in sheet")
	}
	if n := strings.Count(briefs.Dump(docs["sign-in"]), "\n|  |  |"); n != 7 {
		t.Errorf("the sign-in sheet has %d blank rows, not 7", n)
	}
}

// A sheet has the definition's own words as any document has.
func TestSheetsHaveTheirOwnWords(t *testing.T) {
	in := briefs.Inspection()
	in.RoomKit = definition.RoomKit{WalkIns: briefs.Num(1), NameCards: briefs.Yes(), NotePages: briefs.Num(1)}
	in.Documents = nil
	for _, name := range Names() {
		in.Documents = append(in.Documents, definition.DocumentText{Key: name, Title: briefs.Text("OWN " + name), Lead: briefs.Text("{{training.minutes}} leads."), Intro: briefs.Texts("Before."), After: briefs.Texts("After.")})
	}
	made := map[string]*document.Document{}
	for _, d := range Of(briefs.For(in, nil, briefs.English(t), edition.Print)) {
		made[d.Name] = d
		if d.Wall != (d.Name == onTheWall) {
			t.Errorf("%s is hung up: %v", d.Name, d.Wall)
		}
	}
	for _, name := range Names() {
		d, title := made[name], "OWN "+name
		if kind, isOnes := strings.CutSuffix(name, "-sheet"); isOnes {
			d, title = made[kind+"-1"], title+": "+map[string]string{ofReader: "Mòrag NicAoidh", ofReserve: "Kirsty Lamont"}[name]
		}
		if d == nil {
			t.Errorf("there is no %s", name)
			continue
		}
		first, last := d.Blocks[0], d.Blocks[len(d.Blocks)-1]
		if d.Title != title || d.Lead != "150 leads." || !reflect.DeepEqual(first, document.Block(document.Para("Before."))) || !reflect.DeepEqual(last, document.Block(document.Para("After."))) {
			t.Errorf("%s says\n%s", name, briefs.Dump(d))
		}
	}
}
