package tomledit

import (
	"bytes"
	"slices"
	"strconv"

	"briefpack/generator/read/tomlscan"
)

// RemoveComments returns a file without the comments for which isOut reports true, and the numbers
// of their first lines. Comments in lines that follow each other are one. It does not look at
// comments within brackets.
func RemoveComments(data []byte, isOut func(text string) bool) ([]byte, []int, error) {
	l, err := layoutOf(data)
	if err != nil {
		return nil, nil, err
	}
	var lines []int
	var cuts []tomlscan.Span
	for _, c := range l.blocks(l.comments()) {
		if isOut(string(data[c.From:c.To])) {
			lines = append(lines, 1+bytes.Count(data[:c.From], []byte("\n")))
			cuts = append(cuts, l.withLine(c))
		}
	}
	for _, c := range slices.Backward(cuts) {
		data = slices.Concat(data[:c.From], data[c.To:])
	}
	return data, lines, nil
}

// blocks joins comments that follow each other, each alone on its line.
func (l layout) blocks(list []tomlscan.Span) []tomlscan.Span {
	var out []tomlscan.Span
	for _, c := range list {
		if n := len(out); n > 0 && l.hasOwnLine(c) && l.hasOwnLine(out[n-1]) && l.lineEnd(out[n-1].To) == l.lineStart(c.From) {
			out[n-1].To = c.To
			continue
		}
		out = append(out, c)
	}
	return out
}

// hasOwnLine reports whether there is nothing else before a comment in its line.
func (l layout) hasOwnLine(c tomlscan.Span) bool {
	return len(bytes.TrimSpace(l.Data[l.lineStart(c.From):c.From])) == 0
}

// withLine returns the stretch of a comment with its lines, or with the spaces before it.
func (l layout) withLine(c tomlscan.Span) tomlscan.Span {
	if l.hasOwnLine(c) {
		return tomlscan.Span{From: l.lineStart(c.From), To: l.lineEnd(c.To)}
	}
	return tomlscan.Span{From: len(bytes.TrimRight(l.Data[:c.From], " \t")), To: c.To}
}

// comments returns the comments outside brackets, from their # to the end of the text.
func (l layout) comments() []tomlscan.Span {
	var inside []tomlscan.Span
	for _, s := range l.Sections {
		inside = append(inside, s.Header)
		for _, e := range s.Entries {
			inside = append(inside, tomlscan.Span{From: e.Key.From, To: e.Value.To})
		}
	}
	slices.SortFunc(inside, func(a, b tomlscan.Span) int { return a.From - b.From })
	var list []tomlscan.Span
	for at := tomlscan.Start(l.Data); at < len(l.Data); at++ {
		for len(inside) > 0 && inside[0].To <= at {
			inside = inside[1:]
		}
		if len(inside) > 0 && inside[0].From <= at {
			at = inside[0].To - 1
			continue
		}
		if l.Data[at] == '#' {
			end := l.lineEnd(at)
			list = append(list, tomlscan.Span{From: at, To: at + len(bytes.TrimRight(l.Data[at:end], "\r\n"))})
			at = end - 1
		}
	}
	return list
}

// AddTable returns a file with a table at its end.
func AddTable(data []byte, name string, pairs ...Pair) ([]byte, error) {
	l, err := layoutOf(data)
	if err != nil {
		return nil, err
	}
	return l.insertTable(len(data), tomlscan.Section{}, "["+plain(name)+"]", pairs), nil
}

// Int returns a number as a value.
func Int(n int) Value { return Value(strconv.Itoa(n)) }
