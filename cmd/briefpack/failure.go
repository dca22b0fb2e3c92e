package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"briefpack/generator"
	"briefpack/generator/edit"
	"briefpack/generator/live/session"
	"briefpack/generator/live/watch"
	"briefpack/generator/model/diag"
	"briefpack/generator/read/atomicfile"
	"briefpack/generator/read/spreadsheet"
)

// The exit codes. 0 is success.
const (
	exitProblems    = 1   // the content has problems
	exitUsage       = 2   // the command line is wrong
	exitMachine     = 3   // the output could not be written; the last edition is unchanged
	exitRefused     = 4   // refused for safety
	exitInterrupted = 130 // as a shell reports SIGINT
)

// failure ends a command with an exit code.
type failure struct {
	code int
	what string // what failed, one error a line; "" if the command has printed it already
	hint string // what to do; "" if there is nothing to add
}

func (f *failure) Error() string { return f.what }

// usage returns the failure of a wrong command line.
func usage(what, hint string) error { return &failure{exitUsage, what, hint} }

// printed returns a failure that has been printed already.
func printed(code int) error { return &failure{code: code} }

// failed turns an error of the generator into a failure. Once ctx has ended, the failure is
// an interruption, whatever the error.
func failed(ctx context.Context, err error) error {
	var (
		known     *failure
		noContent *generator.NoContentError
		unknown   *generator.UnknownPartnershipError
		foreign   *generator.ForeignError
		changed   *atomicfile.ChangedError
		overlap   *generator.OverlapError
		busy      *generator.BusyError
		manifest  *generator.ManifestError
		open      *generator.UnfinishedError
		nobody    *edit.UnknownReaderError
		refused   *edit.RefusedError
		unread    *spreadsheet.RefusedError
	)
	switch {
	case err == nil:
		return nil
	case errors.As(err, &known):
		return known
	case errors.As(err, &open):
		return &failure{exitMachine, open.Error(), "build again, which completes it"}
	case ctx.Err() != nil:
		return &failure{exitInterrupted, "interrupted", filesUnchanged}
	case errors.As(err, &noContent) && noContent.IsLink:
		return usage(noContent.Error(), "put the folder itself there, or name the folder that contains it with --site")
	case errors.As(err, &noContent):
		return usage(noContent.Error(), "name the folder that contains content/ with --site, or run briefpack in it")
	case errors.As(err, &unknown):
		return usage(unknown.Error(), suggestion(unknown.Near, "give the name of a file in content/inspections, without .toml"))
	case errors.As(err, &nobody):
		return usage(nobody.Error(), suggestion(nobody.Near, nobody.Hint()))
	case errors.As(err, &refused):
		return &failure{exitProblems, refused.Error(), refused.Hint}
	case errors.As(err, &unread):
		return &failure{exitProblems, unread.What, unread.Hint}
	case errors.As(err, &changed):
		return &failure{exitRefused, changed.Error(), "nothing was written; run the command again to use the new text"}
	case errors.As(err, &foreign):
		return &failure{exitRefused, foreign.Error(), "name another folder, or empty this one yourself"}
	case errors.As(err, &overlap):
		return &failure{exitRefused, overlap.Error(), "name separate folders, with --public, --packs or --out"}
	case errors.As(err, &busy):
		return &failure{exitMachine, busy.Error(), "wait until that process has finished, then try again"}
	case errors.As(err, &manifest):
		return &failure{exitMachine, manifest.Error(), manifest.Hint()}
	case errors.Is(err, watch.ErrLimit):
		return &failure{exitMachine, err.Error(), watchHint}
	}
	return &failure{exitMachine, err.Error(), filesUnchanged}
}

const (
	filesUnchanged = "the published files are unchanged"
	watchHint      = "close other programs that watch folders, or raise the limit: on Linux fs.inotify.max_user_watches and max_user_instances"
)

// suggestion proposes the nearest name, or gives other advice if none is near.
func suggestion(near, otherwise string) string {
	if near == "" {
		return otherwise
	}
	return fmt.Sprintf("did you mean %q?", near)
}

// text returns a failure as the terminal shows it, each joined error on its own line.
func (f *failure) text(bold func(string) string) string {
	word := "error:"
	if f.code == exitRefused {
		word = "refused:"
	}
	var b strings.Builder
	if f.what != "" {
		for line := range strings.SplitSeq(f.what, "\n") {
			fmt.Fprintln(&b, bold(word), diag.Visible(line))
		}
	}
	if f.hint != "" {
		fmt.Fprintln(&b, bold("hint:"), diag.Visible(f.hint))
	}
	return b.String()
}

// errorText returns an error with its hint, as the terminal shows it without colour.
func errorText(err error) string {
	var f *failure
	errors.As(failed(context.Background(), err), &f)
	return f.text(func(word string) string { return word })
}

// oneLine returns an error with its hint in one line.
func oneLine(err error) string {
	return strings.TrimSuffix(strings.ReplaceAll(errorText(err), "\n", "; "), "; ")
}

// waitingFor returns a note that names the process for which a session waits.
func waitingFor(e session.Waiting) string {
	return e.Busy.Error() + "; Briefpack continues when it has finished"
}

// watchText returns an error of watching with its hint.
func watchText(err error) string {
	if errors.Is(err, watch.ErrLimit) {
		return err.Error() + "; " + watchHint
	}
	return err.Error()
}

// cannotPrint returns the failure of a command whose output could not be printed.
func cannotPrint(err error) error {
	return &failure{exitMachine, fmt.Sprintf("print: %v", err), ""}
}
