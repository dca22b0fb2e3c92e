package diag

import (
	"strings"
	"unicode/utf8"
)

// ellipsis replaces the cut part of a line; it takes one column.
const ellipsis = "…"

// most is the number of characters that a column may have, including combining marks: enough
// for any language, and a limit for a line of marks only.
const most = 8

// excerpt is a source line to show, and the position of the carets below it.
type excerpt struct {
	line  string
	skip  int // columns before the first caret
	marks int // how many carets, at least one
}

// excerptOf cuts a problem's source line to room columns around its place.
// It reads no more of the line than it needs, since a line may be a whole file.
func excerptOf(p Problem, room int, known *position) excerpt {
	at := known.of(p.Source, p.At.Col-1)
	end := offset(p.Source, at, max(p.At.End-p.At.Col, 1))
	meant, _ := forwards(p.Source[:end], at, room)
	before, head := backwards(p.Source, at, room)
	after, tail := forwards(p.Source, at, room)
	if !head || !tail || total(before)+total(after) > room {
		before = fitHead(before, head, total(meant), room)
		after = fitTail(after, tail, room-total(before))
	}
	skip, marks, seen := total(before), total(meant), total(after)
	if len(after) > 0 && after[len(after)-1].size == 0 {
		seen-- // the ellipsis is not part of the place
	}
	if skip > 0 && marks == 0 && end > at {
		skip-- // a combining mark is above the character before it
	}
	return excerpt{text(before) + text(after), skip, max(min(marks, seen), 1)}
}

// position is a place in a line: problems of one line are in its order, and counting the
// characters before each of them again would take as long as their square.
type position struct {
	line    string
	col, at int // characters and bytes before it
}

// of returns the index of the character that has col characters before it.
func (p *position) of(line string, col int) int {
	if line != p.line || col < p.col {
		*p = position{line: line}
	}
	p.at, p.col = offset(line, p.at, col-p.col), max(col, 0)
	return p.at
}

// offset returns the index of the character that is n characters after line[from:].
func offset(line string, from, n int) int {
	for ; n > 0 && from < len(line); n-- {
		_, size := utf8.DecodeRuneInString(line[from:])
		from += size
	}
	return from
}

// backwards returns the characters before line[at:], until they take more than
// room columns, and whether they reach the start of the line.
func backwards(line string, at, room int) (cs []cell, head bool) {
	start, used := at, 0
	for n := 0; start > 0 && used <= room && n < most*room; n++ {
		_, size := utf8.DecodeLastRuneInString(line[:start])
		start -= size
		used += cellAt(line, start).cols
	}
	cs, _ = forwards(line[:at], start, used)
	return cs, start == 0
}

// forwards returns the characters from line[at:], until they take more than room
// columns, and whether they reach the end of the line.
func forwards(line string, at, room int) (cs []cell, tail bool) {
	for used := 0; at < len(line) && used <= room && len(cs) < most*room; {
		c := cellAt(line, at)
		cs = append(cs, c)
		at += c.size
		used += c.cols
	}
	return cs, at == len(line)
}

// fitHead drops characters from the start if the marked text would not fit into room columns
// after them. The rest never starts with a combining mark.
func fitHead(cs []cell, head bool, meant, room int) []cell {
	used := total(cs)
	if head && used+meant < room {
		return cs
	}
	room = min(max(room-meant, room/3), room*2/3)
	for ; len(cs) > 0 && (used > room-1 || cs[0].cols == 0); cs = cs[1:] {
		used -= cs[0].cols
	}
	return append([]cell{{text: ellipsis, cols: 1}}, cs...)
}

// fitTail drops characters from the end, where they would not fit into room columns.
func fitTail(cs []cell, tail bool, room int) []cell {
	used := total(cs)
	if tail && used <= room {
		return cs
	}
	for ; len(cs) > 0 && used > room-1; cs = cs[:len(cs)-1] {
		used -= cs[len(cs)-1].cols
	}
	return append(cs, cell{text: ellipsis, cols: 1})
}

// total returns the columns of characters.
func total(cs []cell) int {
	n := 0
	for _, c := range cs {
		n += c.cols
	}
	return n
}

// text returns characters as they are printed.
func text(cs []cell) string {
	var b strings.Builder
	for _, c := range cs {
		b.WriteString(c.text)
	}
	return b.String()
}
