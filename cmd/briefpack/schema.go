package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"briefpack/generator/model/diag"
	"briefpack/generator/model/keys"
	"briefpack/generator/read/atomicfile"
	"briefpack/generator/read/load"
	"briefpack/generator/read/source"
)

const schemaHelp = `Print the JSON Schema of a kind of file: site, programme or inspection. With --out,
write all of them into a folder. Editors propose the ids that the programmes of the site have.

An editor that knows TOML, such as Visual Studio Code with the extension Even Better TOML or
Tombi, then completes keys, shows what they mean and marks mistakes. It finds the schema by the
first line of a file: #:schema ../../schema/inspection.json. A schema needs no network. Write the
schemas again after each update of Briefpack, and when a programme has new ids.`

func newSchema(c *console) *cobra.Command {
	var out, site string
	cmd := &cobra.Command{
		Use:     "schema [FILE]",
		Short:   "Print or write schemas, with which editors complete and check keys",
		Long:    schemaHelp,
		Example: "  briefpack schema --out schema\n  briefpack schema inspection",
		Args:    atMostOne("kind of file"),
		RunE: func(_ *cobra.Command, args []string) error {
			known := knownIDs(readProgrammes(site))
			switch {
			case len(args) == 0 && out == "":
				return usage("schema needs a kind of file or --out", "briefpack schema --out schema writes all schemas")
			case len(args) > 0 && out != "":
				return usage("schema --out writes all schemas", "leave out "+args[0])
			case out != "":
				return c.writeSchemas(out, known)
			}
			all := schemas(known)
			data, ok := all[args[0]]
			if !ok {
				kinds := slices.Sorted(maps.Keys(all))
				return usage(fmt.Sprintf("%q has no schema", args[0]), suggestion(diag.Nearest(args[0], kinds), "choose one of "+strings.Join(kinds, ", ")))
			}
			return c.print(string(data))
		},
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return slices.Sorted(maps.Keys(schemas(nil))), cobra.ShellCompDirectiveNoFileComp
		},
	}
	cmd.Flags().StringVar(&out, "out", "", "folder for the schemas of all kinds of file")
	completeFlag(cmd, "out", completeFolder)
	siteFlag(cmd, &site)
	return cmd
}

// readProgrammes returns the files of the programmes of a site. It leaves out what it cannot read.
func readProgrammes(site string) []source.File {
	var files []source.File
	for _, name := range programmesOf(site) {
		f := source.File{Path: "content/programmes/" + name + ".toml"}
		var err error
		if f.Data, err = os.ReadFile(filepath.Join(site, filepath.FromSlash(f.Path))); err == nil {
			files = append(files, f)
		}
	}
	return files
}

// knownIDs returns the ids that programmes have.
func knownIDs(programmes []source.File) keys.IDs {
	known := keys.IDs{}
	add := func(of, id string) {
		if id != "" && !slices.Contains(known[of], id) {
			known[of] = append(known[of], id)
		}
	}
	for _, f := range programmes {
		p := load.Parse(f).Programme
		if p == nil {
			continue
		}
		add("programme", p.ID)
		for _, r := range p.Roles {
			add("role", r.Key)
		}
		for _, c := range p.Criteria {
			add("criterion", c.ID.V)
		}
		for _, t := range p.Tasks {
			add("task", t.Key)
			add("role", t.Owner.V)
		}
		for _, ph := range p.Phases {
			add("phase", ph.ID.V)
		}
	}
	return known
}

// schemas returns the text of each schema, by kind of file.
func schemas(known keys.IDs) map[string][]byte {
	files := map[string][]byte{}
	for kind, s := range keys.Schemas(known) {
		var b bytes.Buffer
		e := json.NewEncoder(&b)
		e.SetEscapeHTML(false)
		e.SetIndent("", " ")
		if err := e.Encode(s); err != nil {
			panic(err) // a schema holds only texts
		}
		files[kind] = b.Bytes()
	}
	return files
}

func (c *console) writeSchemas(folder string, known keys.IDs) error {
	all := schemas(known)
	var paths []string
	for _, kind := range slices.Sorted(maps.Keys(all)) {
		path := filepath.Join(folder, kind+".json")
		if err := writeFile(path, all[kind]); err != nil {
			return &failure{exitMachine, err.Error(), "name another folder with --out"}
		}
		paths = append(paths, path)
	}
	return c.print("wrote " + strings.Join(paths, ", ") + "\n")
}

// writeFile writes a file, in the place of one that exists.
func writeFile(path string, data []byte) error {
	old, err := os.ReadFile(path)
	if err == nil {
		return atomicfile.Replace(path, old, data)
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return atomicfile.Create(path, data)
}

// programmesOf lists the programmes of a site.
func programmesOf(site string) []string {
	files, _ := fs.Glob(os.DirFS(site), "content/programmes/*.toml") // a missing folder has no files
	for i, f := range files {
		files[i] = strings.TrimSuffix(filepath.Base(f), ".toml")
	}
	return files
}
