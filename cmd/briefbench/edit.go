package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"briefpack/generator"
	"briefpack/generator/compose/edition"
	"briefpack/generator/live/preview"
)

// change is a kind of edit while a site is watched.
type change struct {
	what  string
	file  string         // path below the site
	after *regexp.Regexp // where to insert a word
	times int            // maximum number: some edits take long on a large site
}

// latency holds the times of an edit, from the moment when the file was written.
type latency struct {
	ready time.Duration // until the site is read and checked
	page  time.Duration // until the open page is rendered, with the sizes of the files that it offers
	seen  time.Duration // until its PDF and the pack are rendered too
	disk  time.Duration // until both editions are on disk
}

// bench measures edits of a site in one session.
type bench struct {
	builder *preview.Builder
	site    string
	folder  string // folder of the open partnership
}

// measureEdits publishes a site and edits it repeatedly.
func measureEdits(stdout, stderr io.Writer, o generator.Options, times int) error {
	b := bench{builder: preview.NewBuilder(o), site: o.Site}
	defer b.builder.Close()
	start := time.Now()
	if err := b.publish(stderr); err != nil {
		return err
	}
	fmt.Fprintf(stdout, "first build %s\n\n", short(time.Since(start)))
	changes, err := b.changes(times)
	if err != nil {
		return err
	}
	t := tabwriter.NewWriter(stdout, 0, 0, 3, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "edit of\tready\tpage\tpage and PDFs\ton disk\t")
	for _, c := range changes {
		took, err := b.measure(stderr, c)
		if err != nil {
			return err
		}
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\t\n", c.what, short(took.ready), short(took.page), short(took.seen), short(took.disk))
	}
	if err := t.Flush(); err != nil {
		return err
	}
	_, err = fmt.Fprintf(stdout, "\nmedians of %d edits at most; peak memory %s\n", times, megabytes(peakMemory()))
	return err
}

// venue finds the venue of a definition. Planned and closed ones have none.
var venue = regexp.MustCompile(`(?m)^venue\s*=\s*"`)

// definition returns the path of the first definition from the middle on that has a venue.
func (b *bench) definition() (string, error) {
	files, err := filepath.Glob(filepath.Join(b.site, "content", "inspections", "*.toml"))
	if err != nil {
		return "", err
	}
	half := len(files) / 2
	for _, file := range slices.Concat(files[half:], files[:half]) {
		data, err := os.ReadFile(file)
		if err != nil {
			return "", err
		}
		if venue.Match(data) {
			return file, nil
		}
	}
	return "", fmt.Errorf("none of %d definitions has a venue to edit", len(files))
}

// changes finds the files to edit: a definition, and a shared page.
func (b *bench) changes(times int) ([]change, error) {
	file, err := b.definition()
	if err != nil {
		return nil, err
	}
	definition := filepath.Join("content", "inspections", filepath.Base(file))
	b.folder = strings.TrimSuffix(filepath.Base(file), ".toml")
	pages, err := filepath.Glob(filepath.Join(b.site, "content", "guidance", "*.md"))
	if err != nil || len(pages) == 0 {
		return nil, fmt.Errorf("find a page to edit: %w", err)
	}
	return []change{
		{"one definition", definition, venue, times},
		{"a withheld name", definition, regexp.MustCompile(`(?m)^id\s*=.*\nname\s*=\s*"\S+ `), min(times, 3)},
		{"shared guidance", filepath.Join("content", "guidance", filepath.Base(pages[0])), regexp.MustCompile(`\n\n`), min(times, 3)},
	}, nil
}

// measure returns the medians of a kind of edit. Half of the edits are viewed, and half are
// published.
func (b *bench) measure(stderr io.Writer, c change) (latency, error) {
	file := filepath.Join(b.site, c.file)
	data, err := os.ReadFile(file)
	if err != nil {
		return latency{}, err
	}
	all := c.after.FindAllIndex(data, -1)
	if len(all) == 0 {
		return latency{}, fmt.Errorf("%s has nothing like %s to edit", c.file, c.after)
	}
	at := all[len(all)-1] // the last people are readers, and hosted pages do not name them
	var ready, page, seen, disk []time.Duration
	for i := range 2 * c.times {
		word := fmt.Sprintf("Room%c%c ", 'a'+i/26%26, 'a'+i%26)
		text := slices.Concat(data[:at[1]], []byte(word), data[at[1]:])
		start := time.Now()
		if err := os.WriteFile(file, text, 0o666); err != nil {
			return latency{}, err
		}
		if i%2 == 1 {
			if err := b.publish(stderr); err != nil {
				return latency{}, err
			}
			disk = append(disk, time.Since(start))
			continue
		}
		p, err := b.refresh(stderr)
		if err != nil {
			return latency{}, err
		}
		ready = append(ready, time.Since(start))
		if err := b.look(p, "training.html"); err != nil {
			return latency{}, err
		}
		page = append(page, time.Since(start))
		if err := b.look(p, b.folder+"-training.pdf", b.folder+"-pack.pdf"); err != nil {
			return latency{}, err
		}
		seen = append(seen, time.Since(start))
	}
	return latency{median(ready), median(page), median(seen), median(disk)}, os.WriteFile(file, data, 0o666)
}

func (b *bench) refresh(stderr io.Writer) (*preview.Preview, error) {
	p, report, err := b.builder.Refresh(context.Background())
	if err != nil {
		return nil, err
	}
	return p, sound(stderr, report)
}

func (b *bench) publish(stderr io.Writer) error {
	report, err := b.builder.Publish(context.Background())
	if err != nil {
		return err
	}
	return sound(stderr, report)
}

// look renders hosted files of the open partnership.
func (b *bench) look(p *preview.Preview, names ...string) error {
	for _, name := range names {
		if _, ok, err := p.File(edition.Hosted, b.folder+"/"+name); err != nil || !ok {
			return fmt.Errorf("look at %s: there %v, %w", name, ok, err)
		}
	}
	return nil
}

func median(ds []time.Duration) time.Duration {
	slices.Sort(ds)
	return ds[len(ds)/2]
}
