//go:build unix

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// BenchmarkSave measures what someone waits for who saves a definition while the site
// is served: until an open page is told to load again (ms-to-event), until that page and
// the PDF of the whole pack have come (ms-to-page), and until both editions stand on the
// disk (ms-to-disk), all in the median; and the memory that serve takes at most.
//
//	go test -run '^$' -bench Save -benchtime 20x ./cmd/briefpack
func BenchmarkSave(b *testing.B) {
	for _, n := range []int{3, 32, 320} {
		b.Run(fmt.Sprint(n), func(b *testing.B) { benchmarkSave(b, n) })
	}
}

func benchmarkSave(b *testing.B, partnerships int) {
	site := copySite(b)
	multiply(b, site, partnerships-2) // the site has two
	file := filepath.Join(site, "content", "inspections", "dunfallow.toml")
	r := start(b, "serve", "--site", site)
	at := r.says(hostedAt)[0]
	r.says(`^built `)
	events := stream(b, at, "dunfallow/index.html")
	hears(b, events, `"problems"`)
	var event, page, disk []time.Duration
	version := 0
	for b.Loop() {
		began := time.Now()
		editFile(b, file, fmt.Sprintf(`version   = "1.%d"`, version), fmt.Sprintf(`version   = "1.%d"`, version+1))
		version++
		hears(b, events, `"do":"reload"`)
		event = append(event, time.Since(began))
		if _, text := fetch(b, at+"dunfallow/"); !strings.Contains(text, fmt.Sprintf("Version 1.%d,", version)) {
			b.Fatal("the page that is told to load again is the old one")
		}
		fetch(b, at+"dunfallow/dunfallow-pack.pdf")
		page = append(page, time.Since(began))
		written := r.says(`written after (\d+) ms$`)[0]
		ms, err := strconv.Atoi(written)
		if err != nil {
			b.Fatal(err)
		}
		disk = append(disk, time.Duration(ms)*time.Millisecond)
	}
	b.ReportMetric(0, "ns/op") // says nothing: it holds the time that a save waits for quiet
	b.ReportMetric(median(event), "ms-to-event")
	b.ReportMetric(median(page), "ms-to-page")
	b.ReportMetric(median(disk), "ms-to-disk")
	if peak := peakMemory(r.cmd); peak > 0 {
		b.ReportMetric(peak, "MB-peak")
	}
}

// median returns the middle of durations, in milliseconds.
func median(ds []time.Duration) float64 {
	slices.Sort(ds)
	return float64(ds[len(ds)/2].Microseconds()) / 1000
}

// peakMemory returns the most memory that a process has taken, in MB; 0 when the system
// does not tell.
func peakMemory(cmd *exec.Cmd) float64 {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", cmd.Process.Pid))
	if err != nil {
		return 0
	}
	m := regexp.MustCompile(`VmHWM:\s+(\d+) kB`).FindSubmatch(text)
	if m == nil {
		return 0
	}
	kb, err := strconv.ParseFloat(string(m[1]), 64)
	if err != nil {
		return 0
	}
	return kb / 1000
}
