package load

import (
	"maps"
	"strconv"

	"briefpack/generator/model/diag"
	"briefpack/generator/model/words"
)

// Words reads the fixed words of one language: tables flatten to dotted keys, lists
// to numbered ones. A key of a later file replaces the same key of an earlier one, so
// that a site can change one word and keep the rest.
func Words(lang string, files ...Layout) (*words.Table, []diag.Problem) {
	w := &words.Table{Lang: lang, Phrases: map[string]string{}}
	var problems []diag.Problem
	for i, f := range files {
		t, x, problem := decode(f.Path, f.Data)
		if problem != nil {
			problems = append(problems, *problem)
			continue
		}
		l, said := filler{x: x, places: map[string]diag.Place{}}, map[string]string{}
		l.flatten(said, "", "", t)
		if i > 0 {
			l.slips(said, w)
		}
		maps.Copy(w.Phrases, said)
		problems = append(problems, l.problems...)
	}
	w.CurlQuotes()
	return w, problems
}

// Layout is a file of layouts/, with the path that problems name.
type Layout struct {
	Path string
	Data []byte
}

func (f *filler) flatten(to map[string]string, prefix, path string, t table) {
	for _, key := range f.keysOf(t, path) {
		f.phrase(to, prefix+key, join(path, key), t[key])
	}
}

func (f *filler) phrase(to map[string]string, key, path string, v any) {
	switch v := v.(type) {
	case string:
		to[key] = v
		if f.places != nil {
			f.places[key] = f.x.at(path).value
		}
	case table:
		f.flatten(to, key+".", path, v)
	case []any:
		for i, item := range v {
			f.phrase(to, key+"."+strconv.Itoa(i), joinIndex(path, i), item)
		}
	default:
		f.report(mistyped.helped(f.x.at(path).value, asText.write, "%s is %s, but it has to be text", key, kindOf(v)))
	}
}
