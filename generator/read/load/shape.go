package load

import "reflect"

// firstOf fills a table from the first of several tables, and reports the others; false if the
// value is something else.
func (f *filler) firstOf(k field, v any, path string) bool {
	list, ok := tablesOf(v)
	if !ok || len(list) == 0 {
		return false
	}
	f.several(k, len(list), path)
	f.table(k.value, list[0], joinIndex(path, 0), k.laterChecked)
	return true
}

// several reports several tables in place of one.
func (f *filler) several(k field, n int, path string) {
	f.unread[path] = true
	first, second := f.x.at(joinIndex(path, 0)), f.x.at(joinIndex(path, 1))
	switch {
	case n > 1 && (first.single || second.single):
		f.report(mistyped.Helped(second.key, "move its keys below the first ["+k.key+"], and delete this line", "there is a second [%s]", k.key))
	default:
		f.report(mistyped.Helped(first.key, "write ["+k.key+"], in single brackets", "%s is a list of tables, but it has to be one table", k.key))
	}
}

// onlyOne reports a table where there should be a list of tables, and reads it as a list of one;
// false if the value is something else.
func (f *filler) onlyOne(k field, v any, path string) bool {
	t, ok := v.(table)
	if !ok || k.short != "" {
		return false
	}
	f.notTables(k, v, path)
	list := reflect.MakeSlice(k.value.Type(), 1, 1)
	f.table(list.Index(0), t, path, false)
	k.value.Set(list)
	return true
}

// singles reports each [table] that should be one of several [[tables]].
func (f *filler) singles(k field, n int, path string) {
	for i := range n {
		if at := joinIndex(path, i); f.x.at(at).single {
			f.notTables(k, table{}, at)
		}
	}
}

// notTables reports a value that should be a list of tables.
func (f *filler) notTables(k field, v any, path string) {
	help := "write [[" + k.key + "]] above each of them"
	if k.short != "" {
		help = "write " + k.key + " = [{ " + k.short + " = ... }]"
	}
	f.report(mistyped.Helped(f.x.at(path).key, help, "%s is %s, but it has to be a list of tables", k.key, kindOf(v)))
}
