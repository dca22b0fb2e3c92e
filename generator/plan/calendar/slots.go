// Package calendar works out when things are: the clock times of an agenda, working
// days, counted weeks, and the dates that tasks are due, with how each came about.
//
// It is pure: everything it knows comes from the definition, and it knows nothing of
// today. A new anchor for tasks is one line in settledIn; how a task is counted is
// Reckon, and which weeks count is WeeksOf.
package calendar

import "briefpack/generator/model/day"

// Slot is the time that one item of an agenda takes.
type Slot struct{ From, To day.Clock }

// Slots returns the slot of each item of an agenda that starts at start, when the
// items take so many minutes one after another.
func Slots(start day.Clock, minutes []int) []Slot {
	slots := make([]Slot, len(minutes))
	at := start
	for i, m := range minutes {
		slots[i] = Slot{at, at.Add(m)}
		at = slots[i].To
	}
	return slots
}
