package tomledit

import (
	"fmt"
	"strings"
	"testing"
)

func TestRemove(t *testing.T) {
	for _, tt := range []struct {
		name string
		path Path
		was  string
		want string
	}{
		{"a value with its comments", At("a"), "# about a\na = 1 # yes\nb = 2\n", "b = 2\n"},
		{"a value of a table", At("t", "joining"), "[t]\nx = 1\njoining = \"call\"\ny = 2\n", "[t]\nx = 1\ny = 2\n"},
		{"a dotted key", At("t", "joining"), "t.joining = \"call\"\nt.x = 1\n", "t.x = 1\n"},
		{"a text of several lines", At("a"), "a = \"\"\"\n# not a comment\n\"\"\"\nb = 2\n", "b = 2\n"},
		{"all tables of a list", At("p"), "v = 1\n\n# people\n\n# the lead\n[[p]]\nid = 1\n\n[[p]]\nid = 2\n# left\n\n[[q]]\nid = 3\n", "v = 1\n\n# people\n\n[[q]]\nid = 3\n"},
		{"tables apart from each other", At("p"), "[[p]]\nid = 1\n\n[[q]]\nid = 3\n\n[[p]]\nid = 2\n", "[[q]]\nid = 3\n\n"},
		{"tables with tables inside", At("p"), "[[p]]\nid = 1\n[p.more]\nx = 1\n[[p.list]]\ny = 2\n\n[q]\nid = 3\n", "[q]\nid = 3\n"},
		{"a list in brackets", At("p"), "p = [{ id = 1 }, # one\n  { id = 2 }]\nq = 1\n", "q = 1\n"},
		{"a value in brackets", At("t", "joining"), "t = { x = 1, joining = \"call\", y = 2 }\n", "t = { x = 1, y = 2 }\n"},
		{"the last value in brackets", At("t", "joining"), "t = { x = 1, joining = \"call\" }\n", "t = { x = 1 }\n"},
		{"the only value in brackets", At("t", "joining"), "t = { joining = \"call\" }\n", "t = {  }\n"},
		{"a value of the second table of a list", In("s", 1, "joining"), "[[s]]\njoining = 1\n\n[[s]]\njoining = 2\n", "[[s]]\njoining = 1\n\n[[s]]\n"},
		{"nothing", At("z"), "a = 1\n", "a = 1\n"},
		{"a name that another one starts with", At("p"), "[pq]\na = 1\n", "[pq]\na = 1\n"},
		{"a table without an end of line", At("p"), "a = 1\n[p]\nb = 2", "a = 1\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for _, end := range []string{"\n", "\r\n"} {
				was, want := strings.ReplaceAll(tt.was, "\n", end), strings.ReplaceAll(tt.want, "\n", end)
				got, err := Remove([]byte(was), tt.path)
				if err != nil || string(got) != want {
					t.Errorf("got %q (%v), want %q", got, err, want)
				}
			}
		})
	}
}

// Only comments that are asked for are removed, and nothing that only looks like one.
func TestRemoveComments(t *testing.T) {
	was := "# The one who\n# leads is Morag.\n\n# We\na = \"# Morag\" # ask Morag\nb = 1 # ask us\n\n[t] # of Morag\nc = '''\n# Morag\n'''\n# Morag again\n"
	want := "\n# We\na = \"# Morag\"\nb = 1 # ask us\n\n[t]\nc = '''\n# Morag\n'''\n"
	got, lines, err := RemoveComments([]byte(was), func(s string) bool { return strings.Contains(s, "Morag") })
	if err != nil || string(got) != want || fmt.Sprint(lines) != "[1 5 8 12]" {
		t.Errorf("got %q without lines %v (%v), want %q", got, lines, err, want)
	}
}

func TestAddTable(t *testing.T) {
	got, err := AddTable([]byte("a = 1"), "counts", Pair{"n", Int(3)})
	if want := "a = 1\n\n[counts]\nn = 3\n"; err != nil || string(got) != want {
		t.Errorf("got %q (%v), want %q", got, err, want)
	}
}
