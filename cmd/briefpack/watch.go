package main

import (
	"github.com/spf13/cobra"

	"briefpack/generator"
)

const watchHelp = `Watch builds the site, and builds it again whenever a file in content/ or layouts/ was
saved. A save that changes nothing builds nothing. While the content has problems they
are printed, and public/ and packs/ stay as they were.

Ctrl-C ends it, with exit code 130.`

func newWatch(s *screen) *cobra.Command {
	var o generator.Options
	cmd := &cobra.Command{
		Use:   "watch",
		Short: "Build public/ and packs/ again whenever the content changes",
		Long:  watchHelp,
		Args:  noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return newCurrent(s, o, nil).keep(cmd.Context())
		},
	}
	siteFlag(cmd, &o.Site)
	outputFlags(cmd, &o)
	return cmd
}
