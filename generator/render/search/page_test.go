package search_test

import (
	"context"
	"errors"
	"path/filepath"
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
  const root = new URL(".", location.href).href;
  return [status.textContent, ...Array.from(document.querySelectorAll("[data-search] li"), (li) =>
    li.querySelector("a").href.replace(root, "") + " " + li.innerText.replace(/\s+/g, " "))];
}`

// keys presses keys in the search, and returns what has the focus after each.
const keys = `(pressed) => pressed.split(" ").map((key) => {
  const at = document.activeElement;
  at.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  return document.activeElement.tagName + " " + document.activeElement.textContent;
})`

// The search works on a page that was opened from a folder, under the page's own policy.
func TestSearch(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a browser")
	}
	program := tool.Need(t, "chromium")
	dir := t.TempDir()
	testsite.BuildSample(t, dir, func(*definition.Inspection) {})
	tab := openTab(t, program, filepath.Join(dir, "public", "a-z.html"))
	tests := []struct {
		typed, status, first string
		not                  string
	}{
		{"glenm", "", "glenmarra/index.html Glenmarra Community Planning Partnership", "strathvennan/"},
		{"glenmarra criteria", "", "glenmarra/criteria.html Selection criteria Glenmarra", "strathvennan/"},
		{"COM-PAIRTEACHAS", "", "eilean-na-gaoithe/index.html", ""},
		{"evaluatively", "", "guidance/writing-evaluatively.html Writing evaluatively", ""},
		{"glenmarra glossary", "One result.", "glenmarra/glossary.html Glossary", ""},
		{"glenmarra criteria", "3 results.", "glenmarra/criteria.html Selection criteria", ""},
		{"qwxyz", "No results for “qwxyz”.", "", ""},
		{"<b>", "", "", "<b>"},
		{"qwx$&", "No results for “qwx$&”.", "", ""},
		{"CHILDS PLAN glenm", "", "glenmarra/practice-document.html The child’s plan we ask for", ""},
		{"child’s plan glenm", "", "glenmarra/practice-document.html The child’s plan we ask for", ""},
	}
	for _, tt := range tests {
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
	tab.call(t, seek, "plan")
	focus := strings.Join(tab.call(t, keys, "Enter ArrowDown ArrowUp ArrowUp ArrowDown Escape"), "\n")
	lines := strings.Split(focus, "\n")
	if lines[0] != lines[2] || lines[0] == lines[1] || !strings.HasPrefix(lines[3], "INPUT") || lines[4] != lines[0] || !strings.HasPrefix(lines[5], "INPUT") {
		t.Errorf("the keys lead through\n%s", focus)
	}
	if len(tab.errors) > 0 {
		t.Errorf("the page complains: %v", tab.errors)
	}
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
	quoted := strings.NewReplacer("\\", "\\\\", "\"", "\\\"").Replace(text)
	answer, err := chromedp.Run(b.ctx, chromedp.Evaluate[[]string]("("+script+")(\""+quoted+"\")", chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatal(err)
	}
	return answer
}
