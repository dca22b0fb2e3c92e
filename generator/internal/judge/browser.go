package judge

import (
	"context"
	"errors"
	"os"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"

	"briefpack/generator/internal/tool"
)

// Browser is a Chromium that a test started.
type Browser struct {
	ctx       context.Context
	axe       string // the script
	pdftotext string
}

// Open starts a browser, or skips the test where one of its tools is missing. It ends
// with the test.
func Open(t testing.TB) *Browser {
	t.Helper()
	axe, err := os.ReadFile(tool.NeedModule(t, "axe-core/axe.min.js"))
	if err != nil {
		t.Fatal(err)
	}
	b := &Browser{axe: string(axe), pdftotext: tool.Need(t, "pdftotext")}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(tool.Need(t, "chromium")),
		chromedp.UserDataDir(t.TempDir()),
		chromedp.NoSandbox, // it opens our own pages alone, and a container has no sandbox
		chromedp.Flag("disable-gpu", true),
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-back-forward-cache", true), // no page is gone back to
		chromedp.Flag("js-flags", "--no-opt"),             // it costs more than scripts gain before their page is left
		chromedp.Flag("hide-scrollbars", true),            // as on a telephone, where they take no room
	)
	allocated, stop := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(stop)
	ctx, end := chromedp.NewContext(allocated)
	t.Cleanup(end)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("start chromium: %v", err)
	}
	b.ctx = ctx
	return b
}

// Tab is a tab of a browser. It shows one page after the other, because a new one costs
// as much as what is asked about a small page.
type Tab struct {
	browser *Browser
	ctx     context.Context
	stop    context.CancelFunc // ends what is still asked about the page
	mu      sync.Mutex
	visit   *Visit // the page that it shows
}

// Tab opens a tab. The function closes it.
func (b *Browser) Tab() (*Tab, func(), error) {
	ctx, end := chromedp.NewContext(b.ctx)
	t := &Tab{browser: b, ctx: ctx, stop: func() {}, visit: &Visit{}}
	// It lives as long as the context of its first action, so only later ones are limited.
	err := errors.Join(
		chromedp.Do(ctx), chromedp.Listen(ctx, t.hear),
		call(ctx, network.Enable, network.EnableParams{}), call(ctx, log.Enable, cdp.Empty{}),
	)
	return t, func() { t.stop(); end() }, err
}

// Visit opens a page of a site whose root is a folder, as from a zip, or an address, in
// place of the page that the tab shows.
func (t *Tab) Visit(root, page string) (*Visit, error) {
	t.stop()
	v := &Visit{browser: t.browser, home: home(root), page: page}
	v.ctx, t.stop = context.WithTimeout(t.ctx, patience)
	t.mu.Lock()
	t.visit = v
	t.mu.Unlock()
	return v, errors.Join(v.set(Mode{1280, Light}), v.open())
}

// hear passes on what the page asks for and what the browser has against it.
func (t *Tab) hear(event any) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.visit.hear(event)
}
