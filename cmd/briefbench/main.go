// Command briefbench measures Briefpack: it writes a site of N invented partnerships
// into a temporary folder, builds it twice, and prints what each stage took; or edits it
// again and again, and prints how long it takes until an edit can be seen.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"

	"briefpack/generator"
)

func main() {
	debug.SetGCPercent(40) // as the command that is measured
	if err := run(os.Args[1:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "error:", err)
		os.Exit(1)
	}
}

func run(args []string, stdout, stderr io.Writer) error {
	flags := flag.NewFlagSet("briefbench", flag.ContinueOnError)
	flags.SetOutput(stderr)
	n := flags.Int("n", 32, "how many partnerships the site has")
	from := flags.String("from", ".", "site whose inspections are copied, with other names and dates")
	workers := flags.Int("workers", 0, "how many partnerships are drawn at a time; 0 for one a processor")
	edits := flags.Int("edit", 0, "how many edits of each kind are measured, instead of two builds")
	keep := flags.Bool("keep", false, "keep the folder and say where it is")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *n < 1 {
		return fmt.Errorf("-n is %d; a site has at least one partnership", *n)
	}
	dir, err := os.MkdirTemp("", "briefbench-")
	if err != nil {
		return err
	}
	if *keep {
		fmt.Fprintln(stdout, "kept in", dir)
	} else {
		defer os.RemoveAll(dir)
	}
	if err := grow(dir, *from, *n); err != nil {
		return err
	}
	o := generator.Options{
		Site:    dir,
		Public:  filepath.Join(dir, "public"),
		Packs:   filepath.Join(dir, "packs"),
		Workers: *workers,
	}
	if *edits > 0 {
		return measureEdits(stdout, stderr, o, *edits)
	}
	return measure(stdout, stderr, o)
}

// measure builds a site twice and prints what that took.
func measure(stdout, stderr io.Writer, o generator.Options) error {
	first, err := timed(stderr, o)
	if err != nil {
		return err
	}
	peak := peakMemory() // of the first build: later it could only hide how much that took
	again, err := timed(stderr, o)
	if err != nil {
		return err
	}
	if !again.report.Public.Unchanged || !again.report.Packs.Unchanged {
		return fmt.Errorf("a second build of the same content wrote other files")
	}
	size, err := sizeOf(o.Public, o.Packs)
	if err != nil {
		return err
	}
	return printTable(stdout, result{first, again, size, peak})
}

// build is one build and how long it took from end to end.
type build struct {
	report generator.Report
	took   time.Duration
}

func timed(stderr io.Writer, o generator.Options) (build, error) {
	start := time.Now()
	report, err := generator.Build(context.Background(), o)
	took := time.Since(start)
	if err != nil {
		return build{}, err
	}
	return build{report, took}, sound(stderr, report)
}
