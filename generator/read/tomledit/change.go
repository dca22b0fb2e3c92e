package tomledit

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"briefpack/generator/read/tomlscan"
)

// Set returns a file in which a value is what is given. A missing key is added
// at the end of its table, written as the key before it is.
func Set(data []byte, path Path, v Value) ([]byte, error) {
	l, err := layoutOf(data)
	if err != nil {
		return nil, err
	}
	if at, ok := l.Values[path]; ok {
		return l.replace(at, string(v)), nil
	}
	table, key := cut(path)
	p := Pair{key, v}
	if b, ok := l.Inline[table]; ok {
		return l.extend(b, p.String(), ""), nil
	}
	for i := len(l.Sections) - 1; i >= 0; i-- {
		if s := l.Sections[i]; s.Path == table {
			return l.addLines(s, []Pair{p}), nil
		}
	}
	return nil, fmt.Errorf("there is no table to put %s into", key)
}

// Append returns a file with one more table in a list of tables, written as the last one
// is, after it; at the end of the file when it is the first.
func Append(data []byte, list string, pairs ...Pair) ([]byte, error) {
	l, err := layoutOf(data)
	if err != nil {
		return nil, err
	}
	path := Path("").Key(list)
	if b, ok := l.Inline[path]; ok {
		var parts []string
		for _, p := range pairs {
			parts = append(parts, p.String())
		}
		return l.extend(b, "{ "+strings.Join(parts, ", ")+" }", " "), nil
	}
	header := "[[" + plain(list) + "]]"
	if n := l.Tables[path]; n > 0 {
		return l.insertTable(l.endOf(path.Index(n-1)), l.first(path.Index(n-1)), header, pairs), nil
	}
	return l.insertTable(len(data), tomlscan.Section{}, header, pairs), nil
}

// layout holds the places of everything in a file.
type layout struct{ tomlscan.Layout }

func layoutOf(data []byte) (layout, error) {
	l, err := tomlscan.Scan(data)
	return layout{l}, err
}

// String writes a pair on one line.
func (p Pair) String() string { return plain(p.Key) + " = " + string(p.Value) }

func (l layout) replace(at tomlscan.Span, by string) []byte {
	return slices.Concat(l.Data[:at.From], []byte(by), l.Data[at.To:])
}

// extend adds an element to brackets, with spaces around it when it is the only one.
func (l layout) extend(b tomlscan.Brackets, element, around string) []byte {
	at, text := b.Last, ", "+element
	switch {
	case b.Count == 0:
		text = around + element + around
		if around == "" {
			text = " " + element + " "
		}
	case b.Comma > 0:
		at, text = b.Comma, " "+element+","
	}
	return l.replace(tomlscan.Span{From: at, To: at}, text)
}

// addLines adds lines at the end of a section.
func (l layout) addLines(s tomlscan.Section, pairs []Pair) []byte {
	at := l.lineEnd(s.End())
	if len(s.Entries) == 0 && s.Header.From == s.Header.To {
		at = s.Header.To // before everything else
		return l.replace(tomlscan.Span{From: at, To: at}, l.lines(s, pairs))
	}
	text := l.lines(s, pairs)
	if !l.endsLine(at) {
		text = l.newline() + text
	}
	return l.replace(tomlscan.Span{From: at, To: at}, text)
}

// lines writes pairs in the way of a section: with its indent and its space around the equals
// sign, in the same column if the section has one.
func (l layout) lines(like tomlscan.Section, pairs []Pair) string {
	indent, before, after, column := "", 1, " ", 0
	if n := len(like.Entries); n > 0 {
		last := like.Entries[n-1]
		line := l.Data[l.lineStart(last.Key.From):last.Key.From]
		if len(bytes.TrimLeft(line, " \t")) == 0 {
			indent = string(line)
		}
		between := string(l.Data[last.Key.To:last.Value.From])
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

// gap returns the number of spaces before the equals sign of a new key.
func gap(before, column int, key string) int {
	if column > 0 {
		return max(column-len(key), 1)
	}
	return before
}

// column returns the distance between the start of a key and its equals sign; 0 if it differs
// within the section, or there is only one key.
func (l layout) column(s tomlscan.Section) int {
	column := 0
	for i, e := range s.Entries {
		at := e.Key.To - e.Key.From + bytes.IndexByte(l.Data[e.Key.To:e.Value.From], '=')
		if i > 0 && at != column {
			return 0
		}
		column = at
	}
	if len(s.Entries) < 2 {
		return 0
	}
	return column
}

// insertTable adds a table after the end of a line, with an empty line before it.
func (l layout) insertTable(after int, like tomlscan.Section, header string, pairs []Pair) []byte {
	at := l.pastComments(l.lineEnd(after))
	indent := ""
	if like.Header.To > 0 {
		indent = string(l.Data[l.lineStart(like.Header.From):like.Header.From])
	}
	text := l.newline() + indent + header + l.newline() + l.lines(like, pairs)
	switch {
	case at == tomlscan.Start(l.Data):
		text = strings.TrimPrefix(text, l.newline())
	case !l.endsLine(at):
		text = l.newline() + text
	}
	return l.replace(tomlscan.Span{From: at, To: at}, text)
}

// first returns the section of a path.
func (l layout) first(path Path) tomlscan.Section {
	i := slices.IndexFunc(l.Sections, func(s tomlscan.Section) bool { return s.Path == path })
	return l.Sections[i]
}

// endOf returns where a table ends, with all that belongs to it.
func (l layout) endOf(path Path) int {
	end := 0
	for _, s := range l.Sections {
		if s.Path == path || strings.HasPrefix(string(s.Path), string(path)+tomlscan.Separator) {
			end = max(end, s.End())
		}
	}
	return end
}

// lineStart returns where the line of a byte starts.
func (l layout) lineStart(at int) int {
	return max(bytes.LastIndexByte(l.Data[:at], '\n')+1, tomlscan.Start(l.Data))
}

// lineEnd returns where the line of a byte ends, with its comment and its line end.
func (l layout) lineEnd(at int) int {
	if n := bytes.IndexByte(l.Data[at:], '\n'); n >= 0 {
		return at + n + 1
	}
	return len(l.Data)
}

// pastComments returns where the comments right below a table end. They belong to the table if
// an empty line follows them.
func (l layout) pastComments(at int) int {
	end := at
	for bytes.HasPrefix(bytes.TrimLeft(l.Data[end:], " \t"), []byte("#")) && l.endsLine(end) {
		end = l.lineEnd(end)
	}
	if line := bytes.TrimSpace(l.Data[end:l.lineEnd(end)]); len(line) > 0 {
		return at // they belong to what comes next
	}
	return end
}

func (l layout) endsLine(at int) bool { return at == tomlscan.Start(l.Data) || l.Data[at-1] == '\n' }

// newline returns how lines end in the file.
func (l layout) newline() string {
	if n := bytes.IndexByte(l.Data, '\n'); n > 0 && l.Data[n-1] == '\r' {
		return "\r\n"
	}
	return "\n"
}
