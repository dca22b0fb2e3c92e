package tomledit

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
)

// Set returns a file in which a value is what is given. A key that is not there is added
// at the end of its table, written as the key before it is.
func Set(data []byte, path Path, v Value) ([]byte, error) {
	l, err := scan(data)
	if err != nil {
		return nil, err
	}
	if at, ok := l.values[path]; ok {
		return l.replace(at, string(v)), nil
	}
	table, key := path.cut()
	p := Pair{key, v}
	if b, ok := l.inline[table]; ok {
		return l.extend(b, p.String(), ""), nil
	}
	for i := len(l.sections) - 1; i >= 0; i-- {
		if s := l.sections[i]; s.path == table {
			return l.addLines(s, []Pair{p}), nil
		}
	}
	return nil, fmt.Errorf("there is no table to put %s into", key)
}

// Append returns a file with one more table in a list of tables, written as the last one
// is, after it; at the end of the file when it is the first.
func Append(data []byte, list string, pairs ...Pair) ([]byte, error) {
	l, err := scan(data)
	if err != nil {
		return nil, err
	}
	path := Path("").key(list)
	if b, ok := l.inline[path]; ok {
		var parts []string
		for _, p := range pairs {
			parts = append(parts, p.String())
		}
		return l.extend(b, "{ "+strings.Join(parts, ", ")+" }", " "), nil
	}
	header := "[[" + plain(list) + "]]"
	if n := l.tables[path]; n > 0 {
		return l.insertTable(l.endOf(path.index(n-1)), l.first(path.index(n-1)), header, pairs), nil
	}
	return l.insertTable(len(data), section{}, header, pairs), nil
}

// String writes a pair on one line.
func (p Pair) String() string { return plain(p.Key) + " = " + string(p.Value) }

func (l layout) replace(at span, by string) []byte {
	return slices.Concat(l.data[:at.from], []byte(by), l.data[at.to:])
}

// extend adds an element to brackets, with spaces around it when it is the only one.
func (l layout) extend(b brackets, element, around string) []byte {
	at, text := b.last, ", "+element
	switch {
	case b.count == 0:
		text = around + element + around
		if around == "" {
			text = " " + element + " "
		}
	case b.comma > 0:
		at, text = b.comma, " "+element+","
	}
	return l.replace(span{at, at}, text)
}

// addLines adds lines at the end of a section.
func (l layout) addLines(s section, pairs []Pair) []byte {
	at := l.lineEnd(s.end())
	if len(s.entries) == 0 && s.header.from == s.header.to {
		at = s.header.to // before everything else
		return l.replace(span{at, at}, l.lines(s, pairs))
	}
	text := l.lines(s, pairs)
	if !l.endsLine(at) {
		text = l.newline() + text
	}
	return l.replace(span{at, at}, text)
}

// lines writes pairs as those of a section are written: as far from the margin, with as
// much space around the equals sign, which keeps its column where all of them share one.
func (l layout) lines(like section, pairs []Pair) string {
	indent, before, after, column := "", 1, " ", 0
	if n := len(like.entries); n > 0 {
		last := like.entries[n-1]
		line := l.data[l.lineStart(last.key.from):last.key.from]
		if len(bytes.TrimLeft(line, " \t")) == 0 {
			indent = string(line)
		}
		between := string(l.data[last.key.to:last.value.from])
		before = strings.IndexByte(between, '=')
		after = between[before+1:]
		column = l.column(like)
	}
	var b strings.Builder
	for _, p := range pairs {
		key := plain(p.Key)
		fmt.Fprintf(&b, "%s%s%s=%s%s%s", indent, key, strings.Repeat(" ", gap(before, column, key)), after, p.Value, l.newline())
	}
	return b.String()
}

// gap returns how many spaces stand before the equals sign of a new key.
func gap(before, column int, key string) int {
	if column > 0 {
		return max(column-len(key), 1)
	}
	return before
}

// column returns how far from their keys' start all equals signs of a section stand; 0
// when they stand differently far, or there is only one.
func (l layout) column(s section) int {
	column := 0
	for i, e := range s.entries {
		at := e.key.to - e.key.from + bytes.IndexByte(l.data[e.key.to:e.value.from], '=')
		if i > 0 && at != column {
			return 0
		}
		column = at
	}
	if len(s.entries) < 2 {
		return 0
	}
	return column
}

// insertTable adds a table after the end of a line, with an empty line before it.
func (l layout) insertTable(after int, like section, header string, pairs []Pair) []byte {
	at := l.pastComments(l.lineEnd(after))
	indent := ""
	if like.header.to > 0 {
		indent = string(l.data[l.lineStart(like.header.from):like.header.from])
	}
	text := l.newline() + indent + header + l.newline() + l.lines(like, pairs)
	switch {
	case at == start(l.data):
		text = strings.TrimPrefix(text, l.newline())
	case !l.endsLine(at):
		text = l.newline() + text
	}
	return l.replace(span{at, at}, text)
}

// first returns the section of a path.
func (l layout) first(path Path) section {
	i := slices.IndexFunc(l.sections, func(s section) bool { return s.path == path })
	return l.sections[i]
}

// endOf returns where a table ends, with all that belongs to it.
func (l layout) endOf(path Path) int {
	end := 0
	for _, s := range l.sections {
		if s.path == path || strings.HasPrefix(string(s.path), string(path)+separator) {
			end = max(end, s.end())
		}
	}
	return end
}

// lineStart returns where the line of a byte starts.
func (l layout) lineStart(at int) int {
	return max(bytes.LastIndexByte(l.data[:at], '\n')+1, start(l.data))
}

// lineEnd returns where the line of a byte ends, with its comment and its line end.
func (l layout) lineEnd(at int) int {
	if n := bytes.IndexByte(l.data[at:], '\n'); n >= 0 {
		return at + n + 1
	}
	return len(l.data)
}

// pastComments returns where the comments end that stand right below a table and belong to
// it: those that nothing but an empty line follows.
func (l layout) pastComments(at int) int {
	end := at
	for bytes.HasPrefix(bytes.TrimLeft(l.data[end:], " \t"), []byte("#")) && l.endsLine(end) {
		end = l.lineEnd(end)
	}
	if line := bytes.TrimSpace(l.data[end:l.lineEnd(end)]); len(line) > 0 {
		return at // they belong to what comes next
	}
	return end
}

func (l layout) endsLine(at int) bool { return at == start(l.data) || l.data[at-1] == '\n' }

// newline returns how lines end in the file.
func (l layout) newline() string {
	if n := bytes.IndexByte(l.data, '\n'); n > 0 && l.data[n-1] == '\r' {
		return "\r\n"
	}
	return "\n"
}
