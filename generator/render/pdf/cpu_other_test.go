//go:build !unix

package pdf

import "time"

var started = time.Now()

// cpuTime returns the time that has passed, where nothing better is known.
func cpuTime() time.Duration { return time.Since(started) }
