package values

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefpack/generator/model/day"
	"briefpack/generator/model/diag"
	"briefpack/generator/model/words"
)

// filterNames lists the filters, to suggest one for a misspelt name.
func filterNames() []string {
	return []string{"words", "capital", "lower", "plural", "short", "day", "duration", "list", "default"}
}

// apply runs one filter on a value, or says why it doesn't fit.
func (v *Values) apply(c call, val value) (value, string) {
	if len(c.args) > 0 && c.name != "plural" && c.name != "default" && slices.Contains(filterNames(), c.name) {
		return val, "the filter \"" + c.name + "\" takes nothing after a colon"
	}
	switch c.name {
	case "words":
		return v.inWords(val)
	case "capital":
		return v.changed(c, val, capital)
	case "lower":
		return v.changed(c, val, strings.ToLower)
	case "plural":
		return plural(c, val)
	case "short":
		return dateFormat(c, val, (*words.Table).ShortDate)
	case "day":
		return dateFormat(c, val, (*words.Table).DayAndMonth)
	case "duration":
		return v.duration(val)
	case "list":
		return joined(val)
	case "default":
		return val, "" // the value is given
	}
	reason := "there is no filter \"" + c.name + "\""
	if near := diag.Nearest(c.name, filterNames()); near != "" {
		reason += ", did you mean \"" + near + "\""
	}
	return val, reason
}

// inWords writes a number out.
func (v *Values) inWords(val value) (value, string) {
	n, ok := asNumber(val)
	if !ok {
		return val, "the filter \"words\" needs a number"
	}
	return value{pieces: said(v.words.Number(n))}, ""
}

// joined leaves a list as it is: every list is written as a sentence does.
func joined(val value) (value, string) {
	if val.kind != isTexts && val.kind != isDates {
		return val, "the filter \"list\" needs a list"
	}
	return val, ""
}

// asNumber reads a number, also from text of the content's own that is one.
func asNumber(val value) (int, bool) {
	if val.kind == isNumber {
		return val.number, true
	}
	if val.kind == isText && len(val.pieces) == 1 {
		n, err := strconv.Atoi(val.pieces[0].s)
		return n, err == nil
	}
	return 0, false
}

// changed writes words out and changes the first piece of them.
func (v *Values) changed(c call, val value, change func(string) string) (value, string) {
	if val.kind != isText && val.kind != isTexts {
		return val, "the filter \"" + c.name + "\" needs words"
	}
	ps := append([]piece(nil), v.pieces(val)...)
	if len(ps) > 0 {
		ps[0].s = change(ps[0].s)
	}
	return value{pieces: ps}, ""
}

func capital(s string) string {
	c, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(c)) + s[n:]
}

// plural picks the first of its words for one and the second for any other number.
// For a list it is the number of entries that counts.
func plural(c call, val value) (value, string) {
	n, ok := asNumber(val)
	switch {
	case len(c.args) != 2:
		return val, "the filter \"plural\" needs two words, such as plural:day,days"
	case val.kind == isTexts:
		n, ok = len(val.texts), true
	case val.kind == isDates:
		n, ok = len(val.dates), true
	}
	if !ok {
		return val, "the filter \"plural\" needs a number"
	}
	word := c.args[1]
	if n == 1 {
		word = c.args[0]
	}
	return value{pieces: said(word)}, ""
}

func dateFormat(c call, val value, format func(*words.Table, day.Date) string) (value, string) {
	if val.kind != isDate && val.kind != isDates {
		return val, "the filter \"" + c.name + "\" needs a date"
	}
	val.format = format
	return val, ""
}

// duration writes minutes as hours and minutes: "4 hours", "1 hour 30 minutes".
func (v *Values) duration(val value) (value, string) {
	n, ok := asNumber(val)
	if !ok {
		return val, "the filter \"duration\" needs a number of minutes"
	}
	w, lang := v.words.DateWords()
	return value{pieces: []piece{{s: w.Duration(n), lang: lang}}}, ""
}
