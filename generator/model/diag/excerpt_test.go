package diag

import (
	"strings"
	"testing"
	"unicode"
)

// shown renders the source line and the carets below it, without the gutter.
func shown(line string, col, end, room int) string {
	e := excerptOf(Problem{Source: line, At: Place{Col: col, End: end}}, room, &position{})
	return e.line + "\n" + strings.Repeat(" ", e.skip) + strings.Repeat("^", e.marks)
}

func TestExcerpt(t *testing.T) {
	long := strings.Repeat("abcdefghij", 10)
	for _, c := range []struct {
		name           string
		line           string
		col, end, room int
		want           string
	}{
		{"a word", `days = 4`, 1, 5, 40, "days = 4\n^^^^"},
		{"one character", `days = 4`, 8, 0, 40, "days = 4\n       ^"},
		{"after the end", `days =`, 7, 0, 40, "days =\n      ^"},
		{"far after the end", `days =`, 70, 80, 40, "days =\n      ^"},
		{"a range over the end", `days = 4`, 8, 80, 40, "days = 4\n       ^"},
		{"tabs", "\tdays\t= 4", 7, 8, 40, "    days    = 4\n            ^"},
		{"a marked tab", "a\tb", 2, 3, 40, "a    b\n ^^^^"},
		{"double width", `名前 = "x"`, 7, 8, 40, "名前 = \"x\"\n        ^"},
		{"marked double width", `名前 = "x"`, 1, 3, 40, "名前 = \"x\"\n^^^^"},
		{"combining", "Ro\u0300naigh x", 10, 11, 40, "Ro\u0300naigh x\n         "[:len("Ro\u0300naigh x\n")] + "        ^"},
		{"only a mark", "Ro\u0300naigh", 3, 4, 40, "Ro\u0300naigh\n ^"},
		{"escape", "a\x1b[31mb", 2, 3, 40, "a␛[31mb\n ^"},
		{"broken UTF-8", "a\xffb", 3, 4, 40, "a<0xFF>b\n       ^"},
		{"direction", "a\u202eb", 2, 3, 40, "a<U+202E>b\n ^^^^^^^^"},
		{"exactly as wide", "0123456789", 10, 11, 10, "0123456789\n         ^"},
		{"cut after", long, 1, 4, 20, "abcdefghijabcdefghi…\n^^^"},
		{"cut both", long, 51, 54, 20, "…ijabcdefghij" + "abcdef…"},
		{"cut before", long, 100, 101, 20, "…"},
		{"marks longer than the room", long, 5, 95, 20, "…"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := shown(c.line, c.col, c.end, c.room)
			if !strings.HasPrefix(got, c.want) {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// Many problems of one long line are shown as each alone, and counting goes on from the one before.
func TestExcerptsOfOneLine(t *testing.T) {
	line := strings.Repeat("é名 = 1, ", 40)
	var known position
	for _, col := range []int{0, 1, 5, 60, 60, 300, 4, 900, 70} {
		p := Problem{Source: line, At: Place{Col: col, End: col + 2}}
		if got, want := excerptOf(p, 40, &known), excerptOf(p, 40, &position{}); got != want {
			t.Errorf("column %d: %+v, want %+v", col, got, want)
		}
		if known.line != line || known.col != max(col-1, 0) {
			t.Errorf("column %d: counted to %d, want %d", col, known.col, col-1)
		}
	}
	const digits = "0123456789"
	marked := position{digits, 2, 3} // one too far, which shows where it counts from
	if at := marked.of(digits, 4); at != 5 {
		t.Errorf("it is at %d: counted from the start again", at)
	}
	if at := marked.of(digits, 1); at != 1 {
		t.Errorf("back at %d, want 1", at)
	}
}

// Wherever a line is cut, the caret is under the character that is meant, and
// the line is never wider than its room.
func TestExcerptPointsAtItsCharacter(t *testing.T) {
	line := strings.Repeat("ab名\tc\u0300\x1bé ", 9)
	runes := []rune(line)
	for room := narrowest; room < 140; room++ {
		for col := 1; col <= len(runes); col++ {
			e := excerptOf(Problem{Source: line, At: Place{Col: col}}, room, &position{})
			if w := columnsOf(e.line); w > room {
				t.Fatalf("room %d col %d: %d columns wide: %q", room, col, w, e.line)
			}
			want := cellAt(string(runes[col-1]), 0)
			if want.cols == 0 {
				continue
			}
			rest := e.line[at(e.line, e.skip):]
			if !strings.HasPrefix(rest, want.text) {
				t.Fatalf("room %d col %d: caret under %q, want %q, in %q", room, col, rest, want.text, e.line)
			}
		}
	}
}

func columnsOf(s string) int {
	cs, _ := forwards(s, 0, 1000)
	return total(cs)
}

// at returns the byte of s that stands at a column.
func at(s string, column int) int {
	i := 0
	for used := 0; used < column || i < len(s) && cellAt(s, i).cols == 0; {
		c := cellAt(s, i)
		used += c.cols
		i += c.size
	}
	return i
}

func TestVisible(t *testing.T) {
	for in, want := range map[string]string{
		"Ailsa Muir":       "Ailsa Muir",
		"a\nb":             "a␊b",
		"\x1b]0;title\x07": "␛]0;title␇",
		"\u009b31m":        "<U+009B>31m",
		"\x7f\u2028":       "␡<U+2028>",
		"Rònaigh ✓ 名前":     "Rònaigh ✓ 名前",
	} {
		if got := Visible(in); got != want {
			t.Errorf("Visible(%q) = %q, want %q", in, got, want)
		}
	}
}

// FuzzText checks that only printable characters reach a terminal, and that the time to render
// one problem does not depend on the length of its line.
func FuzzText(f *testing.F) {
	f.Add("days = 4", "no such key", 3, 5, 60)
	f.Add("\x1b[2J\u202e\xff", "a\nb\x1b", 2, 2, 0)
	f.Add(strings.Repeat("\u0300", 300), "", 200, 210, 30)
	f.Fuzz(func(t *testing.T, line, message string, col, end, width int) {
		p := Problem{Code: "c", Message: message, Source: line, At: Place{File: message, Line: 1, Col: max(col, 0), End: end}}
		var b strings.Builder
		if err := Text(&b, []Problem{p}, Style{Width: width % 500}); err != nil {
			t.Fatal(err)
		}
		for _, r := range b.String() {
			if r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Cf, r)) {
				t.Fatalf("%U reaches the terminal", r)
			}
		}
		if limit := 5000 + 20*len(message); len(b.String()) > limit+500*most*4 {
			t.Fatalf("%d bytes for one problem", b.Len())
		}
	})
}
