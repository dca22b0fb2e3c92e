package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
)

func newVersion(c *console) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version, and what it was built from",
		Args:  noArguments,
		RunE: func(*cobra.Command, []string) error {
			return c.print("briefpack " + version() + "\n" + origin())
		},
	}
}

// version returns the module's version, "v1.2.0", or "(devel)" for a build from a work tree.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(devel)"
	}
	return info.Main.Version
}

// origin returns what the program was built from: the commit, if it is known, and the compiler.
func origin() string {
	settings := map[string]string{}
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, s := range info.Settings {
			settings[s.Key] = s.Value
		}
	}
	var b strings.Builder
	if commit := settings["vcs.revision"]; commit != "" {
		day, _, _ := strings.Cut(settings["vcs.time"], "T")
		changes := ""
		if settings["vcs.modified"] == "true" {
			changes = ", with changes that are not committed"
		}
		fmt.Fprintf(&b, "commit %s of %s%s\n", commit, day, changes)
	}
	fmt.Fprintf(&b, "built with %s for %s/%s\n", runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return b.String()
}
