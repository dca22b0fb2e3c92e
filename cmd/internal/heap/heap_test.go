package heap

import (
	"runtime"
	"testing"
)

// TestTune checks that collections are rare while little memory is in use.
func TestTune(t *testing.T) {
	Tune()
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	var kept []byte
	for range 1024 {
		kept = make([]byte, 1<<20)
	}
	runtime.KeepAlive(kept)
	runtime.ReadMemStats(&after)
	if n := after.NumGC - before.NumGC; n > 32 {
		t.Errorf("%d collections for 1 GB of garbage", n)
	}
}

func TestPercent(t *testing.T) {
	for live, want := range map[uint64]int{0: 1600, 4 << 20: 1600, 64 << 20: 100, 128 << 20: 50, 1 << 30: 40} {
		if got := percent(live); got != want {
			t.Errorf("%d MB: %d percent, want %d", live>>20, got, want)
		}
	}
}
