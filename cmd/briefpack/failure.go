package main

import (
	"context"
	"errors"
	"fmt"

	"briefpack/generator"
	"briefpack/generator/model/diag"
)

// The exit codes. 0 is success.
const (
	exitProblems    = 1   // the content has problems
	exitUsage       = 2   // the command line is wrong
	exitMachine     = 3   // the output could not be written; the last edition stands
	exitRefused     = 4   // refused for safety
	exitInterrupted = 130 // as a shell reports SIGINT
)

// failure ends a run with an exit code.
type failure struct {
	code int
	what string // one line for the person; "" when the verb has already said it
	hint string // what to do; "" when there is nothing to add
}

func (f *failure) Error() string { return f.what }

// usage is the failure of a command line that makes no sense.
func usage(what, hint string) error { return &failure{exitUsage, what, hint} }

// said is a failure about which everything has been printed.
func said(code int) error { return &failure{code: code} }

// failed turns an error of the generator into a failure. Once ctx has ended, that is
// what stopped the run, whatever else an error says of it.
func failed(ctx context.Context, err error) error {
	var (
		noContent *generator.NoContentError
		unknown   *generator.UnknownPartnershipError
		foreign   *generator.ForeignError
		overlap   *generator.OverlapError
		busy      *generator.BusyError
		nobody    *generator.UnknownReaderError
		refused   *generator.RefusedError
	)
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil:
		return &failure{exitInterrupted, "interrupted", untouched}
	case errors.As(err, &noContent):
		return usage(noContent.Error(), "name the folder that holds content/, or run briefpack inside it")
	case errors.As(err, &unknown):
		return usage(unknown.Error(), meant(unknown.Near, "it is the name of a file in content/inspections, without .toml"))
	case errors.As(err, &nobody):
		return usage(nobody.Error(), meant(nobody.Near, nobody.Hint()))
	case errors.As(err, &refused):
		return &failure{exitProblems, refused.Error(), refused.Hint}
	case errors.As(err, &foreign):
		return &failure{exitRefused, foreign.Error(), "name another folder, or empty this one yourself"}
	case errors.As(err, &overlap):
		return &failure{exitRefused, overlap.Error(), "name folders beside one another with --public and --packs"}
	case errors.As(err, &busy):
		return &failure{exitMachine, busy.Error(), "wait until that is done, then try again"}
	}
	return &failure{exitMachine, err.Error(), untouched}
}

// untouched is what holds whenever a build does not end well.
const untouched = "what was published before stands as it was"

// meant proposes the nearest name, or says something else when none is near.
func meant(near, otherwise string) string {
	if near == "" {
		return otherwise
	}
	return fmt.Sprintf("did you mean %q?", near)
}

// fail prints how a run went wrong, once, and returns its exit code. What is no
// failure of ours comes from cobra, which finds only mistakes in command lines.
func (s *screen) fail(err error) int {
	if err == nil {
		return 0
	}
	var f *failure
	if !errors.As(err, &f) {
		f = &failure{exitUsage, err.Error(), "briefpack --help lists the verbs"}
	}
	if f.what != "" {
		word := "error:"
		if f.code == exitRefused {
			word = "refused:"
		}
		fmt.Fprintln(s.err, s.bold(word), diag.Visible(f.what))
	}
	if f.hint != "" {
		fmt.Fprintln(s.err, s.bold("hint:"), diag.Visible(f.hint))
	}
	return f.code
}
