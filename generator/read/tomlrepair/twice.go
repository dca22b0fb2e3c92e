package tomlrepair

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"briefpack/generator/read/tomlscan"
)

// repairTwice finds what is defined twice. A second value of a key is left out; tables with the
// same name become a list of tables.
func (t *Text) repairTwice() {
	for range maxEdits {
		l, err := tomlscan.Scan(t.Data)
		if err != nil || l.Twice == nil {
			return
		}
		if !t.repairTable(l) && !t.repairKey(l) {
			return
		}
		t.apply()
	}
}

// repairTable makes [[tables]] of all tables with the name that a second table has.
func (t *Text) repairTable(l tomlscan.Layout) bool {
	header := -1
	for i, s := range l.Sections {
		if s.Header.From < l.Twice.At.From && l.Twice.At.To < s.Header.To {
			header = i
		}
	}
	if header < 0 {
		return false
	}
	name := nameOf(t.Data, l.Sections[header].Header)
	var same []tomlscan.Span
	all := 0
	for _, s := range l.Sections {
		if s.Header.From == s.Header.To || nameOf(t.Data, s.Header) != name {
			continue
		}
		all++
		if !bytes.HasPrefix(t.Data[s.Header.From:], []byte("[[")) {
			same = append(same, t.Span(s.Header))
		}
	}
	if all < 2 || len(same) == 0 {
		return false
	}
	for _, at := range same {
		t.single[at.From] = true
		if slices.ContainsFunc(t.edits, func(e edit) bool { return e.From < at.To && at.From < e.To }) {
			t.replace(at, "[["+name+"]]")
			continue
		}
		t.replace(span(at.From, 0), "[")
		t.replace(span(at.To, 0), "]")
	}
	return true
}

func nameOf(data []byte, header tomlscan.Span) string {
	return strings.Trim(string(data[header.From:header.To]), "[] \t")
}

// repairKey reports a key that has a value already, and leaves it out.
func (t *Text) repairKey(l tomlscan.Layout) bool {
	for _, s := range l.Sections {
		for _, e := range s.Entries {
			if e.Key.From > l.Twice.At.From || l.Twice.At.To > e.Key.To {
				continue
			}
			line := t.lineOf(l, l.Twice.Path)
			if line == 0 {
				return false
			}
			path := string(l.Twice.Path)
			key := t.Span(e.Key)
			t.slip(key, fmt.Sprintf("%s has a value already, on line %d", path[strings.LastIndex(path, tomlscan.Separator)+1:], line), "delete one of the two lines")
			t.replace(tomlscan.Span{From: key.From, To: t.Span(e.Value).To}, "")
			return true
		}
	}
	return false
}

// lineOf returns the line on which a key first got its value, or 0.
func (t *Text) lineOf(l tomlscan.Layout, path tomlscan.Path) int {
	for _, s := range l.Keys {
		if s.Path == path {
			_, isInline := l.Inline[path]
			if !s.HasValue && !isInline || s.Key == l.Twice.At {
				return 0
			}
			return bytes.Count(t.source[:t.Original(s.Key.From)], []byte("\n")) + 1
		}
	}
	return 0
}
