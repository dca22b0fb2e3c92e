package main

import (
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"briefpack/generator"
)

// TestProgress checks that a terminal shows work only if it takes long, and that the line goes
// when the work is done.
func TestProgress(t *testing.T) {
	type step struct {
		at  time.Duration
		now generator.Progress
	}
	checking, publishing := generator.Progress{Step: generator.Checking}, generator.Progress{Step: generator.Publishing}
	rendering := func(done int) generator.Progress {
		return generator.Progress{Step: generator.Rendering, Done: done, Total: 3}
	}
	idle := generator.Progress{}
	for _, c := range []struct {
		name  string
		steps []step
		want  string
	}{
		{"short", []step{{0, checking}, {300, rendering(1)}, {600, publishing}, {900, idle}}, ""},
		{"long check", []step{{0, checking}, {1500, idle}}, "[checking the content["},
		{"long", []step{{0, checking}, {900, rendering(0)}, {1100, rendering(1)}, {2000, publishing}, {2100, idle}},
			"[rendering: 0 of 3 partnerships[rendering: 1 of 3 partnerships[writing the output folders["},
		{"two short ones", []step{{0, checking}, {900, idle}, {950, checking}, {1850, idle}}, ""},
		{"a long one after a short one", []step{{0, checking}, {900, idle}, {950, checking}, {1955, idle}}, "[checking the content["},
		{"narrow", []step{{0, checking}, {1500, idle}}, "[check["},
	} {
		t.Run(c.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				var out strings.Builder
				p := &progress{to: &out, columns: 80, wait: progressDelay}
				if c.name == "narrow" {
					p.columns = 6
				}
				start := time.Now()
				for _, s := range c.steps {
					time.Sleep(s.at*time.Millisecond - time.Since(start))
					p.show(s.now)
				}
				time.Sleep(10 * progressDelay)
				if got := strings.ReplaceAll(out.String(), eraseLine, "["); got != c.want {
					t.Errorf("showed %q, want %q", got, c.want)
				}
			})
		})
	}
}
