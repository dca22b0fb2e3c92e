// Command briefpack turns a folder of TOML definitions and Markdown guidance into
// a briefing site (public/) and packs to hand out (packs/).
//
// The command reads arguments, environment and terminal, calls the package generator
// and prints its reports. It contains no rule about inspections. Each subcommand has its own
// file; to add one, write the file and add a line to commands in root.go.
package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"syscall"

	"briefpack/cmd/internal/heap"
)

func main() {
	heap.Tune()
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// run runs one command line and returns the exit code.
func run(args []string, stdout, stderr io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), stopSignals()...)
	defer stop()
	// After the first signal, signals have their usual effect: a second Ctrl-C ends the
	// program immediately.
	context.AfterFunc(ctx, stop)
	c := newConsole(stdout, stderr)
	root := newRoot(c)
	root.SetArgs(args)
	return c.fail(root.ExecuteContext(ctx))
}

// stopSignals returns the signals that end a command: Ctrl-C, the shutdown of the machine,
// and the closing of the terminal unless nohup has it ignored.
func stopSignals() []os.Signal {
	list := []os.Signal{os.Interrupt, syscall.SIGTERM}
	if !signal.Ignored(syscall.SIGHUP) {
		list = append(list, syscall.SIGHUP)
	}
	return list
}
