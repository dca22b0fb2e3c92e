package main

import (
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"text/tabwriter"
	"time"
)

// result holds the measurements.
type result struct {
	first, again build
	size         size
	peak         uint64 // bytes
}

// size holds the sizes of the output folders.
type size struct {
	files int
	bytes int64
}

func sizeOf(folders ...string) (size, error) {
	var s size
	for _, folder := range folders {
		err := filepath.WalkDir(folder, func(_ string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			info, err := d.Info()
			if err != nil {
				return err
			}
			s.files++
			s.bytes += info.Size()
			return nil
		})
		if err != nil {
			return s, fmt.Errorf("measure the output: %w", err)
		}
	}
	return s, nil
}

// printTable writes the results for people. Rates are for whole builds: both editions, with
// every page and PDF, divided by the time of the stage.
func printTable(w io.Writer, r result) error {
	first := r.first.report
	t := tabwriter.NewWriter(w, 0, 0, 3, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "stage\ttime\tpages/s\tPDFs/s\tsheets/s\t")
	for _, s := range first.Stages {
		if s.Name == "render" {
			fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\t\n", s.Name, short(s.Took),
				rate(first.Pages, s.Took), rate(first.PDFs, s.Took), rate(first.Sheets, s.Took))
			continue
		}
		fmt.Fprintf(t, "%s\t%s\t\t\t\t\n", s.Name, short(s.Took))
	}
	for _, b := range []struct {
		name string
		build
	}{{"whole build", r.first}, {"second build", r.again}} {
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\t\n", b.name, short(b.took),
			rate(b.report.Pages, b.took), rate(b.report.PDFs, b.took), rate(b.report.Sheets, b.took))
	}
	if err := t.Flush(); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w, "\n%d partnerships: %d pages, %d PDFs of %d sheets; %d files, %s; peak memory %s\n",
		first.Partnerships, first.Pages, first.PDFs, first.Sheets, r.size.files, megabytes(uint64(r.size.bytes)), megabytes(r.peak))
	return err
}

func short(d time.Duration) string {
	if d < 10*time.Second {
		return fmt.Sprintf("%.0f ms", float64(d)/float64(time.Millisecond))
	}
	return fmt.Sprintf("%.1f s", d.Seconds())
}

func rate(n int, d time.Duration) string { return fmt.Sprintf("%.0f", float64(n)/d.Seconds()) }

func megabytes(n uint64) string { return fmt.Sprintf("%.1f MB", float64(n)/1e6) }
