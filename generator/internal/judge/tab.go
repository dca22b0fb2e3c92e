package judge

import (
	"context"
	"errors"
	"sync"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

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
	v := &Visit{browser: t.browser, home: home(root), before: t.visit.home, page: page}
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
