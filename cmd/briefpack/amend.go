package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"briefpack/generator"
	"briefpack/generator/edit"
	"briefpack/generator/model/diag"
)

// definition is the file of an inspection that a verb changes.
type definition struct {
	path string
	data []byte
}

// readDefinition reads the file of the inspection that o names. Whether there is such an
// inspection is the generator's to say, with better words than the system's.
func readDefinition(o generator.Options) (definition, error) {
	d := definition{path: filepath.Join(o.Site, filepath.FromSlash(generator.Definition(o.Only)))}
	data, err := os.ReadFile(d.path)
	if err != nil && !os.IsNotExist(err) {
		return d, &failure{exitMachine, err.Error(), unchanged}
	}
	d.data = data
	return d, nil
}

const unchanged = "the definition stands as it was"

// write puts the changed text in place of the file in one step, with the permissions
// that the file has.
func (d definition) write(data []byte) error {
	if err := replaceFile(d.path, data); err != nil {
		return &failure{exitMachine, err.Error(), unchanged}
	}
	return nil
}

func replaceFile(path string, data []byte) (err error) {
	path, err = filepath.EvalSymlinks(path) // a link stays a link
	if err != nil {
		return err
	}
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".briefpack-*.tmp")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
		}
	}()
	if _, err = f.Write(data); err != nil {
		return err
	}
	if err = f.Chmod(info.Mode().Perm()); err != nil {
		return err
	}
	if err = f.Sync(); err != nil {
		return err
	}
	if err = f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

// fixPairs puts the pairs of an inspection into its definition.
func fixPairs(cmd *cobra.Command, c *console, o generator.Options) error {
	if o.Only == "" {
		return usage("--write changes one inspection", "name it: briefpack roster INSPECTION --write")
	}
	d, err := readDefinition(o)
	if err != nil {
		return err
	}
	fixed, report, err := edit.FixPairs(cmd.Context(), o, d.data)
	if err != nil {
		return failed(cmd.Context(), err)
	}
	if err := c.printReport(o, report); err != nil {
		return err
	}
	if fixed.Pairs == 0 {
		return c.print("every reader has a [[pairing]] already\n")
	}
	if err := d.write(fixed.Data); err != nil {
		return err
	}
	return c.print(fmt.Sprintf("%s: %s added\n", filepath.ToSlash(d.path), diag.Counted(fixed.Pairs, "pairing")))
}
