package search_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"briefpack/generator/internal/testsite"
	"briefpack/generator/internal/tool"
	"briefpack/generator/model/definition"
)

// seek types into the search of a page, waits for what it says, and returns that and the
// results, a line each: where a result leads and what it says.
const seek = `async (typed) => {
  const field = document.querySelector("[data-search] input");
  field.focus();
  field.value = typed;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  const status = document.querySelector("[data-search] [role=status]");
  for (let i = 0; i < 100 && !status.textContent; i++) await new Promise((r) => setTimeout(r, 50));
  await new Promise((r) => setTimeout(r, 400));
  const root = new URL(document.querySelector("[data-search]").dataset.root || ".", location.href).href;
  return [status.textContent, ...Array.from(document.querySelectorAll("[data-search] li"), (li) =>
    li.querySelector("a").href.replace(root, "") + " " + li.innerText.replace(/\s+/g, " "))];
}`

// keys presses keys in the search, and returns what has the focus after each.
const keys = `(pressed) => pressed.split(" ").map((key) => {
  const at = document.activeElement;
  at.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  return document.activeElement.tagName + " " + document.activeElement.textContent;
})`

// marked returns what the search marks in its results, after words were typed.
const marked = `async () => Array.from(document.querySelectorAll("[data-search] mark"), (mark) => mark.textContent)`

// first types each of some queries, and returns where the first result of each leads.
const first = `async (queries) => {
  const field = document.querySelector("[data-search] input");
  const root = new URL(document.querySelector("[data-search]").dataset.root || ".", location.href).href;
  const at = [];
  for (const query of queries.split("\n")) {
    field.value = query;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    const a = document.querySelector("[data-search] li a");
    at.push(a ? a.href.replace(root, "") : "nothing");
  }
  return at;
}`

// The search works on a page that was opened from a folder, under the page's own policy.
func TestSearch(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a browser")
	}
	program := tool.Need(t, "chromium")
	dir := t.TempDir()
	testsite.BuildSample(t, dir, func(in *definition.Inspection) {
		if in.Folder == "glenmarra" {
			in.Training.Access.V += " İpek Merkgate"
		}
	})
	tab := openTab(t, program, filepath.Join(dir, "public", "a-z.html"))
	for _, tt := range []struct {
		typed, status, first string
		not                  string
	}{
		{"glenm", "", "glenmarra/index.html Glenmarra Community Planning Partnership", ""},
		{"COM-PAIRTEACHAS", "", "eilean-na-gaoithe/index.html", ""},
		{"qwxyz", "No results for “qwxyz”.", "", ""},
		{"<b>", "", "", "<b>"},
		{"qwx$&", "No results for “qwx$&”.", "", ""},
		{"CHILDS PLAN glenm", "", "glenmarra/practice-document.html The child’s plan we ask for", ""},
		{"kirk wynd buses", "", "glenmarra/training.html#facts Taking part Training session · Glenmarra", ""},
		{"glossary eilean", "", "eilean-na-gaoithe/glossary.html Glossary Eilean na Gaoithe", ""},
	} {
		t.Run(tt.typed, func(t *testing.T) {
			said := tab.call(t, seek, tt.typed)
			if tt.status != "" && said[0] != tt.status {
				t.Errorf("it says %q, want %q", said[0], tt.status)
			}
			results := strings.Join(said[1:], "\n")
			if !strings.HasPrefix(results, tt.first) {
				t.Errorf("results\n%s\nwant first %q", results, tt.first)
			}
			if tt.not != "" && strings.Contains(results, tt.not) {
				t.Errorf("results have %q:\n%s", tt.not, results)
			}
		})
	}
	// A letter that is longer in lower case moves no mark.
	tab.call(t, seek, "merkgate")
	if got := tab.call(t, marked, ""); !slices.Contains(got, "Merkgate") {
		t.Errorf("the search marks %q", got)
	}
	tab.call(t, seek, "plan")
	focus := strings.Join(tab.call(t, keys, "Enter ArrowDown ArrowUp ArrowUp ArrowDown Escape"), "\n")
	lines := strings.Split(focus, "\n")
	if lines[0] != lines[2] || lines[0] == lines[1] || !strings.HasPrefix(lines[3], "INPUT") || lines[4] != lines[0] || !strings.HasPrefix(lines[5], "INPUT") {
		t.Errorf("the keys lead through\n%s", focus)
	}
	if len(tab.errors) > 0 {
		t.Errorf("the page complains: %v", tab.errors)
	}
	checkQueries(t, tab)
	own := openTab(t, program, filepath.Join(dir, "public", "strathvennan", "criteria.html"))
	own.call(t, seek, "glossary")
	if got := own.call(t, first, "glossary\nglenmarra"); got[0] != "strathvennan/glossary.html" || got[1] != "glenmarra/index.html" {
		t.Errorf("on a page of Strathvennan, the search leads to %v", got)
	}
	script := filepath.Join(dir, "public", "search.js")
	crowded := strings.Replace(testsite.Text(t, script), "limit=60", "limit=2", 1)
	if err := os.WriteFile(script, []byte(crowded), 0o666); err != nil {
		t.Fatal(err)
	}
	many := openTab(t, program, filepath.Join(dir, "public", "a-z.html"))
	const all, named = "No results for “parking”. To search a pack as well, add its name.", "glenmarra/"
	if got := many.call(t, seek, "parking"); got[0] != all {
		t.Errorf("where not all packs are searched, it says %q, want %q", got[0], all)
	}
	if got := many.call(t, seek, "parking glenmarra"); !strings.HasPrefix(got[1], named) || strings.Contains(got[0], "add its name") {
		t.Errorf("with the name of a pack, it says %q, want a result in %s", got, named)
	}
	printed := openTab(t, program, filepath.Join(dir, "packs", "glenmarra", "index.html"))
	if got := printed.call(t, seek, "morag shaw"); len(got) < 2 {
		t.Error("the print edition does not find a name")
	}
}

// leastRight is the number of queries of each set that lead to the right place first. A fresh set
// of sixty should have 54. Raise a number with the method: words that fit one query alone teach
// nothing.
var leastRight = map[string]int{"earlier queries, with which the method was made": 206, "A": 55, "B": 58, "C": 58, "D": 57, "E": 57, "X": 54, "Y": 56, "Z": 54, "W": 58, "V": 36, "U": 56, "T": 54, "S": 32, "R": 29, "F": 55, "G": 54}

// checkQueries checks that the queries of each set lead to the right place first.
func checkQueries(t *testing.T, tab *tab) {
	sets := strings.Split("\n"+testsite.Text(t, filepath.Join("testdata", "queries.txt")), "\n== ")[1:]
	if len(sets) != len(leastRight) {
		t.Errorf("%d sets of queries, want %d", len(sets), len(leastRight))
	}
	for _, set := range sets {
		name, lines, _ := strings.Cut(set, "\n")
		var queries, wants []string
		for line := range strings.Lines(lines) {
			if query, want, ok := strings.Cut(line, " | "); ok {
				queries, wants = append(queries, query), append(wants, want)
			}
		}
		var missed []string
		for i, got := range tab.call(t, first, strings.Join(queries, "\n")) {
			if !slices.ContainsFunc(strings.Fields(wants[i]), func(want string) bool { return isPlace(want, got) }) {
				missed = append(missed, fmt.Sprintf("%q leads to %s, want %s", queries[i], got, wants[i]))
			}
		}
		if right, least := len(queries)-len(missed), leastRight[name]; right < least || least == 0 {
			t.Errorf("%s: %d of %d queries lead to the right place, want %d:\n%s", name, right, len(queries), least, strings.Join(missed, "\n"))
		}
	}
}

// isPlace reports whether an address is a wanted one: "~" stands for the folder of any pack, and
// "*" at the end for anything.
func isPlace(want, got string) bool {
	if rest, ok := strings.CutPrefix(want, "~"); ok {
		want = rest
		_, got, _ = strings.Cut(got, "/")
	}
	if start, ok := strings.CutSuffix(want, "*"); ok {
		return strings.HasPrefix(got, start)
	}
	return got == want
}

// tab is a page in a browser.
type tab struct {
	ctx    context.Context
	mu     sync.Mutex
	errors []string // what the browser has against the page
}

func openTab(t *testing.T, program, page string) *tab {
	t.Helper()
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(program), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true), chromedp.UserDataDir(t.TempDir()))
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewExecAllocator(ctx, options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	tab := &tab{ctx: ctx}
	hear := func(event any) {
		tab.mu.Lock()
		defer tab.mu.Unlock()
		switch e := event.(type) {
		case *runtime.EventExceptionThrown:
			tab.errors = append(tab.errors, e.ExceptionDetails.Text)
		case *log.EventEntryAdded:
			tab.errors = append(tab.errors, e.Entry.Text)
		}
	}
	if err := errors.Join(chromedp.Do(ctx), chromedp.Listen(ctx, hear)); err != nil {
		t.Fatal(err)
	}
	if _, err := chromedp.Call(ctx, log.Enable, cdp.Empty{}); err != nil {
		t.Fatal(err)
	}
	if err := chromedp.Do(ctx, chromedp.Navigate("file://"+page)); err != nil {
		t.Fatal(err)
	}
	return tab
}

// call calls a script with a text and returns its answer.
func (b *tab) call(t *testing.T, script, text string) []string {
	t.Helper()
	quoted := strings.NewReplacer("\\", "\\\\", "\"", "\\\"", "\n", "\\n").Replace(text)
	answer, err := chromedp.Run(b.ctx, chromedp.Evaluate[[]string]("("+script+")(\""+quoted+"\")", chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatal(err)
	}
	return answer
}
