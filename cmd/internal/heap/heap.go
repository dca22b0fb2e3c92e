// Package heap tunes the garbage collector for builds.
package heap

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// Between two collections, garbage may take leastGarbage bytes, or leastPercent of the memory in
// use if that is more: a large site stays in memory while it is watched.
const (
	leastGarbage = 64 << 20
	leastPercent = 40
)

// Tune sets how much garbage there may be, now and after each collection.
func Tune() {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	debug.SetGCPercent(percent(live[0].Value.Uint64()))
	runtime.AddCleanup(&struct{ next *int }{}, func(int) { Tune() }, 0)
}

func percent(live uint64) int {
	return int(max(leastPercent, leastGarbage*100/max(live, 4<<20)))
}
