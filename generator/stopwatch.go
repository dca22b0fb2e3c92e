package generator

import "time"

// stopwatch notes how long each stage took. Its readings go into the report and never
// into an output.
type stopwatch struct {
	last   time.Time
	stages []Stage
}

func (w *stopwatch) lap(name string) {
	now := time.Now()
	if !w.last.IsZero() {
		w.stages = append(w.stages, Stage{name, now.Sub(w.last)})
	}
	w.last = now
}
