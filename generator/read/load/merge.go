package load

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
)

// merge lays an inspection's own values over its programme's method, and lists where
// they differ. Tables merge key by key; a list replaces the programme's list, and so does
// an empty one.
func merge(programme, own definition.Method) (definition.Method, []definition.Difference) {
	m := merger{}
	out := programme
	m.fields(reflect.ValueOf(&out).Elem(), reflect.ValueOf(own), "")
	return out, m.differences
}

type merger struct{ differences []definition.Difference }

// fields merges the fields of own into dst, which holds the programme's.
func (m *merger) fields(dst, own reflect.Value, prefix string) {
	for i := range dst.NumField() {
		tf := dst.Type().Field(i)
		key, ok := tf.Tag.Lookup("toml")
		if !ok {
			if tf.Name == "At" && own.Field(i).Interface().(diag.Place).File != "" {
				dst.Field(i).Set(own.Field(i))
			}
			continue
		}
		m.field(dst.Field(i), own.Field(i), prefix+key)
	}
}

func (m *merger) field(dst, own reflect.Value, key string) {
	switch to := dst.Addr().Interface().(type) {
	case *definition.Text:
		scalar(m, to, own.Interface().(definition.Text), key, func(s string) string { return s })
	case *definition.Int:
		scalar(m, to, own.Interface().(definition.Int), key, strconv.Itoa)
	case *definition.Flag:
		scalar(m, to, own.Interface().(definition.Flag), key, strconv.FormatBool)
	case *definition.Date:
		scalar(m, to, own.Interface().(definition.Date), key, day.Date.String)
	case *definition.Clock:
		scalar(m, to, own.Interface().(definition.Clock), key, day.Clock.String)
	case *[]definition.Text:
		m.texts(to, own.Interface().([]definition.Text), key)
	case *definition.Entries:
		m.entries(to, own.Interface().(definition.Entries), key)
	case *definition.Phrases:
		*to = withOwn(*to, own.Interface().(definition.Phrases))
	default:
		if definition.IsKeyed(dst.Type()) {
			m.keyed(dst, own, key)
			return
		}
		m.whole(dst, own, key)
	}
}

// whole merges a table, or replaces a list of tables.
func (m *merger) whole(dst, own reflect.Value, key string) {
	if dst.Kind() == reflect.Struct {
		m.fields(dst, own, key+".")
		return
	}
	if own.IsNil() {
		return
	}
	if dst.Len() > 0 && !isSame(dst, own) {
		m.differences = append(m.differences, definition.Difference{At: placeOf(own), Key: key})
	}
	dst.Set(own)
}

// placeOf returns the place of the first entry of a list; an empty list has no place.
func placeOf(list reflect.Value) diag.Place {
	if list.Len() == 0 {
		return diag.Place{}
	}
	return list.Index(0).FieldByName("At").Interface().(diag.Place)
}

// isSame reports whether two values are the same. Places do not count.
func isSame(a, b reflect.Value) bool {
	switch a.Kind() {
	case reflect.Slice:
		if a.Len() != b.Len() {
			return false
		}
		for i := range a.Len() {
			if !isSame(a.Index(i), b.Index(i)) {
				return false
			}
		}
		return true
	case reflect.Struct:
		for i := range a.NumField() {
			if name := a.Type().Field(i).Name; name != "At" && name != "Written" && !isSame(a.Field(i), b.Field(i)) {
				return false
			}
		}
		return true
	}
	return a.Interface() == b.Interface()
}

func scalar[T comparable](m *merger, dst *definition.Of[T], own definition.Of[T], key string, show func(T) string) {
	if !own.Set {
		return
	}
	if dst.Set && dst.V != own.V {
		m.differences = append(m.differences, definition.Difference{At: own.At, Key: key, Programme: show(dst.V), Here: show(own.V)})
	}
	*dst = own
}

func (m *merger) texts(dst *[]definition.Text, own []definition.Text, key string) {
	if own == nil {
		return
	}
	was, is := joined(*dst), joined(own)
	if len(*dst) > 0 && was != is {
		m.differences = append(m.differences, definition.Difference{At: placeOf(reflect.ValueOf(own)), Key: key, Programme: was, Here: is})
	}
	*dst = own
}

// joined puts a list on one line. Between sentences there is no semicolon.
func joined(ts []definition.Text) string {
	var b strings.Builder
	for i, t := range ts {
		switch {
		case i == 0:
		case strings.HasSuffix(ts[i-1].V, "."):
			b.WriteString(" ")
		default:
			b.WriteString("; ")
		}
		b.WriteString(t.V)
	}
	return b.String()
}

func (m *merger) entries(dst *definition.Entries, own definition.Entries, key string) {
	merged := slices.Clone(*dst)
	for _, e := range own {
		i := slices.IndexFunc(merged, func(x definition.Entry) bool { return x.Key == e.Key })
		if i < 0 {
			merged = append(merged, e)
			if key == "labels" {
				// The programme goes by the word that comes with the program, if there is one.
				m.differences = append(m.differences, definition.Difference{At: e.At, Key: key + "." + e.Key, Here: e.V})
			}
			continue
		}
		scalar(m, &merged[i].Text, e.Text, key+"."+e.Key, func(s string) string { return s })
	}
	*dst = merged
}

// keyed lays tables with names over the programme's, key by key and in its order. New tables
// come after them; tables with off = true are left out. Without tables of its own, an inspection
// shares those of the programme, as most inspections do.
func (m *merger) keyed(dst, own reflect.Value, key string) {
	if own.Len() == 0 {
		dst.Set(withoutOff(dst))
		return
	}
	merged := reflect.AppendSlice(reflect.MakeSlice(dst.Type(), 0, dst.Len()+own.Len()), dst)
	for i := range own.Len() {
		one := own.Index(i)
		name := one.FieldByName("Key").String()
		j := indexOfKey(merged, name)
		if j < 0 {
			merged = reflect.Append(merged, one)
			m.added(one, key+"."+name)
			continue
		}
		m.fields(merged.Index(j), one, key+"."+name+".")
	}
	dst.Set(withoutOff(merged))
}

// withOwn returns fixed words in which the words of an inspection replace others.
func withOwn(phrases, own definition.Phrases) definition.Phrases {
	merged := slices.Clone(phrases)
	for _, e := range own {
		i := slices.IndexFunc(merged, func(x definition.Entry) bool { return x.Key == e.Key })
		if i < 0 {
			merged = append(merged, e)
			continue
		}
		merged[i] = e
	}
	return merged
}

// added lists a table that only the inspection has. The names of a role are compared with the
// words that come with the program.
func (m *merger) added(one reflect.Value, key string) {
	switch one := one.Interface().(type) {
	case definition.LanguageWords: // words are not listed
	case definition.Role:
		for _, name := range []struct {
			key  string
			text definition.Text
		}{{".label", one.Label}, {".plural", one.Plural}} {
			if name.text.Set {
				m.differences = append(m.differences, definition.Difference{At: name.text.At, Key: key + name.key, Here: name.text.V})
			}
		}
	default:
		at := reflect.ValueOf(one).FieldByName("At").Interface().(diag.Place)
		m.differences = append(m.differences, definition.Difference{At: at, Key: key + ".added"})
	}
}

func indexOfKey(list reflect.Value, key string) int {
	for i := range list.Len() {
		if list.Index(i).FieldByName("Key").String() == key {
			return i
		}
	}
	return -1
}

// withoutOff returns a list without the tables that say off = true: the list itself if there are none.
func withoutOff(list reflect.Value) reflect.Value {
	var on []reflect.Value
	for i := range list.Len() {
		if off := list.Index(i).FieldByName("Off"); !off.IsValid() || !off.Interface().(definition.Flag).V {
			on = append(on, list.Index(i))
		}
	}
	if len(on) == list.Len() {
		return list
	}
	return reflect.Append(reflect.MakeSlice(list.Type(), 0, len(on)), on...)
}

// gaps reports the values of a merged method that neither file gives, other
// than those that could not be read, which have their own problem.
func gaps(in *definition.Inspection, unread map[string]bool) []diag.Problem {
	g := gapFinder{in: in, unread: unread}
	for _, k := range fields(reflect.ValueOf(in).Elem(), false) {
		if k.need != "yes" && !k.laterChecked {
			g.check(k, "", in.At)
		}
		g.list(k)
	}
	shared := fields(reflect.ValueOf(&in.Programme.Method).Elem(), true)
	for i, table := range fields(reflect.ValueOf(&in.Method).Elem(), true) {
		g.keyed(table)
		if table.value.Kind() == reflect.Struct && !unread[join("", table.key)] {
			g.table(table, shared[i])
		}
	}
	return g.problems
}

// gapFinder finds what a merged inspection lacks at its stage.
type gapFinder struct {
	in       *definition.Inspection
	unread   map[string]bool
	problems []diag.Problem
}

// table checks a table of the method. One that neither file has is about something that
// this inspection does without. A key that a programme may have is missing in the programme, if
// the programme has the table.
func (g *gapFinder) table(table, shared field) {
	place, ofProgramme := placeOfTable(table), placeOfTable(shared)
	if place.File == "" {
		return
	}
	for _, k := range fields(table.value, true) {
		here := place
		switch {
		case k.onlyHere && here.File != g.in.At.File:
			here = g.in.At
		case !k.onlyHere && ofProgramme.File != "":
			here = ofProgramme
		}
		g.check(k, table.key, here)
	}
}

// placeOfTable returns the place of a table; without a file if the content does not have it.
func placeOfTable(table field) diag.Place {
	at := table.value.FieldByName("At")
	if !at.IsValid() {
		return diag.Place{}
	}
	return at.Interface().(diag.Place)
}

// list checks the tables of a list for what they need from a stage on. What they always need is
// checked where they are read.
func (g *gapFinder) list(list field) {
	if list.laterChecked || list.value.Kind() != reflect.Slice || list.value.Type().Elem().Kind() != reflect.Struct {
		return
	}
	for i := range list.value.Len() {
		one, path := list.value.Index(i), joinIndex(join("", list.key), i)
		for _, k := range fields(one, false) {
			if k.need != "yes" && g.needs(k) && isMissing(k.value) && !g.unread[join(path, k.key)] {
				at := one.FieldByName("At").Interface().(diag.Place)
				g.problems = append(g.problems, *missing.Helped(at, "add "+k.key+": "+k.doc, "%s is missing%s", k.key, inTable(path)))
			}
		}
	}
}

// check reports a key of a table that is needed and not given.
func (g *gapFinder) check(k field, table string, at diag.Place) {
	path, where := join("", k.key), ""
	if table != "" {
		path, where = join(join("", table), k.key), " in ["+table+"]"
	}
	if g.needs(k) && isMissing(k.value) && !g.unread[path] {
		g.problems = append(g.problems, *missing.Helped(at, "add "+k.key+": "+k.doc, "%s is missing%s", k.key, where))
	}
}

// needs reports whether a key is needed at the stage that the inspection has reached.
func (g *gapFinder) needs(k field) bool {
	if k.need == "" || k.when == "readers" && !g.in.Reading.HasReaders() {
		return false
	}
	stage, isStage := definition.StageOf(k.need)
	return !isStage || g.in.Needs(stage) && !g.in.Draft.V
}

// keyed reports what tables with names lack that the inspection has added. Those of the
// programme are checked where they are.
func (g *gapFinder) keyed(list field) {
	if !definition.IsKeyed(list.value.Type()) {
		return
	}
	for i := range list.value.Len() {
		one := list.value.Index(i)
		at := one.FieldByName("At").Interface().(diag.Place)
		name := one.FieldByName("Key").String()
		for _, k := range fields(one, true) {
			if at.File == g.in.At.File && g.needs(k) && isMissing(k.value) && !g.unread[join(join(join("", list.key), name), k.key)] {
				g.problems = append(g.problems, *missing.Helped(at, "add "+k.key+": "+k.doc, "%s is missing in [%s.%s]", k.key, list.key, name))
			}
		}
	}
}

// isMissing reports whether a value or list was not given.
func isMissing(v reflect.Value) bool {
	if v.Kind() == reflect.Slice {
		return v.Len() == 0
	}
	set := v.FieldByName("Set")
	return set.IsValid() && !set.Bool()
}
