package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"briefpack/generator"
	"briefpack/generator/model/diag"
	"briefpack/generator/read/source"
)

const newHelpText = `Write the definition of a new inspection, content/inspections/NAME.toml: at the stage
"planned", with what must be given. NAME becomes part of web addresses. Nothing is overwritten.`

func newNew(c *console) *cobra.Command {
	var site, programme, partnership string
	cmd := &cobra.Command{
		Use:     "new NAME",
		Short:   "Add an inspection",
		Long:    newHelpText,
		Example: `  briefpack new glenmarra --partnership "Glenmarra Community Planning Partnership"`,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usage("new needs a name", "for example: briefpack new glenmarra")
			}
			return addInspection(c, site, args[0], programme, partnership)
		},
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	cmd.Flags().StringVar(&programme, "programme", "", "programme of the inspection (default the only programme of the site)")
	cmd.Flags().StringVar(&partnership, "partnership", "", "full name of the partnership (default NAME with capitals)")
	completeFlag(cmd, "programme", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return programmesOf(site), cobra.ShellCompDirectiveNoFileComp
	})
	completeFlag(cmd, "partnership", cobra.NoFileCompletions)
	siteFlag(cmd, &site)
	return cmd
}

func addInspection(c *console, site, name, programme, partnership string) error {
	if err := checkName(name); err != nil {
		return err
	}
	if err := checkSite(site); err != nil {
		return err
	}
	programme, err := chosenProgramme(site, programme)
	if err != nil {
		return err
	}
	if partnership == "" {
		partnership = titled(name)
	}
	if strings.ContainsAny(partnership, "\"\\\n\r\t") {
		return usage(fmt.Sprintf("%q cannot be the name of a partnership", partnership), "leave out quotation marks and backslashes")
	}
	file := newFile{source.Definition(name), inspectionText(programme, partnership)}
	return c.created(site, []newFile{file}, "Write in it what you know. briefpack check --site "+site+" reports what is wrong or missing.")
}

// created writes new files, with the schemas that their first lines name, and says so.
func (c *console) created(site string, files []newFile, next string) error {
	own := files[0]
	if _, err := os.Lstat(filepath.Join(site, "schema")); errors.Is(err, fs.ErrNotExist) {
		files = append(files, schemaFiles(readProgrammes(site)...)...)
	}
	if err := create(site, files); err != nil {
		return err
	}
	return c.print(fmt.Sprintf("wrote %s\n%s\n", filepath.Join(site, filepath.FromSlash(own.path)), strings.ReplaceAll(next, " --site .", "")))
}

// checkSite checks that a folder is a site.
func checkSite(site string) error {
	if info, err := os.Stat(filepath.Join(site, "content")); err != nil || !info.IsDir() {
		return failed(context.Background(), &generator.NoContentError{Site: site})
	}
	return nil
}

// chosenProgramme returns the programme of a new inspection, which the site has.
func chosenProgramme(site, name string) (string, error) {
	list := programmesOf(site)
	switch {
	case len(list) == 0:
		return "", usage("the site has no programme", "briefpack new-programme "+programmesHere()[0]+" adds one that comes with Briefpack")
	case name == "" && len(list) == 1:
		return list[0], nil
	case name == "":
		return "", usage("the site has several programmes", "choose one with --programme: "+strings.Join(list, ", "))
	case slices.Contains(list, name):
		return name, nil
	case slices.Contains(programmesHere(), name):
		return "", usage(fmt.Sprintf("the site has no programme %q", name), "briefpack new-programme "+name+" adds it")
	}
	return "", usage(fmt.Sprintf("the site has no programme %q", name), suggestion(diag.Nearest(name, list), "choose one of "+strings.Join(list, ", ")))
}
