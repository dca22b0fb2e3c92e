package tomledit

import (
	"bytes"
	"fmt"
	"strconv"
)

// span is a stretch of a file.
type span struct{ from, to int }

// entry is where a key stands, and its value.
type entry struct{ key, value span }

// section is a [table], a [[table]] or what stands before the first of them.
type section struct {
	path    Path
	header  span    // empty for what stands before the first header
	entries []entry // those on lines of their own
}

// end returns where the last thing of a section ends.
func (s section) end() int {
	if n := len(s.entries); n > 0 {
		return s.entries[n-1].value.to
	}
	return s.header.to
}

// brackets is a list or a table that stands within brackets.
type brackets struct {
	count int
	last  int // where its last element ends, or its opening bracket when it has none
	comma int // where the comma after the last element ends; 0 when there is none
}

// layout is where everything in a file stands.
type layout struct {
	data     []byte
	values   map[Path]span
	inline   map[Path]brackets
	sections []section
	tables   map[Path]int // how many [[tables]] of a list there are
}

// scanner reads a file from start to end.
type scanner struct {
	layout
	at int
}

// scan finds where everything stands. Its error says at which byte it is lost, which no
// file that a decoder accepts brings about.
func scan(data []byte) (l layout, err error) {
	s := &scanner{layout: layout{data: data, values: map[Path]span{}, inline: map[Path]brackets{}, tables: map[Path]int{}}}
	defer func() {
		if lost, ok := recover().(lostError); ok {
			l, err = layout{}, lost
		}
	}()
	s.at = start(data)
	s.sections = []section{{header: span{s.at, s.at}}}
	for s.blank(); s.at < len(data); s.blank() {
		if s.peek() == '[' {
			s.header()
			continue
		}
		current := &s.sections[len(s.sections)-1]
		e := s.pair(current.path)
		current.entries = append(current.entries, e)
	}
	return s.layout, nil
}

// start returns where the text begins, after one of the byte order marks that the decoder
// passes over: besides that of UTF-8, the two of UTF-16.
func start(data []byte) int {
	for _, mark := range []string{"\ufeff", "\xff\xfe", "\xfe\xff"} {
		if bytes.HasPrefix(data, []byte(mark)) {
			return len(mark)
		}
	}
	return 0
}

type lostError int

func (e lostError) Error() string { return fmt.Sprintf("lost at byte %d", int(e)) }

func (s *scanner) peek() byte {
	if s.at >= len(s.data) {
		panic(lostError(s.at))
	}
	return s.data[s.at]
}

func (s *scanner) expect(b byte) {
	if s.peek() != b {
		panic(lostError(s.at))
	}
	s.at++
}

func (s *scanner) spaces() {
	for s.at < len(s.data) && (s.data[s.at] == ' ' || s.data[s.at] == '\t') {
		s.at++
	}
}

// blank passes spaces, line ends and comments.
func (s *scanner) blank() {
	for s.at < len(s.data) {
		switch s.data[s.at] {
		case ' ', '\t', '\r', '\n':
			s.at++
		case '#':
			s.at += len(s.data[s.at:]) - len(bytes.TrimLeftFunc(s.data[s.at:], func(r rune) bool { return r != '\n' }))
		default:
			return
		}
	}
}

// header reads [table] or [[table]].
func (s *scanner) header() {
	from := s.at
	s.at++
	isList := s.peek() == '['
	if isList {
		s.at++
	}
	s.spaces()
	var path Path
	keys := s.keys()
	for i, k := range keys {
		path = path.key(k)
		n := s.tables[path]
		if i == len(keys)-1 && isList {
			s.tables[path]++
			path = path.index(n)
		} else if n > 0 {
			path = path.index(n - 1)
		}
	}
	s.spaces()
	s.expect(']')
	if isList {
		s.expect(']')
	}
	s.sections = append(s.sections, section{path: path, header: span{from, s.at}})
}

// pair reads a key and its value.
func (s *scanner) pair(path Path) entry {
	from := s.at
	for _, k := range s.keys() {
		path = path.key(k)
	}
	key := span{from, s.at}
	s.spaces()
	s.expect('=')
	s.spaces()
	return entry{key, s.value(path)}
}

// keys reads a dotted key.
func (s *scanner) keys() []string {
	var list []string
	for {
		list = append(list, s.key())
		end := s.at
		s.spaces()
		if s.at >= len(s.data) || s.data[s.at] != '.' {
			s.at = end
			return list
		}
		s.at++
		s.spaces()
	}
}

func (s *scanner) key() string {
	from := s.at
	switch s.peek() {
	case '"':
		s.quoted()
		raw := string(s.data[from:s.at])
		if k, err := strconv.Unquote(raw); err == nil {
			return k
		}
		return raw[1 : len(raw)-1]
	case '\'':
		s.quoted()
		return string(s.data[from+1 : s.at-1])
	}
	for s.at < len(s.data) && !bytes.ContainsRune([]byte(" \t.=]\r\n"), rune(s.data[s.at])) {
		s.at++
	}
	if s.at == from {
		panic(lostError(s.at))
	}
	return string(s.data[from:s.at])
}
