// Package calendar works out dates and times: the clock times of an agenda, working days,
// counted weeks, and the due dates of tasks with how each was worked out.
//
// Its results depend only on the definition, not on today's date. To add an anchor for tasks,
// add a line to settledIn. Reckon counts tasks, and WeeksOf decides which weeks count.
package calendar

import "briefpack/generator/model/day"

// Slot is the time that one item of an agenda takes.
type Slot struct{ From, To day.Clock }

// Slots returns the slots of items that follow one another from start and take the given
// minutes.
func Slots(start day.Clock, minutes []int) []Slot {
	slots := make([]Slot, len(minutes))
	at := start
	for i, m := range minutes {
		slots[i] = Slot{at, at.Add(m)}
		at = slots[i].To
	}
	return slots
}
