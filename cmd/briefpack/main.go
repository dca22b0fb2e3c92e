// Command briefpack turns a folder of TOML definitions and Markdown guidance into
// a briefing site (public/) and the packs that are handed out (packs/).
//
// The command reads arguments, environment and terminal, calls the package
// generator and prints what it reports; it knows nothing of inspections. A verb is
// one file; to add one, write it and add a line to verbs.
package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
)

func main() {
	// A large site stays in memory for as long as it is watched. Less than half of it for
	// what is waiting to be collected is enough, and costs little time.
	debug.SetGCPercent(40)
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// run carries out one command line and returns the program's exit code.
func run(args []string, stdout, stderr io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), endings()...)
	defer stop()
	// Once we know, the signals get their usual effect back: a second Ctrl-C ends
	// the program at once.
	context.AfterFunc(ctx, stop)
	s := newScreen(stdout, stderr)
	root := newRoot(s)
	root.SetArgs(args)
	return s.fail(root.ExecuteContext(ctx))
}

// endings lists the signals that end a run: Ctrl-C, and those of a machine that shuts down
// and of a terminal that is closed, unless nohup says that the run goes on without it.
func endings() []os.Signal {
	list := []os.Signal{os.Interrupt, syscall.SIGTERM}
	if !signal.Ignored(syscall.SIGHUP) {
		list = append(list, syscall.SIGHUP)
	}
	return list
}
