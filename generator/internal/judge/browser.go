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

// Browser is a Chromium for a test.
type Browser struct {
	ctx       context.Context
	axe       string // the script
	pdftotext string
}

// Open starts a browser, which ends with the test. It skips the test if a tool is missing.
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
		chromedp.NoSandbox, // it opens only our own pages, and containers have no sandbox
		chromedp.Flag("disable-gpu", true),
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-back-forward-cache", true), // no test goes back
		chromedp.Flag("js-flags", "--no-opt"),             // optimizing costs more than the short scripts gain
		chromedp.Flag("hide-scrollbars", true),            // as on a phone
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

// Tab is a tab of a browser. It shows one page after another, because opening a tab takes as
// long as checking a small page.
type Tab struct {
	browser *Browser
	ctx     context.Context
	stop    context.CancelFunc // stops the checks of the page
	mu      sync.Mutex
	visit   *Visit // the current page
}

// Tab opens a tab. The function closes it.
func (b *Browser) Tab() (*Tab, func(), error) {
	ctx, end := chromedp.NewContext(b.ctx)
	t := &Tab{browser: b, ctx: ctx, stop: func() {}, visit: &Visit{}}
	// It lives as long as the context of its first action, so only later ones have a timeout.
	err := errors.Join(
		chromedp.Do(ctx), chromedp.Listen(ctx, t.hear),
		call(ctx, network.Enable, network.EnableParams{}), call(ctx, log.Enable, cdp.Empty{}),
	)
	return t, func() { t.stop(); end() }, err
}

// Visit opens a page in the tab. root is a folder, or the address of a site.
func (t *Tab) Visit(root, page string) (*Visit, error) {
	t.stop()
	v := &Visit{browser: t.browser, home: home(root), page: page}
	v.ctx, t.stop = context.WithTimeout(t.ctx, pageTimeout)
	t.mu.Lock()
	t.visit = v
	t.mu.Unlock()
	return v, errors.Join(v.set(Mode{1280, Light}), v.open())
}

// hear passes on requests and errors of the page.
func (t *Tab) hear(event any) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.visit.hear(event)
}
