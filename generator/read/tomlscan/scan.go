package tomlscan

import (
	"bytes"
	"fmt"
	"strconv"
)

// scanner reads a file from start to end.
type scanner struct {
	Layout
	at      int
	defined map[Path]definition
}

// Scan finds the places of all keys and values. It does not fail on text that a decoder accepts.
// Its error gives the byte that it could not read; the layout has the places before it.
func Scan(data []byte) (l Layout, err error) {
	s := &scanner{defined: map[Path]definition{},
		Layout: Layout{Data: data, Values: map[Path]Span{}, Inline: map[Path]Brackets{}, Tables: map[Path]int{}}}
	defer func() {
		if lost, ok := recover().(lostError); ok {
			l, err = s.Layout, lost
		}
	}()
	s.at = Start(data)
	s.Sections = []Section{{Header: Span{s.at, s.at}}}
	for s.blank(); s.at < len(data); s.blank() {
		if s.peek() == '[' {
			s.header()
			continue
		}
		current := &s.Sections[len(s.Sections)-1]
		e := s.pair(current.Path)
		current.Entries = append(current.Entries, e)
	}
	return s.Layout, nil
}

// Start returns where the text begins, after one of the byte order marks that the decoder
// skips: that of UTF-8, and the two of UTF-16.
func Start(data []byte) int {
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
	if s.at >= len(s.Data) {
		panic(lostError(s.at))
	}
	return s.Data[s.at]
}

func (s *scanner) expect(b byte) {
	if s.peek() != b {
		panic(lostError(s.at))
	}
	s.at++
}

func (s *scanner) spaces() {
	for s.at < len(s.Data) && (s.Data[s.at] == ' ' || s.Data[s.at] == '\t') {
		s.at++
	}
}

// blank skips spaces, line ends and comments.
func (s *scanner) blank() {
	for s.at < len(s.Data) {
		switch s.Data[s.at] {
		case ' ', '\t', '\r', '\n':
			s.at++
		case '#':
			s.at += len(s.Data[s.at:]) - len(bytes.TrimLeftFunc(s.Data[s.at:], func(r rune) bool { return r != '\n' }))
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
		path = path.Key(k.name)
		s.addKey(path, k.at)
		n := s.Tables[path]
		switch isLast := i == len(keys)-1; {
		case isLast && isList:
			s.define(path, list, k.at, list)
			s.Tables[path]++
			path = path.Index(n)
			s.addKey(path, k.at)
			continue
		case isLast:
			s.define(path, table, k.at, implied)
		default:
			s.define(path, implied, k.at, implied, table, list, dotted)
		}
		if n > 0 {
			path = path.Index(n - 1)
		}
	}
	s.spaces()
	s.expect(']')
	if isList {
		s.expect(']')
	}
	s.Sections = append(s.Sections, Section{Path: path, Header: Span{from, s.at}})
}

func (s *scanner) addKey(path Path, key Span) {
	s.Keys = append(s.Keys, KeyValue{Path: path, Key: key})
}

// pair reads a key and its value.
func (s *scanner) pair(path Path) Entry {
	from := s.at
	keys := s.keys()
	for i, k := range keys {
		path = path.Key(k.name)
		if i < len(keys)-1 {
			s.addKey(path, k.at)
			s.define(path, dotted, k.at, dotted)
		}
	}
	last := keys[len(keys)-1].at
	s.define(path, closed, last)
	key := Span{from, s.at}
	s.spaces()
	s.expect('=')
	s.spaces()
	return Entry{key, s.value(path, last)}
}

// named is a part of a key, and where it is.
type named struct {
	name string
	at   Span
}

// keys reads a dotted key.
func (s *scanner) keys() []named {
	var list []named
	for {
		from := s.at
		list = append(list, named{s.key(), Span{from, s.at}})
		end := s.at
		s.spaces()
		if s.at >= len(s.Data) || s.Data[s.at] != '.' {
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
		raw := string(s.Data[from:s.at])
		if k, err := strconv.Unquote(raw); err == nil {
			return k
		}
		return raw[1 : len(raw)-1]
	case '\'':
		s.quoted()
		return string(s.Data[from+1 : s.at-1])
	}
	for s.at < len(s.Data) && !bytes.ContainsRune([]byte(" \t.=]\r\n"), rune(s.Data[s.at])) {
		s.at++
	}
	if s.at == from {
		panic(lostError(s.at))
	}
	return string(s.Data[from:s.at])
}
