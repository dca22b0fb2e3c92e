package calendar

import (
	"slices"

	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
)

// Turn is an item of the agenda and the time it takes.
type Turn struct {
	Item  int // its index in the agenda
	Slot  Slot
	Group string // of items that run at the same time; "" if it runs alone
}

// Sitting is one session of the training. The first is the one of [training], if there is one.
type Sitting struct {
	Number int
	Date   definition.Date
	Start  definition.Clock
	End    definition.Clock    // by when the place has to be left
	Own    *definition.Session // nil for the one of [training], and for one that the inspection does not give
	Turns  []Turn              // when Start is not set, as if it were midnight
}

// Sittings returns the sessions of an inspection's training in order of their numbers.
func Sittings(in *definition.Inspection) []Sitting {
	var numbers []int
	if in.Training.Held() || len(in.Sessions) == 0 {
		numbers = append(numbers, 1)
	}
	for _, it := range in.Agenda {
		numbers = append(numbers, sessionOf(it))
	}
	for _, s := range in.Sessions {
		numbers = append(numbers, s.Number.V)
	}
	slices.Sort(numbers)
	var list []Sitting
	for _, n := range slices.Compact(numbers) {
		s := Sitting{Number: n}
		i := slices.IndexFunc(in.Sessions, func(s definition.Session) bool { return s.Number.V == n })
		switch {
		case i >= 0 && (n > 1 || !in.Training.Held()):
			own := &in.Sessions[i]
			s.Date, s.Start, s.End, s.Own = own.Date, own.Start, own.End, own
		case n == 1:
			s.Date, s.Start, s.End = in.Training.Date, in.Training.Start, in.Training.End
		}
		s.Turns = Turns(in.Agenda, n, s.Start.V)
		list = append(list, s)
	}
	return list
}

// TrainingDate returns the date of the training: of its main session, or without one of its first.
func TrainingDate(in *definition.Inspection) definition.Date {
	first := in.Training.Date
	for _, s := range in.Sessions {
		if !in.Training.Held() && s.Date.Set && (!first.Set || s.Date.V.Before(first.V)) {
			first = s.Date
		}
	}
	return first
}

// Sessions returns the numbers of the sessions in an agenda, in order, and always the first
// session.
func Sessions(agenda []definition.AgendaItem) []int {
	numbers := []int{1}
	for _, it := range agenda {
		numbers = append(numbers, sessionOf(it))
	}
	slices.Sort(numbers)
	return slices.Compact(numbers)
}

func sessionOf(it definition.AgendaItem) int {
	if it.Session.Set {
		return it.Session.V
	}
	return 1
}

// Turns returns the items of one session, which starts at start. An item starts when
// the one before it ends. Neighbours of one group start together, and what comes next
// starts when the longest of them ends.
func Turns(agenda []definition.AgendaItem, session int, start day.Clock) []Turn {
	var turns []Turn
	group, begin, end := "", start, start
	for i, it := range agenda {
		if sessionOf(it) != session {
			continue
		}
		if it.Parallel.V == "" || it.Parallel.V != group {
			begin = end
		}
		group = it.Parallel.V
		slot := Slot{begin, begin.Add(it.Minutes.V)}
		end = max(end, slot.To)
		turns = append(turns, Turn{i, slot, group})
	}
	return turns
}

// Length returns how many minutes the items of one session take.
func Length(agenda []definition.AgendaItem, session int) int {
	var end day.Clock
	for _, t := range Turns(agenda, session, 0) {
		end = max(end, t.Slot.To)
	}
	return int(end)
}
