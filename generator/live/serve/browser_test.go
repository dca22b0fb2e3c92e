package serve

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"briefpack/generator/internal/tool"
)

// browser is a tab of a real browser that looks at a server.
type browser struct {
	*testing.T
	ctx    context.Context
	server *Server
	files  preview
	at     string
}

// page returns a long page with the policy that built pages have.
func page(text string) string {
	return `<!DOCTYPE html><html lang="en"><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' file:; img-src 'self' file:; base-uri 'none'; form-action 'none'">` +
		`<title>A page</title><link rel="stylesheet" href="style.css"></head><body><h1>` + text + `</h1>` + strings.Repeat("<p>text</p>", 300) +
		`<p id="end"><a id="pdf" href="pack.pdf">PDF</a></p></body></html>`
}

// blank is the smallest PDF that a browser shows.
const blank = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/MediaBox[0 0 200 200]/Parent 2 0 R>>endobj trailer<</Root 1 0 R>>"

func newBrowser(t *testing.T) *browser {
	t.Helper()
	program := tool.Need(t, "chromium")
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(program), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true), chromedp.UserDataDir(t.TempDir()), chromedp.WindowSize(1000, 700))
	ctx, cancel := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx); err != nil { // starts it, for as long as ctx lasts
		t.Fatal(err)
	}
	b := &browser{t, ctx, newServer(), preview{
		{Hosted, "index.html"}: page("first"), {Hosted, "style.css"}: "html{scroll-behavior:smooth}h1{color:#f00}", {Hosted, "pack.pdf"}: blank,
	}, ""}
	b.server.Show(b.files)
	b.at = "http://" + open(t, b.server, "127.0.0.1")[0] + "/-/hosted/key"
	b.do(chromedp.Navigate(b.at + "/"))
	return b
}

// change changes files and shows them.
func (b *browser) change(text string, paths ...string) {
	next := preview{}
	for c, old := range b.files {
		next[c] = old
	}
	for _, p := range paths {
		next[file{Hosted, p}] = text
	}
	b.files = next
	b.server.Show(next)
}

func (b *browser) do(actions ...chromedp.Action[chromedp.Void]) {
	b.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, browserTimeout)
	defer cancel()
	if err := chromedp.Do(ctx, actions...); err != nil {
		b.Fatal(err)
	}
}

// browserTimeout is how long something in the browser may take.
const browserTimeout = 2 * time.Minute

// run runs JavaScript in the page.
func (b *browser) run(script string) { b.Helper(); b.do(chromedp.Evaluate[chromedp.Void](script)) }

// until waits until an expression of JavaScript is true in the page.
func (b *browser) until(what, expression string) {
	b.Helper()
	for end := time.Now().Add(browserTimeout); ; time.Sleep(10 * time.Millisecond) {
		is, err := chromedp.Run(b.ctx, chromedp.Evaluate[bool]("!!("+expression+")"))
		if is {
			return
		}
		if time.Now().After(end) {
			b.Fatalf("never: %s (%v)\n%s", what, err, b.say("document.documentElement.outerHTML.slice(0, 600)"))
		}
	}
}

// say returns the value of an expression of JavaScript, as text.
func (b *browser) say(expression string) string {
	b.Helper()
	text, err := chromedp.Run(b.ctx, chromedp.Evaluate[string]("String("+expression+")"))
	if err != nil {
		b.Fatal(err)
	}
	return text
}

const shadow = "document.querySelector('briefpack-preview').shadowRoot"

// A page that changed is loaded again and stays where it was scrolled to; one that did
// not change is left alone.
func TestBrowserReload(t *testing.T) {
	b := newBrowser(t)
	b.until("the stream is open", "document.querySelector('briefpack-preview')")
	b.run("scrollTo({top: 2000, behavior: 'instant'})")
	b.run("window.mark = 1")
	b.change("other", "other.html", "other.pdf")
	b.change(page("second"), "index.html")
	b.until("the page is the new one", "document.querySelector('h1').textContent === 'second'")
	b.until("it is where it was scrolled to", "scrollY === 2000")
	if mark := b.say("window.mark"); mark != "undefined" {
		t.Error("the page was not loaded again")
	}
	b.run("window.mark = 1")
	b.until("the stream is open", "document.querySelector('briefpack-preview')")
	b.change("other again", "other.html")
	b.server.Tell(Messages{}, Messages{"1 warning", []string{"warning: x"}})
	b.until("the strip", shadow+".querySelector('.strip:not([hidden])')")
	if mark := b.say("window.mark"); mark != "1" {
		t.Error("a page that did not change was loaded again")
	}
}

// A reader stays at a heading if the text above it grows or shrinks.
func TestBrowserKeepsTheHeadingInView(t *testing.T) {
	b := newBrowser(t)
	section := func(title string, paragraphs int) string {
		return page(title + strings.Repeat("<p>more</p>", paragraphs) + `<h2 id="here">Here</h2>`)
	}
	const from = "Math.round(document.getElementById('here').getBoundingClientRect().top)"
	for i, paragraphs := range []int{100, 140, 30} {
		b.until("the stream is open", "document.querySelector('briefpack-preview')")
		if i == 1 {
			b.run("scrollTo({top: document.getElementById('here').offsetTop - 120, behavior: 'instant'})")
			b.until("the heading is in view", from+" === 120")
		}
		title := strings.Repeat("x", i+1)
		b.change(section(title, paragraphs), "index.html")
		b.until("the page is the new one", "document.querySelector('h1').textContent.startsWith('"+title+"')")
		if i > 0 {
			b.until("the heading is where it was", from+" === 120")
		}
	}
}

// A style sheet that changed is exchanged in the page as it is.
func TestBrowserStyles(t *testing.T) {
	b := newBrowser(t)
	b.until("the stream is open", "document.querySelector('briefpack-preview')")
	b.run("window.mark = 1; scrollTo({top: 1500, behavior: 'instant'})")
	for _, colour := range []string{"rgb(0, 128, 0)", "rgb(0, 0, 255)"} {
		b.change("h1{color:"+colour+"}", "style.css")
		b.until("the colour is "+colour, "getComputedStyle(document.querySelector('h1')).color === '"+colour+"'")
	}
	b.until("one style sheet is left", "document.querySelectorAll('link[rel=stylesheet]').length === 1")
	if got := b.say("[window.mark, scrollY]"); got != "1,1500" {
		t.Errorf("mark and place are %s, want 1,1500", got)
	}
}

// Problems lie over the page in the terminal's words, can be put aside, and go when
// they are mended; warnings are a strip.
func TestBrowserOverlay(t *testing.T) {
	b := newBrowser(t)
	text := "error: unknown key \"versoin\" [unknown-key]\n  --> content/x.toml:4:1\n    4 | versoin = \"<b>1.3</b>\"\n      | ^^^^^^^\n  help: did you mean \"version\"?\n"
	b.until("the stream is open", "document.querySelector('briefpack-preview')")
	b.server.Tell(Messages{"2 errors in 1 file", []string{text, "error: another\n"}}, Messages{})
	b.until("the overlay", shadow+".querySelector('dialog[open]')")
	if got := b.say(shadow + ".querySelector('pre').textContent"); got != strings.TrimRight(text, "\n") {
		t.Errorf("the overlay says\n%s\nwant\n%s", got, text)
	}
	for what, expression := range map[string]string{
		"how many there are": shadow + ".getElementById('title').textContent === '2 errors in 1 file'",
		"all of them":        shadow + ".querySelectorAll('dialog pre').length === 2",
		"its role":           shadow + ".querySelector('dialog').getAttribute('role') === 'alertdialog'",
		"the focus":          shadow + ".activeElement.id === 'title'",
		"its style":          "getComputedStyle(" + shadow + ".querySelector('dialog')).borderTopWidth === '8px'",
	} {
		b.until(what, expression)
	}

	// Loaded again it is still there; put aside it is not, but the strip is.
	b.change(page("second"), "index.html")
	b.until("the overlay is there again", "document.querySelector('h1').textContent === 'second' && document.querySelector('briefpack-preview') && "+shadow+".querySelector('dialog[open]')")
	b.do(chromedp.KeyEvent("\x1b"))
	b.until("the overlay is put aside", shadow+".querySelector('dialog:not([open])') && "+shadow+".querySelector('.strip.wrong:not([hidden])')")
	b.server.Tell(Messages{"1 error in 1 file", []string{"error: another\n"}}, Messages{})
	b.until("other problems come back", shadow+".querySelector('dialog[open]') && "+shadow+".querySelectorAll('dialog pre').length === 1")

	b.server.Tell(Messages{}, Messages{"1 warning in 1 file", []string{"warning: careful"}})
	b.until("the overlay is gone", shadow+".querySelector('dialog:not([open])') && "+shadow+".querySelector('[role=status]').textContent === '1 warning in 1 file'")
	b.run(shadow + ".querySelector('summary').click()")
	b.until("the warning can be read", shadow+".querySelector('details[open] pre').textContent === 'warning: careful'")
	for _, width := range []int64{1000, 320} {
		b.do(chromedp.EmulateViewport(width, 700))
		b.until("the end of the page can be seen above the strip", // whose height may come after the first try
			"scrollTo({top: 1e6, behavior: 'instant'}), document.getElementById('end').getBoundingClientRect().bottom <= "+shadow+".querySelector('.strip').getBoundingClientRect().top")
		b.until("nothing stands over the edge", "document.documentElement.scrollWidth <= innerWidth && "+shadow+".querySelector('.strip').scrollWidth <= innerWidth")
	}
	b.server.Tell(Messages{}, Messages{})
	b.until("the strip is gone", shadow+".querySelector('.strip[hidden]') && document.querySelector('briefpack-preview').offsetHeight === 0")
	b.until("who does not see it is told", shadow+".querySelector('[role=status]').textContent === 'All problems are fixed' && "+shadow+".querySelector('[role=status]').checkVisibility()")
}

// A PDF is followed into a page around it, which is renewed when the PDF changes.
func TestBrowserPDF(t *testing.T) {
	b := newBrowser(t)
	b.until("the stream is open", "document.querySelector('briefpack-preview')")
	b.run("document.getElementById('pdf').click()")
	b.until("the page around the PDF", "location.pathname === '/-/view/-/hosted/key/pack.pdf' && document.querySelector('iframe')")
	b.until("its stream is open", "document.querySelector('briefpack-preview')")
	b.run("document.getElementById('page').value = 7; document.getElementById('page').dispatchEvent(new Event('change'))")
	b.until("the page that was asked for", "new URL(document.querySelector('iframe').src).hash === '#page=7'")
	b.change(blank+"\n%second", "pack.pdf")
	b.until("the PDF is renewed at its page", "/pack.pdf[?]at=1#page=7$/.test(document.querySelector('iframe').src)")

	// Someone turns the page while the renewal is on its way: the new frame is renewed.
	b.run("window.real = fetch; window.fetch = (...what) => new Promise((done) => { window.answer = () => done(real(...what)) })")
	b.change(blank+"\n%again", "pack.pdf")
	b.until("the renewal is on its way", "window.answer")
	b.run("document.getElementById('page').value = 9; document.getElementById('page').dispatchEvent(new Event('change')); window.fetch = real; answer()")
	b.until("the PDF is renewed at the page turned to", "/pack.pdf[?]at=2#page=9$/.test(document.querySelector('iframe').src)")

	// One event can have a renewal and problems: the page has to show both.
	b.server.Tell(Messages{"1 error", []string{"error: x"}}, Messages{})
	b.until("the overlay", shadow+".querySelector('dialog[open]')")
	third := preview{}
	for c, old := range b.files {
		third[c] = old + "%third"
	}
	b.server.change(func(st *state) { st.preview, st.problems = third, Messages{} })
	b.until("the overlay is gone", shadow+".querySelector('dialog:not([open])')")
	b.do(chromedp.Navigate(b.at + "/"))
	b.until("the link is what was built", "document.getElementById('pdf').getAttribute('href') === 'pack.pdf'")
}

// Before there is anything to show, and where there is nothing, a page stands in that
// gives way as soon as there is.
func TestBrowserStandIn(t *testing.T) {
	b := newBrowser(t)
	b.do(chromedp.Navigate(b.at + "/late.html"))
	b.until("the page that stands in", "document.querySelector('h1').textContent === 'Page not found'")
	b.server.Tell(Messages{"1 error", []string{"error: x"}}, Messages{})
	b.until("the overlay over it", shadow+".querySelector('dialog[open]')")
	b.server.Tell(Messages{}, Messages{})
	b.change(page("late"), "late.html")
	b.until("the page that came", "document.querySelector('h1').textContent === 'late'")

	b.server.Show(nil)
	b.do(chromedp.Navigate(b.at + "/"))
	b.until("the page that waits", "document.querySelector('h1').textContent === 'Briefpack is building the first edition'")
	b.run("window.mark = 1")
	for _, title := range []string{"2 errors", "1 error"} {
		b.server.Tell(Messages{title, []string{"error: x"}}, Messages{})
		b.until("what stands in the way", "document.querySelector('h1').textContent === '"+title+"' && document.querySelector('pre').textContent === 'error: x'")
	}
	b.server.Tell(Messages{}, Messages{})
	b.until("it waits again", "document.querySelector('h1').textContent === 'Briefpack is building the first edition' && !document.querySelector('pre') && window.mark === 1")
	b.server.Show(b.files)
	b.until("the first edition", "document.querySelector('h1').textContent === 'first'")
}

// Without JavaScript the page is what was built.
func TestBrowserWithoutScript(t *testing.T) {
	b := newBrowser(t)
	if _, err := chromedp.Call(b.ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		t.Fatal(err)
	}
	b.do(chromedp.Navigate(b.at+"/"), chromedp.WaitVisible("#end"))
	text, err := chromedp.Run(b.ctx, chromedp.Text("h1"))
	if err != nil || text != "first" {
		t.Errorf("the page says %q (%v)", text, err)
	}
}
