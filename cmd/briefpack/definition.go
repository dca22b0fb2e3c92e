package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"briefpack/generator"
	"briefpack/generator/edit"
	"briefpack/generator/model/day"
	"briefpack/generator/read/atomicfile"
	"briefpack/generator/read/source"
)

// definition is the file of an inspection that a command changes.
type definition struct {
	path string
	data []byte // as it was read
}

// readDefinition reads the file of the inspection o.Only. A missing file is not an error
// here: the generator reports it with a suggestion.
func readDefinition(o generator.Options) (definition, error) {
	d := definition{path: filepath.Join(o.Site, filepath.FromSlash(source.Definition(o.Only)))}
	data, err := os.ReadFile(d.path)
	if err != nil && !os.IsNotExist(err) {
		return d, &failure{exitMachine, err.Error(), definitionUnchanged}
	}
	d.data = data
	return d, nil
}

const definitionUnchanged = "the definition is unchanged"

// replace writes the new text of a definition, unless someone has changed the file since it
// was read.
func (d definition) replace(data []byte) error {
	var changed *atomicfile.ChangedError
	err := atomicfile.Replace(d.path, d.data, data)
	if err == nil || errors.As(err, &changed) {
		return failed(context.Background(), err)
	}
	return &failure{exitMachine, err.Error(), definitionUnchanged}
}

// name returns the path of a definition as people write it.
func (d definition) name() string { return filepath.ToSlash(d.path) }

// plan is a change of a definition.
type plan struct {
	definition
	data  []byte   // the new text
	steps []string // each starts with a verb
	after []string // lines that follow the steps
	files []file   // new files

	rewrites []edit.Rewrite // of other files, before the definition
}

// file is a new file that a plan writes.
type file struct {
	path string
	data []byte
}

// write makes the change: all of it, or nothing.
func (p plan) write() error {
	var ready []*atomicfile.New
	defer func() {
		for _, n := range ready {
			_ = n.Drop() // a file that is in its place is not dropped
		}
	}()
	for _, f := range p.files {
		n, err := atomicfile.Prepare(f.path, f.data)
		if errors.Is(err, fs.ErrExist) {
			return &failure{exitRefused, fmt.Sprintf("%s exists already", filepath.ToSlash(f.path)), definitionUnchanged}
		}
		if err != nil {
			return &failure{exitMachine, err.Error(), definitionUnchanged}
		}
		ready = append(ready, n)
	}
	if err := p.rewriteAll(); err != nil {
		return err
	}
	for _, n := range ready {
		if err := n.Keep(); err != nil {
			return &failure{exitMachine, err.Error(), "the definition is written, but this file is not"}
		}
	}
	return nil
}

// rewriteAll replaces the other files and then the definition. If one of them cannot be replaced,
// it puts back those before it.
func (p plan) rewriteAll() error {
	var done []definition // with the new text, for replace
	var old [][]byte
	err := func() error {
		for _, r := range p.rewrites {
			is, err := rewrite(r)
			if err != nil {
				return err
			}
			done, old = append(done, definition{r.Path, r.New}), append(old, is)
		}
		return p.replace(p.data)
	}()
	if err == nil {
		return nil
	}
	for i, d := range done {
		if e := d.replace(old[i]); e != nil {
			return &failure{exitMachine, fmt.Sprintf("%v; %s is rewritten already", err, d.name()), "put this file back from a copy, or run the command again"}
		}
	}
	return err
}

// rewrite replaces a file that Briefpack wrote, and returns its text before. Its lines may end as
// on Windows by now.
func rewrite(r edit.Rewrite) ([]byte, error) {
	is, err := os.ReadFile(r.Path)
	if err != nil {
		return nil, &failure{exitMachine, err.Error(), definitionUnchanged}
	}
	if !bytes.Equal(bytes.ReplaceAll(is, []byte("\r\n"), []byte("\n")), r.Old) {
		return nil, failed(context.Background(), &atomicfile.ChangedError{Path: r.Path})
	}
	return is, definition{r.Path, is}.replace(r.New)
}

// writeFlag adds --write to a command that changes a file.
func writeFlag(cmd *cobra.Command, write *bool) {
	cmd.Flags().BoolVar(write, "write", false, "make the change; without it, print what would change")
}

// carryOut prints a plan, and makes its change if write is set.
func (c *console) carryOut(p plan, write bool) error {
	if write {
		if err := p.write(); err != nil {
			return err
		}
	}
	var b strings.Builder
	fmt.Fprintf(&b, "plan for %s:\n", p.name())
	for _, line := range p.steps {
		fmt.Fprintf(&b, "  %s\n", line)
	}
	for _, line := range p.after {
		fmt.Fprintln(&b, line)
	}
	if write {
		fmt.Fprintf(&b, "%s is written\n", p.name())
	} else {
		b.WriteString("nothing was written; add --write to make these changes\n")
	}
	return c.print(b.String())
}

// todayFlag adds --today to a command that needs today's date.
func todayFlag(cmd *cobra.Command, today *string) {
	cmd.Flags().StringVar(today, "today", "", "today's date, such as 2027-01-19 (default the date of this computer)")
	completeFlag(cmd, "today", cobra.NoFileCompletions)
}

// todayOf returns the date of --today.
func todayOf(flag string) (day.Date, error) {
	if flag == "" {
		return day.Of(time.Now()), nil
	}
	t, err := time.Parse(time.DateOnly, flag)
	if err != nil {
		return day.Date{}, usage(fmt.Sprintf("%q is not a date", flag), "write the date as 2027-01-19")
	}
	return day.Of(t), nil
}
