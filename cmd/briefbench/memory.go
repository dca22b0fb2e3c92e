package main

import (
	"bufio"
	"os"
	"runtime"
	"strconv"
	"strings"
)

// peakMemory returns the peak memory of this process, in bytes: the kernel's figure if there is
// one, or else the size of Go's heap.
func peakMemory() uint64 {
	if peak, ok := highWater("/proc/self/status"); ok {
		return peak
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.Sys
}

// highWater reads the VmHWM line of a Linux process's status.
func highWater(file string) (bytes uint64, ok bool) {
	f, err := os.Open(file)
	if err != nil {
		return 0, false
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		fields := strings.Fields(lines.Text())
		if len(fields) == 3 && fields[0] == "VmHWM:" {
			kb, err := strconv.ParseUint(fields[1], 10, 64)
			return kb * 1024, err == nil
		}
	}
	return 0, false
}
