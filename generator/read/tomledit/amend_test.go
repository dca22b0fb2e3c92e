package tomledit

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
)

type tree = map[string]any

// TestRandomLayouts changes random files and compares what a decoder reads in them before
// and after: the change, and nothing else.
func TestRandomLayouts(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 3))
	for n := range 4000 {
		w := &writer{Rand: random, newline: []string{"\n", "\r\n"}[random.IntN(2)]}
		data := w.file()
		want := decoded(t, data)
		var got []byte
		var err error
		value := []string{"x", `a "b" \c`, "tab\tand\nline", "", "é # ]"}[random.IntN(5)]
		switch random.IntN(4) {
		case 0: // a key of the file itself, there or not
			key := fmt.Sprintf("key%d", random.IntN(6))
			got, err = Set(data, At(key), Text(value))
			want[key] = value
		case 1: // a key of a table
			key := fmt.Sprintf("key%d", random.IntN(6))
			got, err = Set(data, At("table", key), Text(value))
			want["table"].(tree)[key] = value
		case 2: // a key of one of many tables
			rows := rowsOf(want)
			if len(rows) == 0 {
				continue
			}
			i, key := random.IntN(len(rows)), []string{"reader", "inspector", "room", "odd key"}[random.IntN(4)]
			got, err = Set(data, In("pairing", i, key), Text(value))
			rows[i][key] = value
			setRows(want, rows)
		case 3: // one table more
			got, err = Append(data, "pairing", Pair{"reader", Text(value)}, Pair{"date", Date("2027-01-19")})
			extra := decoded(t, []byte("reader = "+string(Text(value))+"\ndate = 2027-01-19"))
			setRows(want, append(rowsOf(want), extra))
		}
		if err != nil {
			t.Fatalf("case %d: %v\n%s", n, err, data)
		}
		var after tree
		if _, err := toml.Decode(string(bytes.TrimPrefix(got, bom)), &after); err != nil {
			t.Fatalf("case %d: %v\nbefore:\n%q\nafter:\n%q", n, err, data, got)
		}
		if !reflect.DeepEqual(normal(after), normal(want)) {
			t.Fatalf("case %d:\nbefore:\n%s\nafter:\n%s\ngot  %v\nwant %v", n, data, got, after, want)
		}
		if lines := bytes.Count(got, []byte("\n")); w.newline == "\r\n" && bytes.Count(data, []byte("\r\n")) > 0 && lines != bytes.Count(got, []byte("\r\n")) {
			t.Fatalf("case %d: line ends are mixed: %q", n, got)
		}
		if kept := common(data, got); kept < len(data)-w.longest {
			t.Fatalf("case %d: only %d of %d bytes are as they were", n, kept, len(data))
		}
	}
}

var bom = []byte("\ufeff")

func decoded(t *testing.T, data []byte) tree {
	t.Helper()
	var v tree
	if _, err := toml.Decode(string(bytes.TrimPrefix(data, bom)), &v); err != nil {
		t.Fatalf("the test writes files that are none: %v\n%s", err, data)
	}
	return v
}

// rowsOf returns the tables of the list, however they are written.
func rowsOf(v tree) []tree {
	switch rows := v["pairing"].(type) {
	case []tree:
		return rows
	case []any:
		var list []tree
		for _, r := range rows {
			list = append(list, r.(tree))
		}
		return list
	}
	return nil
}

func setRows(v tree, rows []tree) { v["pairing"] = rows }

// normal gives lists of tables one shape, whichever way they are written.
func normal(v tree) tree {
	out := tree{}
	for k, x := range v {
		out[k] = x
	}
	if _, ok := v["pairing"]; ok {
		out["pairing"] = rowsOf(v)
	}
	return out
}

// common counts the bytes that stand at the start and at the end of both.
func common(a, b []byte) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	m := 0
	for m < len(a)-n && m < len(b)-n && a[len(a)-1-m] == b[len(b)-1-m] {
		m++
	}
	return n + m
}

// writer writes files in every layout that TOML allows.
type writer struct {
	*rand.Rand
	newline string
	longest int // the longest value
}

func (w *writer) file() []byte {
	var b strings.Builder
	if w.IntN(8) == 0 {
		b.WriteString("\ufeff")
	}
	b.WriteString(w.noise())
	b.WriteString(w.pairs("key", w.IntN(4)))
	inline := w.IntN(3) == 0
	if inline {
		b.WriteString("pairing" + w.space() + "=" + w.space() + w.rows() + w.end())
	}
	parts := []string{w.header("[table]") + w.pairs("key", w.IntN(4))}
	if w.IntN(2) == 0 {
		parts = append(parts, w.header("[other.deep]")+w.pairs("k", w.IntN(3)))
	}
	if w.IntN(4) == 0 {
		parts[0] = w.header("[table]") + w.pairs("key", 1) + w.header("[table.sub]") + w.pairs("key", 2)
	}
	if !inline {
		for range w.IntN(4) {
			row := w.header("[[pairing]]") + w.pairs("", 3)
			if w.IntN(5) == 0 {
				row += w.header("[pairing.sub]") + w.pairs("s", w.IntN(2))
			}
			parts = append(parts, row)
		}
	}
	w.Shuffle(len(parts), func(i, j int) { parts[i], parts[j] = parts[j], parts[i] })
	b.WriteString(strings.Join(parts, ""))
	text := b.String()
	if w.IntN(4) == 0 {
		text = strings.TrimRight(text, "\r\n")
	}
	return []byte(text)
}

func (w *writer) header(h string) string {
	indent := w.space()
	inner := strings.Trim(h, "[]")
	return w.noise() + indent + strings.Replace(h, inner, w.space()+inner+w.space(), 1) + w.end()
}

// pairs writes keys with a stem and a number, or those of a pairing.
func (w *writer) pairs(stem string, n int) string {
	var b strings.Builder
	indent := w.space()
	for i := range n {
		key := fmt.Sprintf("%s%d", stem, i)
		if stem == "" {
			key = []string{"reader", "inspector", `"odd key"`}[i]
		} else if w.IntN(5) == 0 {
			key = []string{`"` + key + `"`, "'" + key + "'"}[w.IntN(2)]
		}
		b.WriteString(w.noise() + indent + key + w.space() + "=" + w.space() + w.value() + w.end())
	}
	return b.String()
}

func (w *writer) value() string {
	v := []string{
		`"plain"`, `'lite#ral'`, `"with \" # ] and \\"`, `""`, "''", `"""two` + w.newline + ` "lines" \""""`, "'''a'b''c'''", `"""ends in quotes"""""`,
		"42", "true", "2027-01-19", "2027-01-19 09:30:00", "09:30:00", "[]", `["a", "b]"]`, "[1," + w.newline + "  2, # two ]" + w.newline + "]",
		`{ a = 1, b = "}" }`, "{}", "[ { a = 1 } ]",
	}[w.IntN(19)]
	w.longest = max(w.longest, len(v))
	return v
}

// rows writes a list of inline tables.
func (w *writer) rows() string {
	var b strings.Builder
	b.WriteString("[" + w.gap())
	n := w.IntN(4)
	for i := range n {
		b.WriteString([]string{`{reader="a",inspector = 'b'}`, `{ reader = "a" }`, "{}", "{  }"}[w.IntN(4)])
		if i < n-1 || w.IntN(2) == 0 {
			b.WriteString(w.gap() + ",")
		}
		b.WriteString(w.gap())
	}
	w.longest = max(w.longest, 40)
	return b.String() + "]"
}

// gap is what may stand between the elements of a list.
func (w *writer) gap() string {
	return []string{"", " ", w.newline + "  ", " # a comment, ] }" + w.newline}[w.IntN(4)]
}

func (w *writer) space() string { return []string{"", " ", "   ", "\t"}[w.IntN(4)] }

func (w *writer) noise() string {
	return []string{"", "", w.newline, "# [[pairing]] of old" + w.newline, w.newline + w.newline + "  # key0 = 1" + w.newline}[w.IntN(5)]
}

func (w *writer) end() string {
	return []string{"", " ", " # said \"so\"", "\t#"}[w.IntN(4)] + w.newline
}

func TestChangesKeepTheLayout(t *testing.T) {
	const before = `# A pack.
version  = "1.2"   # of this pack
issued   = 2026-11-02

[[pairing]]
reader    = "a" # first
inspector = "x"

# ---- holidays

[[holiday]]
name = "Christmas"
`
	const want = `# A pack.
version  = "1.3"   # of this pack
issued   = 2026-11-02
replaces = "1.2"

[[pairing]]
reader    = "a" # first
inspector = "x"
room      = "Desk \"1\""

[[pairing]]
reader    = "b"
inspector = "y"

# ---- holidays

[[holiday]]
name = "Christmas"

[[change]]
date = 2026-12-01
`
	data := []byte(before)
	var err error
	step := func(change func() ([]byte, error)) {
		if err == nil {
			data, err = change()
		}
	}
	step(func() ([]byte, error) { return Set(data, At("version"), Text("1.3")) })
	step(func() ([]byte, error) { return Set(data, At("replaces"), Text("1.2")) })
	step(func() ([]byte, error) { return Set(data, In("pairing", 0, "room"), Text(`Desk "1"`)) })
	step(func() ([]byte, error) {
		return Append(data, "pairing", Pair{"reader", Text("b")}, Pair{"inspector", Text("y")})
	})
	step(func() ([]byte, error) { return Append(data, "change", Pair{"date", Date("2026-12-01")}) })
	if err != nil || string(data) != want {
		t.Errorf("%v\n%s", err, data)
	}
}

// TestCommentsStayWhereTheyBelong puts a table after the comments of the one before it, and
// before those of the one after.
func TestCommentsStayWhereTheyBelong(t *testing.T) {
	tests := []struct{ name, before, want string }{
		{"below a table", "[[a]]\nk = 1\n# more of it\n  # and more\n\n# the next\n[b]\n", "[[a]]\nk = 1\n# more of it\n  # and more\n\n[[a]]\nk = 2\n\n# the next\n[b]\n"},
		{"above a table", "[[a]]\nk = 1\n# the next\n[b]\n", "[[a]]\nk = 1\n\n[[a]]\nk = 2\n# the next\n[b]\n"},
		{"at the end", "[[a]]\nk = 1\n# more of it", "[[a]]\nk = 1\n# more of it\n\n[[a]]\nk = 2\n"},
		{"at the end of a file from Windows", "[[a]]\r\nk = 1\r\n# more\r\n", "[[a]]\r\nk = 1\r\n# more\r\n\r\n[[a]]\r\nk = 2\r\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Append([]byte(tt.before), "a", Pair{"k", "2"})
			if err != nil || string(got) != tt.want {
				t.Errorf("%v\ngot  %q\nwant %q", err, got, tt.want)
			}
		})
	}
}

func TestLost(t *testing.T) {
	for _, bad := range []string{"a", "a =", "= 1", "a = \"b", "[a", "[[a]", "a = [1", "a = {b = 1", "a = '''b", "a = \"\\"} {
		if _, err := Set([]byte(bad), At("k"), Text("v")); err == nil {
			t.Errorf("%q was changed", bad)
		}
	}
	if _, err := Set([]byte("a = 1"), At("nowhere", "k"), Text("v")); err == nil {
		t.Error("a key was added to a table that is not there")
	}
}

func FuzzSet(f *testing.F) {
	for _, s := range []string{"a = 1", "[a]\nb = '''x''' # y", "[[a]]\n[[a]]\r\nb=[{},]", "a.b = {c = \"\\\"\"}", "\xff\xfe", "\xfe\xffa = 1", "\ufeffa = 1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var before, after tree
		if _, err := toml.Decode(s, &before); err != nil {
			return
		}
		if _, there := before["version"]; there || strings.Contains(s, "\x00") {
			return
		}
		got, err := Set([]byte(s), At("version"), Text("1.3"))
		if err != nil {
			t.Fatalf("%q: %v", s, err)
		}
		before["version"] = "1.3"
		if _, err := toml.Decode(string(got), &after); err != nil || fmt.Sprint(after) != fmt.Sprint(before) {
			t.Errorf("%q became %q: %v", s, got, err)
		}
	})
}
