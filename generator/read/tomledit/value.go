package tomledit

import "bytes"

// value reads a value and notes where it stands.
func (s *scanner) value(path Path) span {
	from := s.at
	switch s.peek() {
	case '"', '\'':
		s.quoted()
	case '[':
		s.list(path)
	case '{':
		s.inlineTable(path)
	default:
		s.bare()
	}
	v := span{from, s.at}
	s.values[path] = v
	return v
}

// bare passes a number, a date, a clock time or a truth value. A date and a time may
// have a space between them.
func (s *scanner) bare() {
	from := s.at
	for s.at < len(s.data) && !bytes.ContainsRune([]byte(",]}#\r\n"), rune(s.data[s.at])) {
		s.at++
	}
	s.at = from + len(bytes.TrimRight(s.data[from:s.at], " \t"))
	if s.at == from {
		panic(lostError(s.at))
	}
}

// quoted passes a string of any of the four kinds.
func (s *scanner) quoted() {
	quote := s.data[s.at]
	triple := bytes.Repeat([]byte{quote}, 3)
	if bytes.HasPrefix(s.data[s.at:], triple) {
		s.at += 3
		for !bytes.HasPrefix(s.data[s.at:], triple) {
			s.character(quote)
		}
		s.at += 3
		for n := 0; n < 2 && s.at < len(s.data) && s.data[s.at] == quote; n++ {
			s.at++ // up to two quotes may stand before the closing three
		}
		return
	}
	s.at++
	for s.peek() != quote {
		s.character(quote)
	}
	s.at++
}

// character passes one byte of a string, or an escape.
func (s *scanner) character(quote byte) {
	if s.peek() == '\\' && quote == '"' {
		s.at++
		s.peek()
	}
	s.at++
}

// list reads what stands between square brackets.
func (s *scanner) list(path Path) {
	s.at++
	b := brackets{last: s.at}
	for s.blank(); s.peek() != ']'; s.blank() {
		b.last, b.comma = s.value(path.index(b.count)).to, 0
		b.count++
		s.blank()
		if s.peek() == ',' {
			s.at++
			b.comma = s.at
		}
	}
	s.at++
	s.inline[path] = b
}

// inlineTable reads what stands between braces.
func (s *scanner) inlineTable(path Path) {
	s.at++
	b := brackets{last: s.at}
	for s.blank(); s.peek() != '}'; s.blank() {
		b.last, b.comma = s.pair(path).value.to, 0
		b.count++
		s.blank()
		if s.peek() == ',' {
			s.at++
			b.comma = s.at
		}
	}
	s.at++
	s.inline[path] = b
}
