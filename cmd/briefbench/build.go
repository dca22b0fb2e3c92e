package main

import (
	"context"
	"fmt"
	"io"
	"time"

	"briefpack/generator"
	"briefpack/generator/model/diag"
)

// build holds the report and the time of a build.
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

// sound returns an error for a site that cannot be published.
func sound(stderr io.Writer, report generator.Report) error {
	if diag.HasErrors(report.Problems) {
		if err := diag.Text(stderr, report.Problems, diag.Style{}); err != nil {
			return err
		}
		return fmt.Errorf("the site has problems")
	}
	for _, l := range report.Leaks {
		fmt.Fprintf(stderr, "%s would show %s of %s\n", l.File, l.Kind, l.ID)
	}
	if len(report.Leaks) > 0 {
		return fmt.Errorf("the site was refused: %d leaks", len(report.Leaks))
	}
	return nil
}
