package main

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"time"

	"briefpack/generator/model/day"
)

// pattern is an inspection to copy.
type pattern struct {
	text     string
	calendar string    // file name of its holidays in the text, or ""
	holidays string    // content of that file
	people   []someone // people, as in the text
	areas    []areaName
}

// areaName is a name of the area in the text, and the suffix for its replacement.
type areaName struct{ old, suffix string }

// grow writes a site of n partnerships into dir. It copies the programmes, guidance and
// site.toml of the site at from. The inspections are copies with other names and dates. The same
// input gives the same bytes.
func grow(dir, from string, n int) error {
	files := os.DirFS(from)
	patterns, err := patternsOf(files)
	if err != nil {
		return fmt.Errorf("read the sample: %w", err)
	}
	if err := copyShared(dir, files); err != nil {
		return fmt.Errorf("copy the sample: %w", err)
	}
	people := 0
	for i := range n {
		p := patterns[i%len(patterns)]
		file := filepath.Join(dir, "content", "inspections", folder(i)+".toml")
		if err := write(file, p.vary(i, people)); err != nil {
			return err
		}
		if p.calendar != "" {
			own := filepath.Join(dir, "content", "holidays", folder(i)+".ics")
			if err := write(own, p.moved(i)); err != nil {
				return err
			}
		}
		people += len(p.people)
	}
	return nil
}

// copyShared copies the files of a site that do not belong to a partnership.
func copyShared(dir string, files fs.FS) error {
	return fs.WalkDir(files, "content", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Dir(name) == "content/inspections" || path.Dir(name) == "content/holidays" {
			return err
		}
		data, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		text := string(data)
		if name == siteFile { // each inspection has these holidays, moved like its dates
			text = siteHoliday.ReplaceAllString(text, "")
		}
		return write(filepath.Join(dir, filepath.FromSlash(name)), text)
	})
}

const siteFile = "content/site.toml"

func write(file, text string) error {
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		return err
	}
	return os.WriteFile(file, []byte(text), 0o666)
}

func patternsOf(files fs.FS) ([]pattern, error) {
	names, err := fs.Glob(files, "content/inspections/*.toml")
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("there are no inspections in content/inspections")
	}
	site, err := fs.ReadFile(files, siteFile)
	if err != nil {
		return nil, err
	}
	shared := strings.Join(siteHoliday.FindAllString(string(site), -1), "")
	var ps []pattern
	for _, name := range names {
		data, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, err
		}
		p := patternOf(string(data) + "\n" + shared)
		if m := calendarLine.FindStringSubmatch(p.text); m != nil {
			holidays, err := fs.ReadFile(files, "content/"+m[1])
			if err != nil {
				return nil, err
			}
			p.calendar, p.holidays = m[1], string(holidays)
		}
		ps = append(ps, p)
	}
	return ps, nil
}

// These patterns find text to replace in lines of a definition. Everything else stays unchanged,
// so it is not parsed as TOML.
var (
	siteHoliday  = regexp.MustCompile(`(?m)^\[\[holiday\]\]\n(?:[^\[\n].*\n|\n)*`)
	tableLine    = regexp.MustCompile(`^\[+([a-z_]+)\]+`)
	keyLine      = regexp.MustCompile(`^(id|name|email|phone|short_name|council)\s*=\s*"([^"]+)"`)
	isoDate      = regexp.MustCompile(`\b(\d{4})-(\d{2})-(\d{2})\b`)
	calendarLine = regexp.MustCompile(`(?m)^holidays\s*=.*?"(holidays/[^"]+)"`)
	calendarDate = regexp.MustCompile(`(?m)^(DT(?:START|END);VALUE=DATE:)(\d{4})(\d{2})(\d{2})`)
)

func patternOf(text string) pattern {
	p := pattern{text: text}
	table := ""
	for line := range strings.Lines(text) {
		if m := tableLine.FindStringSubmatch(line); m != nil {
			table = m[1]
			if table == "person" {
				p.people = append(p.people, someone{})
			}
		}
		if m := keyLine.FindStringSubmatch(line); m != nil {
			p.note(table, m[1], m[2])
		}
	}
	return p
}

// note records a value that differs in every copy.
func (p *pattern) note(table, key, value string) {
	switch table + "." + key {
	case "partnership.name":
		p.areas = append(p.areas, areaName{value, " Community Planning Partnership"})
	case "partnership.short_name":
		p.areas = append(p.areas, areaName{value, ""})
	case "partnership.council":
		p.areas = append(p.areas, areaName{value, " Council"})
	case "person.id":
		p.last().id = value
	case "person.name":
		p.last().name = value
	case "person.email":
		p.last().email = value
	case "person.phone":
		p.last().phone = value
	}
}

func (p *pattern) last() *someone { return &p.people[len(p.people)-1] }

// vary returns the i-th inspection of a site, with people as the number of people in the earlier
// inspections.
func (p pattern) vary(i, people int) string {
	var pairs []string
	swap := func(old, fresh string) {
		if old != "" {
			pairs = append(pairs, old, fresh)
		}
	}
	for j, old := range p.people {
		fresh := person(people+j, folder(i), old.phone)
		swap(`"`+old.id+`"`, `"`+fresh.id+`"`)
		swap(old.email, fresh.email)
		swap(old.name, fresh.name)
		swap(old.phone, fresh.phone)
	}
	for _, a := range p.areas {
		swap(a.old, place(i)+a.suffix)
	}
	swap(p.calendar, "holidays/"+folder(i)+".ics")
	text := strings.NewReplacer(pairs...).Replace(p.text)
	return isoDate.ReplaceAllStringFunc(text, func(s string) string { return later(s, shift(i)) })
}

// moved returns the holidays of the i-th inspection, moved like its dates.
func (p pattern) moved(i int) string {
	return calendarDate.ReplaceAllStringFunc(p.holidays, func(s string) string {
		m := calendarDate.FindStringSubmatch(s)
		return m[1] + strings.ReplaceAll(later(m[2]+"-"+m[3]+"-"+m[4], shift(i)), "-", "")
	})
}

// shift returns the number of days from the sample's inspection to the i-th.
func shift(i int) int { return 7 * (i % 52) }

// later returns the ISO date n days after iso.
func later(iso string, days int) string {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return iso
	}
	return day.Of(t).Add(days).String()
}
