package main

import (
	"context"
	"fmt"
	"net"

	"github.com/spf13/cobra"

	"briefpack/generator"
	"briefpack/generator/live/serve"
)

const serveHelp = `Serve shows the site in a browser and keeps it current while content/ and layouts/ are
edited: the hosted edition at the address that it prints, the print edition, which has
names, below it at /-/print/. Open pages show a change as soon as a file is saved, and
what is wrong with the content as long as it is. Both output folders are kept current
as well, as watch does.

Only this machine can look, unless --host names an address that others can reach. The
print edition and the text of problems stay on this machine all the same.

Ctrl-C ends it, with exit code 130.`

// defaultPort is the first port that serve tries.
const defaultPort = 4080

// stand is where a site is shown.
type stand struct {
	host string
	port int
	open bool
}

func newServe(s *screen) *cobra.Command {
	var o generator.Options
	var at stand
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Show the site in a browser and keep it current while it is edited",
		Long:  serveHelp,
		Args:  noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if at.port < 1 || at.port > 1<<16-1 {
				return usage(fmt.Sprintf("there is no port %d", at.port), "--port takes a number from 1 to 65535")
			}
			return serveSite(cmd.Context(), s, o, at)
		},
	}
	siteFlag(cmd, &o.Site)
	outputFlags(cmd, &o)
	cmd.Flags().StringVar(&at.host, "host", "127.0.0.1", "address to answer at; one that others can reach shows them the hosted edition")
	cmd.Flags().IntVar(&at.port, "port", defaultPort, "port to answer at, or the next one that is free")
	cmd.Flags().BoolVar(&at.open, "open", false, "open the site in a browser")
	return cmd
}

// serveSite shows a site and keeps it current until ctx ends.
func serveSite(ctx context.Context, s *screen, o generator.Options, at stand) error {
	doors, err := openDoors(at)
	if err != nil {
		return &failure{exitMachine, err.Error(), "name an address of this machine with --host, or another --port"}
	}
	server := serve.New()
	c := newCurrent(s, o, server)
	c.ready = func() error { return invite(s, doors, at) }
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	ended := make(chan error, 1)
	go func() {
		ended <- server.Serve(ctx, doors...)
		cancel() // without its server there is nothing to keep current
	}()
	err = c.keep(ctx)
	cancel()
	if stopped := <-ended; stopped != nil {
		return &failure{exitMachine, stopped.Error(), untouched}
	}
	return err
}

// openDoors listens at the address that was asked for, and at one for this machine
// alone where that one is for others too.
func openDoors(at stand) ([]serve.Door, error) {
	l, err := serve.Listen(at.host, at.port)
	if err != nil {
		return nil, err
	}
	door := serve.Door{Listener: l}
	if at.host != "" && net.ParseIP(at.host) == nil {
		door.Names = []string{at.host}
	}
	if door.IsPrivate() {
		return []serve.Door{door}, nil
	}
	own, err := serve.Listen("127.0.0.1", at.port)
	if err != nil {
		return nil, err
	}
	return []serve.Door{{Listener: own}, door}, nil
}

// invite says where the site can be seen, and opens it.
func invite(s *screen, doors []serve.Door, at stand) error {
	private := doors[0].Address()
	text := fmt.Sprintf("the hosted edition is at %s\nthe print edition, which has names, is at %s, for this machine alone\n", private, private+serve.PrintPath[1:])
	if len(doors) > 1 {
		shared := doors[1].Address()
		text += fmt.Sprintf("the hosted edition is at %s for others\n", shared)
		fmt.Fprintf(s.err, "%s whoever can reach %s can read the hosted edition there, without a password and before it is published\n", s.bold("warning:"), shared)
	}
	if err := s.print(text); err != nil {
		return err
	}
	if at.open {
		if err := openBrowser(private); err != nil {
			fmt.Fprintf(s.err, "%s no browser could be opened: %v\n", s.bold("note:"), err)
		}
	}
	return nil
}
