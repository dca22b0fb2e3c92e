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
)

const schemaHelp = `Print the JSON Schema of a kind of file: site, programme or inspection. With --out,
write all of them into a folder.

An editor that knows TOML, such as Visual Studio Code with the extension Even Better TOML or
Tombi, then completes keys, shows what they mean and marks mistakes. It finds the schema by the
first line of a file: #:schema ../../schema/inspection.json. A schema needs no network. Write the
schemas again after each update of Briefpack.`

func newSchema(c *console) *cobra.Command {
	var out string
	cmd := &cobra.Command{
		Use:     "schema [FILE]",
		Short:   "Print or write schemas, with which editors complete and check keys",
		Long:    schemaHelp,
		Example: "  briefpack schema --out schema\n  briefpack schema inspection",
		Args:    atMostOne("kind of file"),
		RunE: func(_ *cobra.Command, args []string) error {
			switch {
			case len(args) == 0 && out == "":
				return usage("schema needs a kind of file or --out", "briefpack schema --out schema writes all schemas")
			case len(args) > 0 && out != "":
				return usage("schema --out writes all schemas", "leave out "+args[0])
			case out != "":
				return c.writeSchemas(out)
			}
			data, ok := schemas()[args[0]]
			if !ok {
				kinds := slices.Sorted(maps.Keys(schemas()))
				return usage(fmt.Sprintf("%q has no schema", args[0]), suggestion(diag.Nearest(args[0], kinds), "choose one of "+strings.Join(kinds, ", ")))
			}
			return c.print(string(data))
		},
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return slices.Sorted(maps.Keys(schemas())), cobra.ShellCompDirectiveNoFileComp
		},
	}
	cmd.Flags().StringVar(&out, "out", "", "folder for the schemas of all kinds of file")
	completeFlag(cmd, "out", completeFolder)
	return cmd
}

// schemas returns the text of each schema, by kind of file.
func schemas() map[string][]byte {
	files := map[string][]byte{}
	for kind, s := range keys.Schemas() {
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

func (c *console) writeSchemas(folder string) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return &failure{exitMachine, err.Error(), "name another folder with --out"}
	}
	all := schemas()
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
	return createFile(path, data)
}

// createFile writes a new file, and never replaces one.
func createFile(path string, data []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Close()); err != nil {
		return errors.Join(err, os.Remove(path))
	}
	return nil
}
