package tomlscan

import "bytes"

// value reads a value and notes where it is. key is the key that leads to it.
func (s *scanner) value(path Path, key Span) Span {
	from, at := s.at, len(s.Keys)
	s.addKey(path, key)
	switch s.peek() {
	case '"', '\'':
		s.quoted()
	case '[':
		s.list(path, key)
	case '{':
		s.inlineTable(path)
	default:
		s.bare()
	}
	v := Span{from, s.at}
	s.Values[path] = v
	if c := s.Data[from]; c != '[' && c != '{' {
		s.Keys[at].Value, s.Keys[at].HasValue = v, true
	}
	return v
}

// bare skips a number, a date, a clock time or a truth value. A date and a time may
// have a space between them.
func (s *scanner) bare() {
	from := s.at
	for s.at < len(s.Data) && !bytes.ContainsRune([]byte(",]}#\r\n"), rune(s.Data[s.at])) {
		s.at++
	}
	s.at = from + len(bytes.TrimRight(s.Data[from:s.at], " \t"))
	if s.at == from {
		panic(lostError(s.at))
	}
}

// quoted skips a string of any of the four kinds.
func (s *scanner) quoted() {
	quote := s.Data[s.at]
	triple := bytes.Repeat([]byte{quote}, 3)
	if bytes.HasPrefix(s.Data[s.at:], triple) {
		s.at += 3
		for !bytes.HasPrefix(s.Data[s.at:], triple) {
			s.character(quote)
		}
		s.at += 3
		for n := 0; n < 2 && s.at < len(s.Data) && s.Data[s.at] == quote; n++ {
			s.at++ // up to two quotes may precede the closing three
		}
		return
	}
	s.at++
	for s.peek() != quote {
		s.character(quote)
	}
	s.at++
}

// character skips one byte of a string, or an escape.
func (s *scanner) character(quote byte) {
	if s.peek() == '\\' && quote == '"' {
		s.at++
		s.peek()
	}
	s.at++
}

// list reads the text between square brackets.
func (s *scanner) list(path Path, key Span) {
	s.at++
	b := Brackets{Last: s.at}
	for s.blank(); s.peek() != ']'; s.blank() {
		b.Last, b.Comma = s.value(path.Index(b.Count), key).To, 0
		b.Count++
		s.blank()
		if s.peek() == ',' {
			s.at++
			b.Comma = s.at
		}
	}
	s.at++
	s.Inline[path] = b
}

// inlineTable reads the text between braces.
func (s *scanner) inlineTable(path Path) {
	s.at++
	b := Brackets{Last: s.at}
	for s.blank(); s.peek() != '}'; s.blank() {
		b.Last, b.Comma = s.pair(path).Value.To, 0
		b.Count++
		s.blank()
		if s.peek() == ',' {
			s.at++
			b.Comma = s.at
		}
	}
	s.at++
	s.Inline[path] = b
}
