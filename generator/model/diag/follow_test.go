package diag

import "testing"

// TestOneCauseIsOneProblem checks that problems that only follow from an unreadable file are
// left out.
func TestOneCauseIsOneProblem(t *testing.T) {
	damaged := func(file string) Problem {
		return Problem{Code: "not-utf-8", At: Place{File: file}, Message: "the byte 0xE8 is not valid UTF-8", Damage: true}
	}
	follows := func(what string) Problem {
		return Problem{Code: "missing", At: Place{File: "content/elsewhere.toml"}, Message: "there is no such thing", Follows: what}
	}
	slip := Problem{Code: "unknown-key", At: Place{File: "content/inspections/a.toml"}, Message: "unknown key"}
	for _, c := range []struct {
		name string
		in   []Problem
		want int
	}{
		{"a file that is damaged", []Problem{damaged("content/site.toml"), follows("content/site.toml")}, 1},
		{"a file that is missing", []Problem{follows("content/site.toml")}, 1},
		{"another file is damaged", []Problem{damaged("content/site.toml"), follows("content/programmes/a.toml")}, 2},
		{"any file of a folder", []Problem{damaged("content/inspections/a.toml"), follows("content/inspections/")}, 1},
		{"the folder itself", []Problem{damaged("content/inspections"), follows("content/inspections/")}, 1},
		{"a folder with another beginning", []Problem{damaged("content/inspections-old/a.toml"), follows("content/inspections/")}, 2},
		{"a slip in a file that was read", []Problem{slip, follows("content/inspections/")}, 2},
		{"nothing follows from itself", []Problem{damaged("content/site.toml")}, 1},
	} {
		if got := WithoutFollowing(c.in); len(got) != c.want {
			t.Errorf("%s: %d problems, want %d: %+v", c.name, len(got), c.want, got)
		}
	}
}
