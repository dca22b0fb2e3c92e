package load

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/read/source"
)

// scalar fills a field that holds values rather than tables; false when it holds tables.
func (f *filler) scalar(k field, v any, path string) bool {
	switch dst := k.value.Addr().Interface().(type) {
	case *definition.Text:
		*dst = f.text(k, v, path)
	case *definition.Int:
		*dst = read(f, k, v, path, asInt)
	case *definition.Flag:
		*dst = read(f, k, v, path, asFlag)
	case *definition.Date:
		*dst = read(f, k, v, path, asDate)
	case *definition.Clock:
		*dst = read(f, k, v, path, asClock)
	case *[]definition.Text:
		isList := f.each(k, v, path, func(v any, path string) { *dst = append(*dst, f.text(k, v, path)) })
		if isList && *dst == nil {
			*dst = []definition.Text{} // given, though it is empty
		}
	case *[]definition.Date:
		f.each(k, v, path, func(v any, path string) {
			if d := read(f, k, v, path, asDate); d.Set {
				*dst = append(*dst, d)
			}
		})
	case *definition.Entries:
		f.entries(k, v, path, func(own field, v any, path string) {
			*dst = append(*dst, definition.Entry{Key: own.key, Text: f.text(own, plain(v), path)})
		})
	case *definition.DateEntries:
		f.entries(k, v, path, func(own field, v any, path string) {
			if d := read(f, own, v, path, asDate); d.Set {
				*dst = append(*dst, definition.DateEntry{Key: own.key, Date: d})
			}
		})
	default:
		return false
	}
	return true
}

// reading is how one kind of value is read: what it is called and how it is written.
type reading[T comparable] struct {
	want string
	from func(v any) (T, bool)
	// meant returns what to write for a text of another kind; "" if nobody can tell.
	meant func(text string) string
	write string // help if nobody can tell
}

// read converts one value, or reports that it is of another kind.
func read[T comparable](f *filler, k field, v any, path string, as reading[T]) definition.Of[T] {
	at := f.x.at(path).value
	got, ok := as.from(v)
	if !ok {
		f.unread[path] = true
		if _, isLost := v.(lost); !isLost {
			f.report(mistyped.Helped(at, f.helpFor(k, v, path, as.meant, as.write), "%s is %s, but it has to be %s", k.key, f.kindOf(v, path), as.want))
		}
		return definition.Of[T]{}
	}
	return definition.Of[T]{V: got, At: at, Set: true}
}

// helpFor returns what to write instead of a value of another kind.
func (f *filler) helpFor(k field, v any, path string, meant func(string) string, otherwise string) string {
	text := f.x.at(path).raw
	switch v := v.(type) {
	case string:
		text = v
	case unquoted:
		text = string(v)
	}
	write := ""
	if text != "" && meant != nil {
		write = meant(text)
	}
	switch {
	case write == "":
		return otherwise
	case strings.HasPrefix(write, "write "):
		return write
	case strings.HasSuffix(path, pathSeparator+k.key):
		return "write " + k.key + " = " + write
	}
	return "write " + write
}

// kindOf describes a value; a number as the file has it.
func (f *filler) kindOf(v any, path string) string {
	if _, isNumber := v.(float64); isNumber && f.x.at(path).raw != "" {
		return "the number " + f.x.at(path).raw
	}
	return kindOf(v)
}

var (
	asText = reading[string]{"text in quotes",
		func(v any) (string, bool) { s, ok := v.(string); return s, ok },
		func(text string) string { return strconv.Quote(diag.Shorten(text)) }, `put it in quotes: "..."`}
	asInt = reading[int]{"a whole number",
		func(v any) (int, bool) { n, ok := v.(int64); return int(n), ok && int64(int32(n)) == n },
		writeNumber, "write digits without quotes, such as 4"}
	asFlag = reading[bool]{"true or false",
		func(v any) (bool, bool) { b, ok := v.(bool); return b, ok },
		writeFlag, "write true or false, without quotes"}
	asDate = reading[day.Date]{"a date written as year-month-day, without quotes",
		func(v any) (day.Date, bool) {
			t, ok := v.(time.Time)
			return day.Of(t), ok && t.Location().String() == "date-local"
		},
		writeDate, "write year-month-day without quotes, such as 2027-01-19"}
	asClock = reading[day.Clock]{`a time from "00:00" to "23:59"`, clockOf, writeClock, `write hours and minutes in quotes, such as "09:30"`}
)

// clockOf reads a clock time, which may be in quotes: editors that know only TOML 1.0 mark
// 09:30 as wrong.
func clockOf(v any) (day.Clock, bool) {
	if s, isText := v.(string); isText {
		t, err := time.Parse("15:04", s)
		return day.At(t.Hour(), t.Minute()), err == nil && len(s) == len("15:04")
	}
	t, ok := v.(time.Time)
	return day.At(t.Hour(), t.Minute()), ok && t.Location().String() == "time-local"
}

func writeNumber(text string) string {
	if n, ok := meantNumber(text); ok {
		return strconv.Itoa(n)
	}
	return ""
}

func writeFlag(text string) string {
	if flag, ok := meantFlag(text); ok {
		return strconv.FormatBool(flag)
	}
	return ""
}

func writeDate(text string) string {
	switch dates := meantDates(text); len(dates) {
	case 1:
		return dates[0].String()
	case 0:
		return noSuchDay(text)
	case 2:
		return fmt.Sprintf("write %s for %s, or %s for %s", dates[0], inWords(dates[0]), dates[1], inWords(dates[1]))
	}
	return ""
}

func writeClock(text string) string {
	if t, ok := meantClock(text); ok {
		return strconv.Quote(t.String())
	}
	return ""
}

// text reads a string, which has to say something, and remembers it for the rules about words.
func (f *filler) text(k field, v any, path string) definition.Text {
	t := read(f, k, v, path, asText)
	if !t.Set {
		return t
	}
	t.Written = f.x.at(path).written
	if strings.TrimSpace(t.V) == "" {
		f.unread[path] = true
		f.report(emptyValue.Problem(t.At, "%s is empty", k.key))
		return definition.Text{}
	}
	if i := strings.Index(t.V, "{{"); i >= 0 && !k.prose {
		end := len(t.V)
		if n := strings.Index(t.V[i:], "}}"); n >= 0 {
			end = i + n + 2
		}
		f.report(strayValue.Problem(definition.Within(t, i, end), "%s is taken as it is written, so %q would show", k.key, diag.Shorten(t.V[i:end])))
	}
	f.checkControls(k.key, t)
	f.texts = append(f.texts, t)
	return t
}

// checkControls reports a control character that is written as an escape.
func (f *filler) checkControls(key string, t definition.Text) {
	i := strings.IndexFunc(t.V, source.IsControl)
	if i < 0 {
		return
	}
	c, size := utf8.DecodeRuneInString(t.V[i:])
	f.report(source.ControlCharacter.Problem(definition.Within(t, i, i+size), "%s has a control character here, U+%04X", key, c))
}

// each reads a list, or reports that there is none and returns false.
func (f *filler) each(k field, v any, path string, one func(v any, path string)) bool {
	list, ok := v.([]any)
	if !ok {
		f.unread[path] = true
		if _, isLost := v.(lost); !isLost {
			f.report(mistyped.Helped(f.x.at(path).value, f.helpFor(k, v, path, writerOf(v), "write a list: "+k.key+" = [...]"), "%s is %s, but it has to be a list", k.key, f.kindOf(v, path)))
		}
		return false
	}
	for i, v := range list {
		one(v, joinIndex(path, i))
	}
	return true
}

// writerOf returns the function that writes a value as a list. Text in quotes is one element.
func writerOf(v any) func(string) string {
	if _, isText := v.(string); isText {
		return func(text string) string { return "[" + strconv.Quote(diag.Shorten(text)) + "]" }
	}
	return writeList
}

// writeList returns a list of the values in a text, which commas separate.
func writeList(text string) string {
	parts := strings.Split(diag.Shorten(text), ",")
	for i, p := range parts {
		p = strings.TrimSpace(p)
		if dates := meantDates(p); len(dates) == 1 {
			parts[i] = dates[0].String()
		} else {
			parts[i] = strconv.Quote(p)
		}
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

// entries reads a table whose keys the content chooses; each key is a field.
func (f *filler) entries(k field, v any, path string, one func(own field, v any, path string)) {
	t, ok := v.(table)
	if list, isList := tablesOf(v); isList && len(list) > 0 {
		f.several(k, len(list), path)
		t, ok, path = list[0], true, joinIndex(path, 0)
	}
	if !ok {
		f.unread[path] = true
		f.report(mistyped.Helped(f.x.at(path).value, "write ["+k.key+"] on its own line, and its keys below", "%s is %s, but it has to be a table", k.key, kindOf(v)))
		return
	}
	for _, key := range f.keysOf(t, path) {
		own := k
		own.key = key
		one(own, t[key], join(path, key))
	}
}

// plain returns a number as text, where the content's own values are read as text.
func plain(v any) any {
	if n, ok := v.(int64); ok {
		return strconv.FormatInt(n, 10)
	}
	return v
}
