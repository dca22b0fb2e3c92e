package calendar

import (
	"slices"
	"testing"

	"briefpack/generator/model/day"
)

func TestSlots(t *testing.T) {
	tests := []struct {
		name    string
		start   day.Clock
		minutes []int
		want    []Slot
	}{
		{"no items", day.At(9, 30), nil, []Slot{}},
		{"one after another", day.At(9, 30), []int{15, 20, 45}, []Slot{
			{day.At(9, 30), day.At(9, 45)}, {day.At(9, 45), day.At(10, 5)}, {day.At(10, 5), day.At(10, 50)},
		}},
		{"an item without length", day.At(9, 0), []int{0, 10}, []Slot{
			{day.At(9, 0), day.At(9, 0)}, {day.At(9, 0), day.At(9, 10)},
		}},
		{"past midnight", day.At(23, 50), []int{20}, []Slot{{day.At(23, 50), day.At(24, 10)}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Slots(tt.start, tt.minutes); !slices.Equal(got, tt.want) {
				t.Errorf("Slots(%v, %v) = %v, want %v", tt.start, tt.minutes, got, tt.want)
			}
		})
	}
}
