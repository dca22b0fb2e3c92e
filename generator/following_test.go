package generator

import (
	"testing"

	"briefpack/generator/diag"
)

// What only follows from a file that could not be read is not said as well.
func TestOneCauseIsOneProblem(t *testing.T) {
	at := func(file string) diag.Place { return diag.Place{File: file} }
	unreadable := diag.Problem{Code: "not-utf-8", At: at("content/site.toml"), Message: "the byte 0xE8 is not valid UTF-8"}
	noSite := diag.Problem{Code: "no-site-file", At: at("content/site.toml"), Message: "content/site.toml is missing"}
	programme := diag.Problem{Code: "not-utf-8", At: at("content/programmes/at-risk.toml")}
	unknown := diag.Problem{Code: "unknown-programme", At: at("content/inspections/a.toml"), Message: `there is no programme "at-risk"`}
	for _, c := range []struct {
		name string
		in   []diag.Problem
		want int
	}{
		{"a site file that is damaged", []diag.Problem{unreadable, noSite}, 1},
		{"a site file that is missing", []diag.Problem{noSite}, 1},
		{"a programme that is damaged", []diag.Problem{programme, unknown}, 1},
		{"a programme that is missing", []diag.Problem{unreadable, unknown}, 2},
	} {
		if got := withoutFollowing(c.in); len(got) != c.want {
			t.Errorf("%s: %d problems, want %d: %+v", c.name, len(got), c.want, got)
		}
	}
}
