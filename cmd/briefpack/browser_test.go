//go:build unix

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// tab is a tab of a real browser.
type tab struct {
	*testing.T
	ctx context.Context

	mu    sync.Mutex
	asked []string // the addresses that it asked for
}

// openTab starts a browser. Without one it skips the test, or fails it if
// BRIEFPACK_REQUIRE_TOOLS is 1.
func openTab(t *testing.T) *tab {
	t.Helper()
	if testing.Short() {
		t.Skip("starts a browser")
	}
	isThere, err := condition("tool:chromium")
	switch {
	case err != nil:
		t.Fatal(err)
	case !isThere:
		t.Skip("chromium is not installed")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath("chromium"), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true), chromedp.UserDataDir(t.TempDir()), chromedp.WindowSize(1000, 700))
	ctx, cancel := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	w := &tab{T: t, ctx: ctx}
	w.do() // starts it, for as long as ctx lasts
	hear := func(event any) {
		if e, ok := event.(*network.EventRequestWillBeSent); ok {
			w.mu.Lock()
			defer w.mu.Unlock()
			w.asked = append(w.asked, e.Request.URL)
		}
	}
	if err := chromedp.Listen(ctx, hear); err != nil {
		t.Fatal(err)
	}
	if _, err := chromedp.Call(ctx, network.Enable, network.EnableParams{}); err != nil {
		t.Fatal(err)
	}
	return w
}

func (w *tab) do(actions ...chromedp.Action[chromedp.Void]) {
	w.Helper()
	if err := chromedp.Do(w.ctx, actions...); err != nil {
		w.Fatal(err)
	}
}

// look loads a page and waits until it is kept current.
func (w *tab) look(url string) {
	w.Helper()
	w.do(chromedp.Navigate(url))
	w.until("the preview is there", "document.querySelector('briefpack-preview')")
}

// run runs JavaScript in the page.
func (w *tab) run(script string) { w.Helper(); w.do(chromedp.Evaluate[chromedp.Void](script)) }

// until waits until an expression of JavaScript is true in the page.
func (w *tab) until(what, expression string) {
	w.Helper()
	for end := time.Now().Add(2 * time.Minute); ; time.Sleep(10 * time.Millisecond) {
		is, err := chromedp.Run(w.ctx, chromedp.Evaluate[bool]("!!("+expression+")"))
		if is {
			return
		}
		if time.Now().After(end) {
			w.Fatalf("never: %s (%v)\n%s", what, err, w.text("document.body.innerText.slice(0, 600)"))
		}
	}
}

// text returns the value of an expression of JavaScript, as text.
func (w *tab) text(expression string) string {
	w.Helper()
	text, err := chromedp.Run(w.ctx, chromedp.Evaluate[string]("String("+expression+")"))
	if err != nil {
		w.Fatal(err)
	}
	return text
}

// hasAsked reports whether the browser has asked for an address that starts and ends so.
func (w *tab) hasAsked(start, end string) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return slices.ContainsFunc(w.asked, func(url string) bool { return strings.HasPrefix(url, start) && strings.HasSuffix(url, end) })
}

const (
	shadow  = "document.querySelector('briefpack-preview').shadowRoot"
	overlay = shadow + ".querySelector('dialog[open]')"
	strip   = shadow + ".querySelector('.strip:not([hidden])')"
)

// quoted returns a text as JavaScript writes it.
func quoted(text string) string {
	b, _ := json.Marshal(text) // a text always can be
	return string(b)
}

// servedSample is the sample site, served and open in a browser.
type servedSample struct {
	*tab
	site    string
	at      string // where the hosted edition is
	command *running
}

func serveSample(t *testing.T) *servedSample {
	t.Helper()
	w := openTab(t)
	site := t.TempDir()
	if err := os.CopyFS(filepath.Join(site, "content"), os.DirFS("../../content")); err != nil {
		t.Fatal(err)
	}
	r := start(t, "serve", "--site", site)
	b := &servedSample{w, site, r.says(hostedAt)[0], r}
	r.says(`^built \d+ partnerships`)
	return b
}

func (b *servedSample) edit(file, old, new string) {
	b.Helper()
	editFile(b, filepath.Join(b.site, filepath.FromSlash(file)), old, new)
}

const (
	glenmarra    = "content/inspections/glenmarra.toml"
	strathvennan = "content/inspections/strathvennan.toml"
)

// After a save the page shows the change where it was scrolled to. A page that does not
// change does not load again, and only the style sheet is exchanged if only that changed.
func TestBrowserEdits(t *testing.T) {
	b := serveSample(t)
	b.look(b.at + "glenmarra/")
	b.run("window.mark = 1; scrollTo({top: 400, behavior: 'instant'})")

	b.edit(strathvennan, "one side room for each pair", "one room for each pair")
	b.command.says(`^content/inspections/strathvennan.toml: `)
	style := filepath.Join(b.site, "layouts", "style.css")
	if err := os.MkdirAll(filepath.Dir(style), 0o755); err != nil {
		t.Fatal(err)
	}
	own, err := os.ReadFile("../../layouts/style.css")
	if err != nil {
		t.Fatal(err)
	}
	for _, colour := range []string{"rgb(1, 2, 3)", "rgb(4, 5, 6)"} {
		if err := os.WriteFile(style, append(slices.Clone(own), "h1 { color: "+colour+" !important }\n"...), 0o644); err != nil {
			t.Fatal(err)
		}
		b.until("the style is the new one", "getComputedStyle(document.querySelector('h1')).color === '"+colour+"'")
	}
	if got := b.text("[window.mark, scrollY, document.querySelectorAll('link[rel=stylesheet]').length]"); got != "1,400,1" {
		t.Errorf("mark, place and style sheets are %s, want 1,400,1", got)
	}

	b.edit(glenmarra, "Council Chambers, Kirk Wynd, Marrabridge", "Corn Exchange, Kirk Wynd, Marrabridge")
	b.until("the page is the new one", "document.body.innerText.includes('Corn Exchange')")
	b.until("it is where it was scrolled to", "scrollY === 400")
	if got := b.text("window.mark"); got != "undefined" {
		t.Error("the page was not loaded again")
	}
	b.command.stop()
	b.until("it says that nobody keeps it current", strip+" && "+shadow+".querySelector('[role=status]').textContent.startsWith('briefpack serve has stopped')")
}

// Errors cover the last valid page, in the terminal's words. Warnings are a strip at its foot.
func TestBrowserProblems(t *testing.T) {
	b := serveSample(t)
	b.look(b.at + "glenmarra/")
	b.edit(glenmarra, `venue   = "Council Chambers`, `venu    = "Corn Exchange`)
	b.edit(strathvennan, `replaces  =`, `replaecs  =`)
	check := exec.Command("briefpack", "check", "--site", b.site)
	var all bytes.Buffer
	check.Stderr = &all
	_ = check.Run()
	want := strings.TrimSpace(all.String())
	if check.ProcessState.ExitCode() != exitProblems || !strings.Contains(want, "\n\n") || !strings.Contains(want, "^^^^") {
		t.Fatalf("check says %s", want)
	}
	b.until("the overlay says what the terminal says",
		overlay+" && [..."+overlay+".querySelectorAll('pre')].map((p) => p.textContent).concat("+overlay+".querySelector('h2').textContent).join('\\n\\n') === "+quoted(want))
	b.command.says(`^\d+ errors in 2 files$`)
	if said := strings.Join(b.command.said, "\n"); !strings.Contains(said, want) {
		t.Errorf("the terminal said\n%s\nwant\n%s", said, want)
	}
	for _, again := range []string{"before", "after it was loaded again"} {
		if page := b.text("document.body.innerText"); !strings.Contains(page, "Council Chambers") || strings.Contains(page, "Corn Exchange") {
			t.Errorf("%s, the page below is not the last good one:\n%s", again, page)
		}
		b.look(b.at + "glenmarra/")
		b.until("the overlay "+again, overlay)
	}

	b.edit(strathvennan, `replaecs  =`, `replaces  =`)
	b.until("only what is left is there", overlay+" && "+overlay+".querySelector('h2').textContent.endsWith('in 1 file')")
	b.edit(glenmarra, `venu    = "Corn Exchange`, `venue   = "Council Chambers`)
	b.until("the overlay is gone", "!"+overlay+" && !"+strip)

	stray := filepath.Join(b.site, "content", "notes.docx")
	if err := os.WriteFile(stray, []byte("x"), 0o644); err != nil {
		t.Fatal(err)
	}
	b.until("a strip", strip+" && "+shadow+".querySelector('[role=status]').textContent === '1 warning in 1 file'")
	b.run(shadow + ".querySelector('summary').click()")
	b.until("the warning in full", shadow+".querySelector('details[open] pre').textContent.startsWith('warning: nothing is made from \"content/notes.docx\" [unknown-file]\\n  --> ')")
	if err := os.Remove(stray); err != nil {
		t.Fatal(err)
	}
	b.until("the strip is gone", "!"+strip)
}

// The page around a PDF fetches the PDF again when it changes. A headless browser shows no PDF,
// so the test compares what is fetched.
func TestBrowserViewer(t *testing.T) {
	b := serveSample(t)
	const pdf = "glenmarra/briefing-public.pdf"
	b.look(b.at + "glenmarra/")
	b.run("document.querySelector('a[href$=\"briefing-public.pdf\"]').click()")
	b.until("the page around the PDF", "location.pathname.startsWith('/-/view/-/hosted/') && location.pathname.endsWith('/"+pdf+"') && document.querySelector('briefpack-preview')")
	_, before := fetch(t, b.at+pdf)
	b.run("window.mark = 1")
	b.edit(strathvennan, "one side room for each pair", "one room for each pair")
	b.command.says(`^content/inspections/strathvennan.toml: `)
	if b.hasAsked(b.at+pdf+"?at=", "") {
		t.Error("a PDF that did not change was fetched anew")
	}
	b.edit(glenmarra, "Council Chambers, Kirk Wynd, Marrabridge", "Corn Exchange, Kirk Wynd, Marrabridge")
	b.until("the frame shows another", "document.querySelector('iframe').src.includes('?at=')")
	at := b.text("document.querySelector('iframe').src")
	for end := time.Now().Add(time.Minute); !b.hasAsked(at, ""); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("%s was not fetched, only %q", at, b.asked)
		}
	}
	code, after := fetch(t, at)
	if code != 200 || !strings.HasPrefix(after, "%PDF") || after == before {
		t.Errorf("what is fetched is not the new one: %d, %d bytes", code, len(after))
	}
	if got := b.text("window.mark"); got != "1" {
		t.Error("the page around the PDF was loaded again")
	}
	b.edit(glenmarra, `version   = "1.2"`, `versoin   = "1.2"`)
	b.until("the overlay", overlay)
	b.edit(glenmarra, `versoin   = "1.2"`, `version   = "1.3"`)
	b.until("the overlay is gone and the PDF is the newest", "!"+overlay+" && document.querySelector('iframe').src !== "+quoted(at))
}

// Without JavaScript a page is what was built, and shows a change once someone reloads it.
func TestBrowserWithoutJavaScript(t *testing.T) {
	b := serveSample(t)
	if _, err := chromedp.Call(b.ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		t.Fatal(err)
	}
	for i, venue := range []string{"Council Chambers", "Corn Exchange"} {
		if i > 0 {
			b.edit(glenmarra, "Council Chambers, Kirk Wynd, Marrabridge", "Corn Exchange, Kirk Wynd, Marrabridge")
			b.command.says(`^content/inspections/glenmarra.toml: `)
		}
		b.do(chromedp.Navigate(b.at+"glenmarra/"), chromedp.WaitVisible("h1"))
		text, err := chromedp.Run(b.ctx, chromedp.Text("main"))
		if err != nil || !strings.Contains(text, venue) {
			t.Errorf("the page does not say %q (%v)", venue, err)
		}
	}
	file := filepath.Join(b.site, "public", "glenmarra", "index.html")
	if page, err := os.ReadFile(file); err != nil || bytes.Contains(page, []byte("/-/")) {
		t.Errorf("%s has something of the preview (%v)", fmt.Sprint(file), err)
	}
}
