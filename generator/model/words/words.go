// Package words looks up the fixed words of a language, and writes dates, clock times and
// numbers in it. The words are in layouts/words/<lang>.toml.
package words

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"briefpack/generator/model/day"
)

// Table holds the words of one language. Keys are dotted paths in the file:
// "criteria.title", "label.reader", "month.1", "number.4".
type Table struct {
	Lang    string // BCP 47
	Phrases map[string]string
	Base    *Table // words for missing phrases; nil for the language of the site
}

// Phrases that are shown as they are, without values such as {{role.reader}}: groups of those around
// every page of a site, and of those with which dates, times and numbers are written, and the keys
// of a few others.
var (
	ofSite    = []string{"page", "search", "synonym", "keyword"}
	ofWriting = []string{"typography", "format", "weekday", "month", "number", "clock", "time"}
	unfilled  = []string{
		"all.title", "accessibility.title", "privacy.title", "index.guidance",
		"imprint.page", "imprint.box", "imprint.again", "imprint.see", "parcel.all_pages", "parcel.unpack", "edition.draft",
	}
)

// IsOfSite reports whether a phrase is around every page of a site.
func IsOfSite(key string) bool { return slices.Contains(ofSite, groupOf(key)) }

// IsUnfilled reports whether a phrase is shown as it is, without values.
func IsUnfilled(key string) bool {
	return IsOfSite(key) || slices.Contains(ofWriting, groupOf(key)) || slices.Contains(unfilled, key)
}

func groupOf(key string) string {
	group, _, _ := strings.Cut(key, ".")
	return group
}

// Say returns the phrase of a key. If there is none, it returns the key in guillemets, so
// that people notice the gap.
func (t *Table) Say(key string) string {
	if s, ok := t.Phrases[key]; ok {
		return s
	}
	if t.Base != nil {
		return t.Base.Say(key)
	}
	return "«" + key + "»"
}

// Has reports whether key has a phrase, in this language or in Base.
func (t *Table) Has(key string) bool {
	_, ok := t.Phrases[key]
	return ok || t.Base != nil && t.Base.Has(key)
}

// With returns the table with other words for some of its phrases, by their keys, and with another
// base.
func (t *Table) With(phrases map[string]string, base *Table) *Table {
	if len(phrases) == 0 && base == t.Base {
		return t
	}
	w := &Table{Lang: t.Lang, Phrases: maps.Clone(t.Phrases), Base: base}
	quotes := w.Quotes()
	for key, phrase := range phrases {
		w.Phrases[key] = quotes.Text(phrase)
	}
	return w
}

// LangOf returns the language of a phrase, or "" if it is the table's own.
func (t *Table) LangOf(key string) string {
	if _, ok := t.Phrases[key]; ok || t.Base == nil {
		return ""
	}
	return t.Base.Lang
}

// dateKeys lists the groups of phrases that a date, a time or a list needs. With only some
// of them, dates would be in two languages.
var dateKeys = []string{"format.", "weekday.", "month."}

// DateWords returns the table for writing dates, times and lists. It is Base, with its
// language, if this table lacks any of the words for them.
func (t *Table) DateWords() (w *Table, lang string) {
	if t.Base == nil {
		return t, ""
	}
	for key := range t.Base.Phrases {
		isNeeded := slices.ContainsFunc(dateKeys, func(group string) bool { return strings.HasPrefix(key, group) })
		if isNeeded && key != "format.tens_and_ones" && t.LangOf(key) != "" {
			return t.Base, t.Base.Lang
		}
	}
	return t, ""
}

// Number returns n in words, or in digits if the language has no word for it.
func (t *Table) Number(n int) string {
	if s, ok := t.Phrases["number."+strconv.Itoa(n)]; ok {
		return s
	}
	tens, okTens := t.Phrases["number."+strconv.Itoa(n/10*10)]
	ones, okOnes := t.Phrases["number."+strconv.Itoa(n%10)]
	pattern, ok := t.Phrases["format.tens_and_ones"]
	if n < 21 || n > 99 || !okTens || !okOnes || !ok {
		return strconv.Itoa(n)
	}
	return fill(pattern, "tens", tens, "ones", ones)
}

// Date writes d in full: "Tuesday 19 January 2027".
func (t *Table) Date(d day.Date) string { return t.date("format.date", d) }

// ShortDate writes d without its weekday: "19 January 2027".
func (t *Table) ShortDate(d day.Date) string { return t.date("format.short_date", d) }

// DayAndMonth writes d without its year: "Tuesday 19 January".
func (t *Table) DayAndMonth(d day.Date) string { return t.date("format.day_and_month", d) }

func (t *Table) date(format string, d day.Date) string {
	return fill(t.Say(format),
		"weekday", t.Say("weekday."+strconv.Itoa(int(d.Weekday()))),
		"day", strconv.Itoa(d.Day),
		"month", t.Say("month."+strconv.Itoa(int(d.Month))),
		"year", strconv.Itoa(d.Year),
	)
}

// Clock writes a clock time: "9:30am", "9am", "midday".
func (t *Table) Clock(c day.Clock) string {
	exact, ok := t.Phrases["clock."+c.String()]
	if ok {
		return exact
	}
	half, hour := "format.before_noon", c.Hour()
	if hour >= 12 {
		half, hour = "format.after_noon", hour-12
	}
	if hour == 0 {
		hour = 12
	}
	if c.Minute() == 0 {
		half += "_hour"
	}
	minute := strconv.Itoa(c.Minute())
	if c.Minute() < 10 {
		minute = "0" + minute
	}
	return fill(t.Say(half), "hour", strconv.Itoa(hour), "minute", minute, "24", c.String())
}

// List joins items for a sentence: "a, b and c".
func (t *Table) List(items []string) string {
	switch len(items) {
	case 0:
		return ""
	case 1:
		return items[0]
	}
	last := len(items) - 1
	return strings.Join(items[:last], t.Say("format.comma")) + t.Say("format.and") + items[last]
}

// Fill replaces the {names} in a phrase by values. Names and values alternate.
func (t *Table) Fill(key string, namesAndValues ...string) string {
	return fill(t.Say(key), namesAndValues...)
}

// fill goes through a pattern once: a name in braces within a value stays as it is, and so
// does a name that has no value.
func fill(pattern string, namesAndValues ...string) string {
	var out strings.Builder
	for {
		at := strings.IndexByte(pattern, '{')
		if at < 0 {
			break
		}
		out.WriteString(pattern[:at])
		pattern = pattern[at:]
		value, size := valueAt(pattern, namesAndValues)
		out.WriteString(value)
		pattern = pattern[size:]
	}
	out.WriteString(pattern)
	return out.String()
}

// valueAt returns the value of the {name} that a pattern begins with, and the length of
// that name; the brace alone when it has no value.
func valueAt(pattern string, namesAndValues []string) (value string, size int) {
	for i := 0; i+1 < len(namesAndValues); i += 2 {
		name := namesAndValues[i]
		if size := len(name) + 2; len(pattern) >= size && pattern[1:size-1] == name && pattern[size-1] == '}' {
			return namesAndValues[i+1], size
		}
	}
	return pattern[:1], 1
}

// Duration writes minutes as hours and minutes: "4 hours", "1 hour 30 minutes".
func (t *Table) Duration(minutes int) string {
	hours, rest := minutes/60, minutes%60
	var parts []string
	if hours != 0 {
		parts = append(parts, t.count("hour", hours))
	}
	if rest != 0 || hours == 0 {
		parts = append(parts, t.count("minute", rest))
	}
	return strings.Join(parts, " ")
}

func (t *Table) count(unit string, n int) string {
	form := "format." + unit + "s"
	if n == 1 {
		form = "format." + unit
	}
	return t.Fill(form, "n", strconv.Itoa(n))
}
