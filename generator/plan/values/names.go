package values

import (
	"cmp"
	"reflect"
	"slices"
	"strings"
	"sync"

	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/calendar"
)

// site adds the values of the site.
func (v *Values) site(s *definition.Site) {
	if s != nil {
		v.fields(reflect.ValueOf(*s), "site.")
	}
}

// method adds the values of a programme's or an inspection's method.
func (v *Values) method(m *definition.Method) {
	v.fields(reflect.ValueOf(*m), "")
	for _, s := range m.Milestones {
		v.events["dates."+s.ID.V] = true
	}
	for _, e := range m.Values {
		v.text("values."+e.Key, e.Text)
	}
	t := m.Training
	minutes := t.Minutes.V
	if len(calendar.Sessions(m.Agenda)) > 1 {
		minutes = calendar.Length(m.Agenda, 1) // minutes are those of all sessions
	}
	if t.Start.Set && t.Minutes.Set {
		v.given["training.end"] = value{kind: isClock, clock: t.Start.V.Add(minutes)}
	}
}

// inspection adds the values that only an inspection has.
func (v *Values) inspection(in *definition.Inspection) {
	v.isOpen = in.AllowsOpenFacts()
	v.fields(reflect.ValueOf(*in), "")
	v.given["partnership.short_name"] = value{pieces: []piece{{s: in.Partnership.Short(), lang: cmp.Or(in.Partnership.Lang.V, v.contentLang())}}}
	if in.Partnership.Lang.Set {
		v.given["partnership.name"] = value{pieces: []piece{{s: in.Partnership.Name.V, lang: in.Partnership.Lang.V}}}
	}
	for _, e := range in.Dates {
		v.given["dates."+e.Key] = value{kind: isDate, dates: []day.Date{e.V}}
	}
	if first := calendar.TrainingDate(in); first.Set {
		v.given["training.date"] = value{kind: isDate, dates: []day.Date{first.V}}
	}
	if ds := calendar.ReadingDays(in); len(ds) > 0 {
		v.given["records_reading.first"] = value{kind: isDate, dates: ds[:1]}
		v.given["records_reading.last"] = value{kind: isDate, dates: ds[len(ds)-1:]}
	}
	for i := range in.People {
		v.person(&in.People[i])
	}
}

// person adds the first person of each role. The value of a withheld name is the role.
func (v *Values) person(p *definition.Person) {
	prefix := "people." + p.Role.V + "."
	if _, again := v.given[prefix+"name"]; again || !p.Role.Set {
		return
	}
	name := v.roleName(p.Role.V)
	if p.Name.Set {
		name = piece{s: p.Name.V, lang: cmp.Or(p.Lang.V, v.contentLang())}
	}
	v.given[prefix+"name"] = value{pieces: []piece{name}}
	v.text(prefix+"email", p.Email)
	v.text(prefix+"phone", p.Phone)
}

func (v *Values) text(name string, t definition.Text) {
	if t.Set {
		v.given[name] = value{pieces: v.written(t.V)}
	}
	if t.Hidden {
		v.hidden[name] = true
	}
}

// fields adds every single value and plain list of a struct under its dotted key.
func (v *Values) fields(s reflect.Value, prefix string) {
	for i := range s.NumField() {
		key, ok := s.Type().Field(i).Tag.Lookup("toml")
		if !ok {
			continue
		}
		name, f := prefix+key, s.Field(i)
		switch x := f.Interface().(type) {
		case definition.Text:
			v.text(name, x)
		case definition.Int:
			v.set(name, x.Set, value{kind: isNumber, number: x.V})
		case definition.Date:
			v.set(name, x.Set, value{kind: isDate, dates: []day.Date{x.V}})
		case definition.Clock:
			v.set(name, x.Set, value{kind: isClock, clock: x.V})
		case []definition.Text:
			v.set(name, len(x) > 0, value{kind: isTexts, texts: plain(x)})
		case []definition.Date:
			v.set(name, len(x) > 0, value{kind: isDates, dates: days(x)})
		case definition.Flag:
		default:
			if f.Kind() == reflect.Struct {
				v.fields(f, name+".")
			}
		}
	}
}

func (v *Values) set(name string, given bool, val value) {
	if given {
		v.given[name] = val
	}
}

func plain(ts []definition.Text) []string {
	list := make([]string, len(ts))
	for i, t := range ts {
		list[i] = t.V
	}
	return list
}

func days(ds []definition.Date) []day.Date {
	list := make([]day.Date, len(ds))
	for i, d := range ds {
		list[i] = d.V
	}
	return list
}

// knownNames returns every name that some definition could give. Names that the
// content makes up itself, such as those of dates, can't be listed.
var knownNames = sync.OnceValue(func() map[string]bool {
	known := map[string]bool{"training.end": true, "records_reading.first": true, "records_reading.last": true, "programme.title": true}
	addNames(known, reflect.TypeFor[definition.Site](), "site.")
	addNames(known, reflect.TypeFor[definition.Method](), "")
	addNames(known, reflect.TypeFor[definition.Inspection](), "")
	return known
})

func addNames(known map[string]bool, t reflect.Type, prefix string) {
	for i := range t.NumField() {
		key, ok := t.Field(i).Tag.Lookup("toml")
		if !ok {
			continue
		}
		ft := t.Field(i).Type
		if ft.Kind() == reflect.Struct && !strings.HasPrefix(ft.Name(), "Of[") {
			addNames(known, ft, prefix+key+".")
			continue
		}
		if ft.Kind() != reflect.Slice || ft.Elem().Kind() == reflect.Struct && strings.HasPrefix(ft.Elem().Name(), "Of[") {
			known[prefix+key] = true
		}
	}
}

// isKnown reports whether a definition could give a value with this name. If not, the name is a
// typing mistake. People have roles and dates have names that are labels; milestones are dates too.
func (v *Values) isKnown(name string) bool {
	table, rest, _ := strings.Cut(name, ".")
	role, detail, _ := strings.Cut(rest, ".")
	switch {
	case knownNames()[name] || v.events[name]:
		return true
	case table == "people":
		return v.isRole(role) && slices.Contains([]string{"name", "email", "phone"}, detail)
	}
	return table == "dates" && v.hasLabel(rest)
}

// hasLabel reports whether a date or a thing has a label.
func (v *Values) hasLabel(key string) bool {
	_, ok := v.labels.Get(key)
	return ok || v.words.Has("label."+key)
}

// isRole reports whether the programme, the inspection or the words have a role.
func (v *Values) isRole(id string) bool {
	_, ok := definition.RoleOf(v.roles, id)
	return ok || v.words.Has("role."+id+".label")
}
