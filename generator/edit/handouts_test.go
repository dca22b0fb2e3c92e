package edit

import (
	"reflect"
	"testing"

	"briefpack/generator/compose/issued"
	"briefpack/generator/model/definition"
)

// A changed personal sheet is printed again for its person alone, whatever its files are called.
func TestHandoutsOfPersonalSheets(t *testing.T) {
	text := func(s string) definition.Text { return definition.Text{V: s, Set: true} }
	pack := func(key, audience, sheet string) definition.Pack {
		return definition.Pack{Key: key, Audience: text(audience), Documents: []definition.Text{text(sheet)}, Stage: text("chosen")}
	}
	in := &definition.Inspection{Folder: "glenmarra", Stage: text("chosen"), Readers: []definition.Reader{
		{Person: text("m-shaw"), Status: text("reader")}, {Person: text("c-darroch"), Status: text("reader")},
		{Person: text("f-siddiqui"), Status: text("reserve")},
	}}
	in.People = []definition.Person{{ID: text("m-shaw"), Name: text("Morag Shaw")}, {ID: text("f-siddiqui"), Name: text("Farah Siddiqui")}}
	in.Packs = []definition.Pack{
		pack("reader", definition.ForReader, definition.ReaderSheet), pack("reserve", definition.ForReserve, definition.ReserveSheet),
	}
	now := []issued.Document{{Name: "case-file-1", For: "m-shaw"}, {Name: "case-file-2", For: "c-darroch"}, {Name: "stand-by-1", For: "f-siddiqui"}}
	got := handouts(in, now, []issued.Change{{Document: now[0]}, {Document: now[2]}})
	want := []Handout{
		{For: "Morag Shaw", Files: []string{"glenmarra/reader-m-shaw.pdf"}},
		{For: "Farah Siddiqui", Files: []string{"glenmarra/reserve-f-siddiqui.pdf"}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("print again\n%v, want\n%v", got, want)
	}
}
