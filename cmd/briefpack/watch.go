package main

import (
	"context"
	"time"

	"github.com/spf13/cobra"

	"briefpack/generator"
	"briefpack/generator/live/preview"
	"briefpack/generator/live/session"
	"briefpack/generator/model/day"
)

const watchHelp = `Build the site, and build it again after each save in content/ or layouts/. A save
that changes nothing builds nothing. While the content has errors, Briefpack prints
them and leaves public/ and packs/ unchanged.

Press Ctrl-C to stop. The exit code is then 130.`

func newWatch(c *console) *cobra.Command {
	var o generator.Options
	cmd := &cobra.Command{
		Use:   "watch",
		Short: "Build public/ and packs/ again after each save",
		Long:  watchHelp,
		Args:  noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			o = c.complete(o)
			return keepCurrent(cmd.Context(), c, o, newSessionLog(c, o).event)
		},
	}
	siteFlag(cmd, &o.Site)
	c.outputFlags(cmd, &o)
	return cmd
}

// keepCurrent runs a session until ctx ends.
func keepCurrent(ctx context.Context, c *console, o generator.Options, notify func(session.Event) error) error {
	builder := preview.NewBuilder(o)
	builder.Today = func() day.Date { return day.Of(time.Now()) }
	err := session.Run(ctx, session.Options{Site: o.Site, Builder: builder, Notify: notify})
	if err != nil {
		return failed(ctx, err)
	}
	if err := c.print("stopped; the published files are complete\n"); err != nil {
		return err
	}
	return printed(exitInterrupted)
}
