package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"briefpack/generator"
	"briefpack/generator/deliver/publish"
	"briefpack/generator/deliver/site"
	"briefpack/generator/model/diag"
)

func TestFailed(t *testing.T) {
	wrap := func(err error) error { return errors.Join(fmt.Errorf("prepare public: %w", err), nil) }
	for _, c := range []struct {
		name string
		err  error
		code int
		says string
	}{
		{"nothing", nil, 0, ""},
		{"interrupted", errors.New("interrupt signal received"), 130, "error: interrupted\nhint: "},
		{"no content", wrap(&generator.NoContentError{Site: "x"}), 2, "error: \"x\" is not a site"},
		{"unknown partnership", wrap(&generator.UnknownPartnershipError{Name: "glenmara", Near: "glenmarra"}), 2, "hint: did you mean \"glenmarra\"?\n"},
		{"foreign folder", wrap(&generator.ForeignError{Dir: "public", Entry: "thesis"}), 4, "refused: folder \"public\" was not made"},
		{"overlap", wrap(&generator.OverlapError{Output: "a", With: "a/b"}), 4, "refused: the output folder \"a\""},
		{"busy", wrap(&generator.BusyError{Dir: "public", Holder: "process 7"}), 3, "error: folder \"public\" is being written by process 7\nhint: wait"},
		{"disk", errors.New("write: no space\x1b left"), 3, "error: write: no space␛ left\nhint: the published files are unchanged\n"},
		{"two errors", errors.Join(errors.New("close public: x"), errors.New("close packs: y")), 3, "error: close public: x\nerror: close packs: y\nhint: "},
		{"cobra's", fmt.Errorf("required flag"), 2, "error: required flag\nhint: "},
	} {
		t.Run(c.name, func(t *testing.T) {
			var errs bytes.Buffer
			screen := newConsole(&bytes.Buffer{}, &errs)
			ctx, cancel := context.WithCancel(context.Background())
			defer cancel()
			if c.name == "interrupted" {
				cancel()
			}
			err := c.err
			if c.name != "cobra's" {
				err = failed(ctx, c.err)
			}
			if code := screen.fail(err); code != c.code || !strings.Contains(errs.String(), c.says) {
				t.Errorf("exit code %d, want %d; said %q, want %q", code, c.code, errs.String(), c.says)
			}
		})
	}
}

func TestPrintReport(t *testing.T) {
	problem := []diag.Problem{{Code: "c", Message: "m", At: diag.Place{File: "content/site.toml"}}}
	warning := []diag.Problem{{Code: "c", Message: "m", Severity: diag.Warning}}
	leaks := []generator.Leak{
		{File: "glenmarra/index.html", Line: 12, Col: 3, Owner: "glenmarra", ID: "m-shaw", Kind: "name"},
		{File: "index.html", Line: 4, Col: 5, Owner: "glenmarra", ID: "training.joining", Kind: "text", From: diag.Place{File: "content/site.toml", Line: 2, Col: 9}},
	}
	for _, c := range []struct {
		name   string
		report generator.Report
		code   int
		says   string
	}{
		{"nothing", generator.Report{}, 0, ""},
		{"a warning", generator.Report{Problems: warning}, 0, "warning: m [c]\n\n1 warning\n"},
		{"an error", generator.Report{Problems: problem, Leaks: leaks}, 1, "error: m [c]\n  --> site/content/site.toml\n\n1 error in 1 file\n"},
		{"leaks", generator.Report{Leaks: leaks}, 4, "refused: out/public/glenmarra/index.html:12:3 would name person m-shaw of glenmarra (name)\n" +
			"refused: out/public/index.html:4:5 would show training.joining of glenmarra, from site/content/site.toml:2:9\nhint: " + leakHint + "\n"},
		{"in place", generator.Report{Packs: publish.Outcome{InPlace: true}}, 0, "note: " + inPlaceNote + "\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var errs bytes.Buffer
			screen := newConsole(&bytes.Buffer{}, &errs)
			if code := screen.fail(screen.printReport(generator.Options{Site: "site", Public: "out/public"}, c.report)); code != c.code || errs.String() != c.says {
				t.Errorf("exit code %d, want %d; said\n%s\nwant\n%s", code, c.code, errs.String(), c.says)
			}
		})
	}
}

func TestBuilt(t *testing.T) {
	o := generator.Options{Public: "public", Packs: "packs"}
	for _, c := range []struct {
		name  string
		r     generator.Report
		timed bool
		want  string
	}{
		{"the first time", generator.Report{Partnerships: 2, Counts: site.Counts{Pages: 40, PDFs: 1}, Public: publish.Outcome{Written: 3}, Packs: publish.Outcome{Written: 1}}, false,
			"built 2 partnerships: 40 pages and 1 PDF; public has 3 files (3 new); packs has 1 file (1 new)"},
		{"again", generator.Report{Partnerships: 1, Public: publish.Outcome{Kept: 3, Unchanged: true}, Packs: publish.Outcome{Written: 1, Kept: 4, Removed: 2}}, true,
			"built 1 partnership: 0 pages and 0 PDFs; public is unchanged; packs has 5 files (1 new, 4 unchanged, 2 removed) (1.2 s)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := &console{timed: c.timed}
			if got := built(o, c.r, s.took(1234*time.Millisecond)); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestWrapped(t *testing.T) {
	text := strings.Repeat("eleven-char ", 20) + "\nA line of its own.\n"
	lines := strings.Split(wrapped(text), "\n")
	if len(lines) != 5 || lines[4] != "A line of its own." {
		t.Errorf("%d lines, the last %q", len(lines), lines[len(lines)-1])
	}
	for _, l := range lines {
		if len(l) > textWidth {
			t.Errorf("line of %d characters: %q", len(l), l)
		}
	}
}

// TestEveryCodeIsExplained checks that each code has one line in the list, and says the rule, why
// it matters and what to do.
func TestEveryCodeIsExplained(t *testing.T) {
	lines := strings.Split(strings.TrimSpace(list(generator.Topics())), "\n")
	for i, topic := range generator.Topics() {
		if !strings.HasPrefix(lines[i], topic.Code+" ") || strings.TrimSpace(strings.TrimPrefix(lines[i], topic.Code)) == "" {
			t.Errorf("line %q does not say what %s is", lines[i], topic.Code)
		}
		var out bytes.Buffer
		if code := run([]string{"explain", topic.Code}, &out, &out); code != 0 || !strings.Contains(out.String(), topic.Code+"\n") {
			t.Errorf("explain %s: exit code %d\n%s", topic.Code, code, out.String())
		}
		for _, part := range []string{"Why it matters: ", "What to do: "} {
			if !strings.Contains(out.String(), part) {
				t.Errorf("explain %s lacks %q; write it where the topic is", topic.Code, part)
			}
		}
	}
}
