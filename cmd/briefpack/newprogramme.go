package main

import (
	"cmp"
	"strings"

	"github.com/spf13/cobra"
)

const newProgrammeHelp = `Copy a programme that comes with Briefpack to content/programmes/NAME.toml: the numbers and
words that inspections of one kind share. The guidance for its packs goes to content/guidance. Change both
as you like. Nothing is overwritten.`

func newNewProgramme(c *console) *cobra.Command {
	var site, from string
	cmd := &cobra.Command{
		Use:     "new-programme NAME",
		Short:   "Add a programme, from one that comes with Briefpack",
		Long:    newProgrammeHelp,
		Example: "  briefpack new-programme care-and-protection\n  briefpack new-programme adults-at-risk --from care-and-protection",
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usage("new-programme needs a name", "these come with Briefpack: "+strings.Join(programmesHere(), ", "))
			}
			return addProgramme(c, site, args[0], from)
		},
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return programmesHere(), cobra.ShellCompDirectiveNoFileComp
		},
	}
	cmd.Flags().StringVar(&from, "from", "", "programme to copy (default NAME): "+strings.Join(programmesHere(), ", "))
	completeFlag(cmd, "from", completeProgrammesHere)
	siteFlag(cmd, &site)
	return cmd
}

func addProgramme(c *console, site, name, from string) error {
	if err := checkName(name); err != nil {
		return err
	}
	if err := checkSite(site); err != nil {
		return err
	}
	text, err := programmeText(cmp.Or(from, name))
	if err != nil {
		return err
	}
	files := append([]newFile{{"content/programmes/" + name + ".toml", text}}, guidanceFor(site, cmp.Or(from, name), name)...)
	return c.created(site, files,
		"Change its words and numbers as you like. briefpack new NAME --programme "+name+" adds an inspection.")
}
