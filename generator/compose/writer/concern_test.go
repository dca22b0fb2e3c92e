package writer_test

import (
	"testing"

	"briefpack/generator/compose/edition"
	"briefpack/generator/compose/writer"
	"briefpack/generator/internal/briefs"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// A first step with an emergency number is apart from the others, and no other step is.
func TestUrgent(t *testing.T) {
	for _, tt := range []struct {
		name   string
		steps  []string
		urgent bool
		left   int
	}{
		{"a number of the words", []string{"Call 999 first.", "Stop."}, true, 1},
		{"a number that only has its digits", []string{"Record 29990 is closed.", "Stop."}, false, 2},
		{"a later step", []string{"Stop.", "Call 999."}, false, 2},
		{"nothing else to do", []string{"Call 999."}, false, 1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			in := briefs.Inspection()
			in.Concern.Steps = nil
			for _, s := range tt.steps {
				in.Concern.Steps = append(in.Concern.Steps, briefs.Text(s))
			}
			w := writer.New(briefs.For(in, nil, briefs.English(t), edition.Print))
			list, _ := w.ConcernSteps().(document.List)
			if got := len(w.Urgent()) == 1; got != tt.urgent || len(list.Items) != tt.left {
				t.Errorf("urgent: %v, and %d steps", got, len(list.Items))
			}
		})
	}
}

// Reading days with the same hours are a list; others are a table.
func TestDayList(t *testing.T) {
	in := briefs.Inspection()
	isTable := func() bool {
		_, ok := writer.New(briefs.For(in, nil, briefs.English(t), edition.Print)).DayList(nil)[1].(document.Table)
		return ok
	}
	in.Day = []definition.DayItem{{Title: briefs.Text("Read"), Minutes: definition.Int{V: 300, Set: true}}}
	if isTable() {
		t.Error("days with the same hours are a table")
	}
	in.Day = append(in.Day, definition.DayItem{Title: briefs.Text("End"), Minutes: definition.Int{V: 30, Set: true}, On: briefs.Text("last")})
	if !isTable() {
		t.Error("days with other hours are not a table")
	}
}
