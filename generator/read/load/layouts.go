package load

import (
	"maps"
	"slices"
	"strconv"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/model/words"
)

// Words reads the fixed words of one language: tables flatten to dotted keys, lists
// to numbered ones. A key of a later file replaces the same key of an earlier one, so
// that a site can change one word and keep the rest. isSaid reports whether a template of the
// site says a key that the program does not have; nil if the site has no templates.
func Words(lang string, isSaid func(key string) bool, files ...Layout) (*words.Table, []diag.Problem) {
	w := &words.Table{Lang: lang, Phrases: map[string]string{}}
	var problems []diag.Problem
	for i, f := range files {
		t, x, faults := decode(f.Path, f.Data)
		problems = append(problems, faults...)
		if t == nil {
			continue
		}
		l, said := filler{x: x, places: map[string]diag.Place{}}, map[string]string{}
		l.flatten(said, "", "", t)
		if i > 0 {
			l.checkOwn(said, w, isSaid)
		}
		maps.Copy(w.Phrases, said)
		problems = append(problems, l.problems...)
	}
	w.CurlQuotes()
	return w, problems
}

// Phrases returns the phrases of a file of words, each with its place; none of a file that
// cannot be read.
func Phrases(f Layout) definition.Phrases {
	t, x, _ := decode(f.Path, f.Data)
	if t == nil {
		return nil
	}
	l := filler{x: x}
	return l.phrases(t, "")
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

// phrases reads the fixed words in a table of a definition.
func (f *filler) phrases(t table, path string) definition.Phrases {
	said, first := map[string]string{}, len(f.texts)
	f.places = map[string]diag.Place{}
	f.flatten(said, "", path, t)
	var list definition.Phrases
	for _, key := range slices.Sorted(maps.Keys(said)) {
		f.checkEmpty(key, said[key])
		i := slices.IndexFunc(f.texts[first:], func(t definition.Text) bool { return t.At == f.places[key] })
		list = append(list, definition.Entry{Key: key, Text: f.texts[first+i]})
	}
	f.places = nil
	return list
}

func (f *filler) phrase(to map[string]string, key, path string, v any) {
	switch v := v.(type) {
	case string:
		to[key] = v
		text := definition.Text{V: v, At: f.x.at(path).value, Written: f.x.at(path).written, Set: true}
		f.texts = append(f.texts, text)
		f.checkControls(key, text)
		if f.places != nil {
			f.places[key] = f.x.at(path).value
		}
	case table:
		f.flatten(to, key+".", path, v)
	case []any:
		for i, item := range v {
			f.phrase(to, key+"."+strconv.Itoa(i), joinIndex(path, i), item)
		}
	case lost:
	default:
		f.report(mistyped.Helped(f.x.at(path).value, "put it in quotes", "%s is %s, but it has to be text", key, kindOf(v)))
	}
}
