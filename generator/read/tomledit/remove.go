package tomledit

import (
	"bytes"
	"strings"

	"briefpack/generator/read/tomlscan"
)

// Remove returns a file without a value, a table, or all tables of a list, and without the comments
// that belong to them: those right above, and on the same line. It returns the data if the file
// does not have the path.
func Remove(data []byte, path Path) ([]byte, error) {
	for {
		l, err := layoutOf(data)
		if err != nil {
			return nil, err
		}
		cut, ok := l.stretchOf(path)
		if !ok {
			return data, nil
		}
		data = l.replace(cut, "")
	}
}

// stretchOf returns the first stretch of text to remove for a path.
func (l layout) stretchOf(path Path) (tomlscan.Span, bool) {
	for i, s := range l.Sections {
		if isWithin(s.Path, path) && s.Header.To > s.Header.From {
			return l.section(i), true
		}
	}
	for _, s := range l.Sections {
		for _, e := range s.Entries {
			if l.isFor(e, path) {
				return tomlscan.Span{From: l.withComments(l.lineStart(e.Key.From)), To: l.lineEnd(e.Value.To)}, true
			}
		}
	}
	for _, k := range l.Keys {
		if isWithin(k.Path, path) && k.HasValue {
			return l.element(k), true
		}
	}
	return tomlscan.Span{}, false
}

// isWithin reports whether a path is another one, or leads through it.
func isWithin(p, table Path) bool {
	return p == table || strings.HasPrefix(string(p), string(table)+tomlscan.Separator)
}

// isFor reports whether an entry on its own line has a path.
func (l layout) isFor(e tomlscan.Entry, path Path) bool {
	for _, k := range l.Keys {
		if k.Path == path && k.Key.To == e.Key.To {
			return true
		}
	}
	return false
}

// section returns the stretch of a section, from its comments to the comments of the next one.
func (l layout) section(i int) tomlscan.Span {
	s := l.Sections[i]
	cut := tomlscan.Span{From: l.withComments(l.lineStart(s.Header.From)), To: len(l.Data)}
	if i+1 < len(l.Sections) {
		next := l.withComments(l.lineStart(l.Sections[i+1].Header.From))
		cut.To = max(next, l.lineEnd(s.End()))
		cut.To = l.beforeLoose(l.lineEnd(s.End()), cut.To)
	}
	return cut
}

// beforeLoose returns where the first comment between two places starts that is between empty
// lines, and so belongs to neither of the tables around it.
func (l layout) beforeLoose(from, to int) int {
	wasEmpty := false
	for at := from; at < to; at = l.lineEnd(at) {
		line := bytes.TrimSpace(l.Data[at:l.lineEnd(at)])
		if wasEmpty && bytes.HasPrefix(line, []byte("#")) {
			return at
		}
		wasEmpty = len(line) == 0
	}
	return to
}

// withComments returns where the comments right above a line start.
func (l layout) withComments(at int) int {
	for at > tomlscan.Start(l.Data) {
		above := l.lineStart(at - 1)
		if !bytes.HasPrefix(bytes.TrimSpace(l.Data[above:at]), []byte("#")) {
			break
		}
		at = above
	}
	return at
}

// element returns the stretch of a key within brackets, with the comma that goes with it.
func (l layout) element(k tomlscan.KeyValue) tomlscan.Span {
	cut := tomlscan.Span{From: k.Key.From, To: k.Value.To}
	rest := l.Data[cut.To:]
	if after := bytes.TrimLeft(rest, " \t"); bytes.HasPrefix(after, []byte(",")) {
		cut.To += len(rest) - len(after) + 1
		cut.To += len(l.Data[cut.To:]) - len(bytes.TrimLeft(l.Data[cut.To:], " \t"))
		return cut
	}
	before := bytes.TrimRight(l.Data[:cut.From], " \t\r\n")
	if bytes.HasSuffix(before, []byte(",")) {
		cut.From = len(before) - 1
	}
	return cut
}
