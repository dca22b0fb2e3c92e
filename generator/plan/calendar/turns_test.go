package calendar

import (
	"slices"
	"testing"

	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
)

func agendaItem(minutes int, group string, session int) definition.AgendaItem {
	it := definition.AgendaItem{Minutes: num(minutes), Parallel: text(group)}
	if session > 0 {
		it.Session = num(session)
	}
	return it
}

func TestTurns(t *testing.T) {
	at := day.At
	tests := []struct {
		name    string
		agenda  []definition.AgendaItem
		session int
		want    []Turn
	}{
		{"one after another", []definition.AgendaItem{agendaItem(15, "", 0), agendaItem(20, "", 0)}, 1, []Turn{
			{0, Slot{at(9, 0), at(9, 15)}, ""}, {1, Slot{at(9, 15), at(9, 35)}, ""}}},
		{"a group lasts as long as its longest", []definition.AgendaItem{
			agendaItem(10, "", 0), agendaItem(30, "practice", 0), agendaItem(45, "practice", 0), agendaItem(20, "practice", 0), agendaItem(5, "", 0),
		}, 1, []Turn{
			{0, Slot{at(9, 0), at(9, 10)}, ""},
			{1, Slot{at(9, 10), at(9, 40)}, "practice"}, {2, Slot{at(9, 10), at(9, 55)}, "practice"}, {3, Slot{at(9, 10), at(9, 30)}, "practice"},
			{4, Slot{at(9, 55), at(10, 0)}, ""}}},
		{"two groups in a row", []definition.AgendaItem{
			agendaItem(10, "a", 0), agendaItem(20, "a", 0), agendaItem(10, "b", 0), agendaItem(5, "b", 0),
		}, 1, []Turn{
			{0, Slot{at(9, 0), at(9, 10)}, "a"}, {1, Slot{at(9, 0), at(9, 20)}, "a"},
			{2, Slot{at(9, 20), at(9, 30)}, "b"}, {3, Slot{at(9, 20), at(9, 25)}, "b"}}},
		{"a second session", []definition.AgendaItem{
			agendaItem(10, "", 0), agendaItem(20, "", 2), agendaItem(30, "", 1), agendaItem(5, "", 2),
		}, 2, []Turn{{1, Slot{at(9, 0), at(9, 20)}, ""}, {3, Slot{at(9, 20), at(9, 25)}, ""}}},
		{"a session without items", []definition.AgendaItem{agendaItem(10, "", 0)}, 2, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := Turns(tt.agenda, tt.session, at(9, 0))
			if !slices.Equal(got, tt.want) {
				t.Errorf("Turns = %v, want %v", got, tt.want)
			}
			length := 0
			for _, turn := range tt.want {
				length = max(length, int(turn.Slot.To-at(9, 0)))
			}
			if got := Length(tt.agenda, tt.session); got != length {
				t.Errorf("Length = %d, want %d", got, length)
			}
		})
	}
}

func TestSittings(t *testing.T) {
	in := sample()
	in.Training.Start = definition.Clock{V: day.At(9, 30), Set: true}
	in.Agenda = []definition.AgendaItem{agendaItem(60, "", 0), agendaItem(30, "", 2), agendaItem(30, "", 4)}
	in.Sessions = []definition.Session{
		{Number: num(3), Date: date("2027-01-27")},
		{Number: num(2), Date: date("2027-01-26"), Start: definition.Clock{V: day.At(13, 0), Set: true}},
	}
	got := Sittings(in)
	want := []struct {
		number int
		date   string
		own    bool
		turns  []Turn
	}{
		{1, "2027-01-19", false, []Turn{{0, Slot{day.At(9, 30), day.At(10, 30)}, ""}}},
		{2, "2027-01-26", true, []Turn{{1, Slot{day.At(13, 0), day.At(13, 30)}, ""}}},
		{3, "2027-01-27", true, nil},
		{4, "", false, []Turn{{2, Slot{0, 30}, ""}}},
	}
	if len(got) != len(want) {
		t.Fatalf("there are %d sessions: %+v", len(got), got)
	}
	for i, w := range want {
		if g := got[i]; g.Number != w.number || g.Date != date(w.date) || (g.Own != nil) != w.own || !slices.Equal(g.Turns, w.turns) {
			t.Errorf("session %d is %+v, want %+v", i+1, g, w)
		}
	}
}
