package load

import (
	"bytes"
	"strconv"
	"strings"

	"briefpack/generator/model/diag"
	"briefpack/generator/read/tomlrepair"
	"briefpack/generator/read/tomlscan"
)

// index holds the place of each key and value of a TOML file. The decoder keeps no places.
type index struct {
	*diag.Locator // of the file as it is
	text          *tomlrepair.Text
	entries       map[string]entry
}

// entry is the place of one key, and of its value.
type entry struct {
	order int // in the file
	key   diag.Place
	value diag.Place
	// written is the text between the quotes of a string that has escapes; otherwise nil.
	written *string
	raw     string          // a value that is neither text in quotes nor in brackets, as the file has it
	mark    tomlrepair.Mark // of the value
	single  bool            // a [table] that was read as one of several [[tables]]
}

const pathSeparator = tomlscan.Separator

func join(path, part string) string { return path + pathSeparator + part }

func joinIndex(path string, i int) string { return join(path, strconv.Itoa(i)) }

// newIndex reads a text that the decoder has accepted. It returns the first thing that the
// file defines twice, if there is one.
func newIndex(file string, text *tomlrepair.Text) (*index, *diag.Problem) {
	l, _ := tomlscan.Scan(text.Data) // where it is lost, there are places up to there
	x := &index{Locator: diag.NewLocator(file, text.Source()), text: text, entries: map[string]entry{}}
	for _, s := range l.Keys {
		key := x.of(s.Key)
		one := entry{key: key, value: key}
		if s.HasValue {
			one.value, one.written = x.inside(s.Value)
			one.mark = text.MarkAt(s.Value.From)
			if c := text.Data[s.Value.From]; c != '"' && c != '\'' {
				one.raw = string(text.Data[s.Value.From:s.Value.To])
			}
		}
		x.add(string(s.Path), one)
	}
	for _, s := range l.Sections {
		if text.IsSingle(s.Header.From) {
			one := x.entries[string(s.Path)]
			one.single = true
			x.entries[string(s.Path)] = one
		}
	}
	if l.Twice == nil {
		return x, nil
	}
	return x, tomlSyntax.Problem(x.of(l.Twice.At), "%q is defined already: it can be neither defined again nor continued here", plainPath(string(l.Twice.Path)))
}

// mark gives the values below a path that are not TOML their types.
func (x *index) mark(v any, path string) any {
	switch v := v.(type) {
	case table:
		for key, inner := range v {
			v[key] = x.mark(inner, join(path, key))
		}
	case []table:
		for i := range v {
			x.mark(v[i], joinIndex(path, i))
		}
	case []any:
		for i := range v {
			v[i] = x.mark(v[i], joinIndex(path, i))
		}
	case string:
		switch x.at(path).mark {
		case tomlrepair.Unquoted:
			return unquoted(v)
		case tomlrepair.Lost:
			return lost{}
		}
	}
	return v
}

// at returns the entry of a path; without one, it is the file's first line.
func (x *index) at(path string) entry {
	if s, ok := x.entries[path]; ok {
		return s
	}
	first := diag.Place{File: x.File, Line: 1, Col: 1}
	return entry{key: first, value: first}
}

func (x *index) add(path string, s entry) {
	if _, again := x.entries[path]; again {
		return
	}
	s.order = len(x.entries)
	x.entries[path] = s
}

// inside returns the place of a value. For a string it returns the place of the text between
// its quotes, so that places within the text can be counted from it, and the text as it is
// written if it has escapes.
func (x *index) inside(s tomlscan.Span) (at diag.Place, written *string) {
	raw := x.text.Data[s.From:s.To]
	if x.text.MarkAt(s.From) != 0 {
		return x.of(s), nil
	}
	if raw[0] != '"' && raw[0] != '\'' {
		return x.of(s), nil
	}
	quotes := 1
	if len(raw) >= 6 && raw[0] == raw[1] && raw[1] == raw[2] {
		quotes = 3
	}
	from, to := quotes, len(raw)-quotes
	if quotes == 3 && from < to && raw[from] == '\n' {
		from++
	}
	if from > to {
		return x.of(s), nil
	}
	if raw[0] == '"' && bytes.ContainsRune(raw[from:to], '\\') {
		text := string(raw[from:to])
		written = &text
	}
	return x.of(tomlscan.Span{From: s.From + from, To: s.From + to}), written
}

// of returns the place in the file of a stretch of the text.
func (x *index) of(s tomlscan.Span) diag.Place {
	s = x.text.Span(s)
	return x.Place(s.From, s.To-s.From)
}

// plainPath returns a path as people write it, "calendar.leave_out".
func plainPath(path string) string {
	return strings.ReplaceAll(strings.TrimPrefix(path, pathSeparator), pathSeparator, ".")
}
