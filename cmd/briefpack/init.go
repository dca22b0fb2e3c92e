package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"briefpack/generator/read/source"
	"github.com/spf13/cobra"
)

const initHelp = `Make a small site in a new folder: its settings, a programme and a first inspection. It builds
immediately, and you replace one line after another with your own.

The files have names of people. Keep the folder where only your team can read it: on your own
drive, or in a private repository.`

func newInit(c *console) *cobra.Command {
	var programme string
	cmd := &cobra.Command{
		Use:     "init DIR",
		Short:   "Make a small site to start from",
		Long:    initHelp,
		Example: "  briefpack init briefings\n  briefpack init briefings --programme care-and-protection",
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usage("init needs the name of a new folder", "for example: briefpack init briefings")
			}
			return initialise(c, args[0], programme)
		},
		ValidArgsFunction: func(cmd *cobra.Command, args []string, toComplete string) ([]string, cobra.ShellCompDirective) {
			return completeFolder(cmd, args, toComplete)
		},
	}
	cmd.Flags().StringVar(&programme, "programme", "children-at-risk", "programme of the first inspection: "+strings.Join(programmesHere(), ", "))
	completeFlag(cmd, "programme", completeProgrammesHere)
	return cmd
}

func completeProgrammesHere(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return programmesHere(), cobra.ShellCompDirectiveNoFileComp
}

// initialise writes the files of a new site.
func initialise(c *console, dir, programme string) error {
	text, err := programmeText(programme)
	if err != nil {
		return err
	}
	if _, err := os.Lstat(filepath.Join(dir, "content")); !errors.Is(err, fs.ErrNotExist) {
		return &failure{exitRefused, fmt.Sprintf("%s has a folder content already", dir), "name a new folder, or add an inspection with briefpack new"}
	}
	own := []newFile{
		{"content/site.toml", []byte(templateText("site.toml"))},
		{"content/inspections/example.toml", inspectionText(programme, "Example Community Planning Partnership")},
		{"content/programmes/" + programme + ".toml", text},
	}
	files := slices.Concat(own, schemaFiles(source.File{Path: "content/programmes/" + programme + ".toml", Data: text}), guidanceFor(dir, programme, programme))
	if _, err := os.Lstat(filepath.Join(dir, ".gitignore")); errors.Is(err, fs.ErrNotExist) {
		files = append(files, newFile{".gitignore", []byte(templateText("gitignore"))})
	}
	if err := create(dir, files); err != nil {
		return err
	}
	return c.print(initialised(dir, own))
}

// initialised returns what to print about a new site: its files, and what to do next.
func initialised(dir string, own []newFile) string {
	var b strings.Builder
	b.WriteString("wrote a small site. Read these, and replace what is in them:\n")
	for _, f := range own[:2] {
		fmt.Fprintf(&b, "  %s\n", filepath.Join(dir, filepath.FromSlash(f.path)))
	}
	fmt.Fprintf(&b, "The method and its words are in %s, and guidance is in %s.\n",
		filepath.Join(dir, filepath.FromSlash(own[2].path)), filepath.Join(dir, "content", "guidance"))
	b.WriteString("These files will have names of people: keep the folder private, and any repository too.\n")
	b.WriteString("Next: briefpack serve")
	if filepath.Clean(dir) != "." {
		b.WriteString(" --site " + typed(dir))
	}
	b.WriteByte('\n')
	return b.String()
}

// typed returns a path as people type it in a shell: in quotes if it has spaces.
func typed(path string) string {
	if strings.Contains(path, " ") {
		return `"` + path + `"`
	}
	return path
}
