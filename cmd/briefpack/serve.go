package main

import (
	"context"
	"crypto/rand"
	"fmt"
	"net"
	"strings"

	"github.com/spf13/cobra"

	"briefpack/generator"
	"briefpack/generator/live/preview"
	"briefpack/generator/live/serve"
	"briefpack/generator/live/session"
)

const serveHelp = `Show the site in a browser and keep it current while you edit content/ and layouts/.
Open pages show a change as soon as you save, and show errors until you fix them. Briefpack
also keeps both output folders current, as watch does.

Briefpack prints one address for the hosted edition and one for the print edition, which
contains names. Both are different each time and work only on this machine. Do not share
them: the address is the key to names and to the text of problems.

Other people cannot see the site, unless --host names an address that they can reach. They
then see the hosted edition, but never the print edition or the text of problems.

Press Ctrl-C to stop. The exit code is then 130.`

// defaultPort is the first port that serve tries.
const defaultPort = 4080

// endpoint is an address at which to serve a site.
type endpoint struct {
	host string
	port int
	open bool // open a browser there
}

func newServe(c *console) *cobra.Command {
	var o generator.Options
	var at endpoint
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Show the site in a browser and keep it current while you edit",
		Long:  serveHelp,
		Args:  noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if at.port < 1 || at.port > 1<<16-1 {
				return usage(fmt.Sprintf("%d is not a port", at.port), "give --port a number from 1 to 65535")
			}
			return serveSite(cmd.Context(), c, c.complete(o), at)
		},
	}
	siteFlag(cmd, &o.Site)
	c.outputFlags(cmd, &o)
	cmd.Flags().StringVar(&at.host, "host", "127.0.0.1", "address to listen on; if others can reach it, they see the hosted edition")
	completeFlag(cmd, "host", cobra.NoFileCompletions)
	cmd.Flags().IntVar(&at.port, "port", defaultPort, "port to listen on, or the next free port")
	completeFlag(cmd, "port", cobra.NoFileCompletions)
	cmd.Flags().BoolVar(&at.open, "open", false, "open the site in a browser")
	return cmd
}

// serveSite shows a site and keeps it current until ctx ends.
func serveSite(ctx context.Context, c *console, o generator.Options, at endpoint) error {
	listeners, err := listen(at)
	if err != nil {
		return &failure{exitMachine, err.Error(), "name an address of this machine with --host, or another --port"}
	}
	server := serve.New(rand.Text)
	log, shown := newSessionLog(c, o), &pages{server: server, options: o}
	log.isServed = true
	isAnnounced := false
	notify := func(e session.Event) error {
		shown.event(e)
		if err := log.event(e); err != nil {
			return err
		}
		if _, ok := e.(session.Checked); ok && !isAnnounced {
			isAnnounced = true
			return announce(c, server, listeners, at)
		}
		return nil
	}
	var kept error
	err = server.While(ctx, listeners, func(ctx context.Context) { kept = keepCurrent(ctx, c, o, notify) })
	if err != nil {
		return &failure{exitMachine, err.Error(), filesUnchanged}
	}
	return kept
}

// listen opens an endpoint. If others can reach it, listen also opens one
// for this machine alone, which comes first.
func listen(at endpoint) ([]serve.Listener, error) {
	socket, err := serve.Listen(at.host, at.port)
	if err != nil {
		return nil, err
	}
	l := serve.Listener{Listener: socket}
	if at.host != "" && net.ParseIP(at.host) == nil {
		l.Names = []string{at.host}
	}
	if l.IsPrivate() {
		return []serve.Listener{l}, nil
	}
	own, err := serve.Listen("127.0.0.1", at.port)
	if err != nil {
		return nil, err
	}
	return []serve.Listener{{Listener: own}, l}, nil
}

// announce prints the addresses of the site, and opens it.
func announce(c *console, server *serve.Server, listeners []serve.Listener, at endpoint) error {
	private := strings.TrimSuffix(listeners[0].Address(), "/")
	text := fmt.Sprintf("the hosted edition is at %s\nthe print edition, which contains names, is at %s\n", private+server.HostedPath(), private+server.PrintPath()) +
		fmt.Sprintf("the status of all inspections is at %s\n", private+server.PrintPath()+preview.StatusPage) +
		"these addresses work only on this machine, until serve stops; do not share them\n"
	if len(listeners) > 1 {
		shared := listeners[1].Address()
		text += fmt.Sprintf("the hosted edition is at %s for others\n", shared)
		fmt.Fprintf(c.err, "%s anyone who can reach %s can read the hosted edition there, without a password and before you publish it\n", c.bold("warning:"), shared)
	}
	if err := c.print(text); err != nil {
		return err
	}
	if at.open {
		if err := openBrowser(private + server.OpenPath()); err != nil {
			c.note(fmt.Sprintf("cannot open a browser: %v", err))
		}
	}
	return nil
}
