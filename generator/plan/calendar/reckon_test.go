package calendar

import (
	"slices"
	"testing"

	"briefpack/generator/model/definition"
)

// closed writes closures as pairs of dates.
func closed(cs []Closure) []string {
	var list []string
	for _, c := range cs {
		list = append(list, c.From.String()+" "+c.To.String())
	}
	return list
}

func TestReckon(t *testing.T) {
	long := append(slices.Clone(winter), holiday("Storm", "2027-01-08", "2027-01-12", ""))
	tests := []struct {
		name     string
		task     definition.Task
		holidays []definition.Holiday
		date     string
		moved    bool
		closed   []string
	}{
		{"fifteen working days before", definition.Task{Before: text("training"), WorkingDays: num(15)}, winter, "2026-12-23", false,
			[]string{"2026-12-25 2026-12-25", "2026-12-28 2026-12-28", "2027-01-01 2027-01-01", "2027-01-04 2027-01-04"}},
		{"a closure over a weekend", definition.Task{Before: text("training"), WorkingDays: num(5)}, long, "2027-01-07", false,
			[]string{"2027-01-08 2027-01-12"}},
		{"nothing in between", definition.Task{Before: text("training"), WorkingDays: num(5)}, winter, "2027-01-12", false, nil},
		{"weeks that lead to a holiday", definition.Task{Before: text("reading"), Weeks: num(5)}, winter, "2026-12-31", true,
			[]string{"2027-01-01 2027-01-01", "2027-01-04 2027-01-04"}},
		{"weeks do not skip what they pass over", definition.Task{Before: text("reading"), Weeks: num(7)}, winter, "2026-12-21", false, nil},
		{"from a public holiday, which is not counted anyway", definition.Task{Before: text("fair"), WorkingDays: num(1)}, winter, "2026-12-31", false,
			[]string{"2027-01-01 2027-01-01"}},
		{"on the day", definition.Task{After: text("training")}, winter, "2027-01-19", false, nil},
		{"on from the last reading day", definition.Task{After: text("reading_end"), WorkingDays: num(2)}, winter, "2027-02-15", false, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			anchors := AnchorsOf(sample())
			anchors.add("fair", on("2027-01-04"))
			r, ok := Reckon(tt.task, anchors, Working(tt.holidays))
			if !ok || r.Date != on(tt.date) || r.Moved != tt.moved || !slices.Equal(closed(r.Closed), tt.closed) {
				t.Errorf("Reckon = %v, moved %v, passing over %v", r.Date, r.Moved, closed(r.Closed))
			}
			if r.Back != tt.task.Before.Set || r.Weeks != tt.task.Weeks.V || r.WorkingDays != tt.task.WorkingDays.V {
				t.Errorf("Reckon tells of another task: %+v", r)
			}
		})
	}
	if r, ok := Reckon(definition.Task{Before: text("publication")}, AnchorsOf(sample()), Days{}); ok || !r.Date.IsZero() {
		t.Errorf("a task without a known anchor is due on %v", r.Date)
	}
}
