package judge

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"briefpack/generator/internal/tool"
)

// patience is how long all that is looked at on one page may take.
const patience = 4 * time.Minute

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
		chromedp.Flag("hide-scrollbars", true), // as on a telephone, where they take no room
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

// Visit is one page of a site, open in a tab of its own.
type Visit struct {
	browser *Browser
	ctx     context.Context
	homes   []string // addresses of the site's root; what a page needs lies below one
	root    string
	page    string
	mu      sync.Mutex
	said    []string // requests elsewhere, errors and breaches of the page's own policy
}

// Visit opens a page of a site whose root is a folder, as from a zip, or an address. The
// function closes it.
func (b *Browser) Visit(root, page string) (*Visit, func(), error) {
	ctx, end := chromedp.NewContext(b.ctx)
	v := &Visit{browser: b, root: root, page: page}
	// The tab lives as long as the context of its first action, so only later ones are limited.
	first := []error{
		chromedp.Do(ctx), chromedp.Listen(ctx, v.hear),
		call(ctx, network.Enable, network.EnableParams{}), call(ctx, log.Enable, cdp.Empty{}),
	}
	limited, stop := context.WithTimeout(ctx, patience)
	v.ctx = limited
	err := errors.Join(append(first, v.Open(root))...)
	return v, func() { stop(); end() }, err
}

// Open opens the page again, below its root or another: a tab costs more than a page.
func (v *Visit) Open(root string) error {
	at := home(root)
	v.mu.Lock()
	v.homes = append(v.homes, at)
	v.mu.Unlock()
	return chromedp.Do(v.ctx, chromedp.Navigate(at+(&url.URL{Path: v.page}).EscapedPath()))
}

// home returns the address of a folder, or of a site that is hosted somewhere already.
func home(root string) string {
	if strings.HasPrefix(root, "http:") {
		return root
	}
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(root) + "/"}).String()
}

// call sends a command whose answer says nothing.
func call[P any](ctx context.Context, command cdp.Command[P, cdp.Empty], params P) error {
	_, err := chromedp.Call(ctx, command, params)
	return err
}

// hear notes what a page asks for and what the browser has against it.
func (v *Visit) hear(event any) {
	v.mu.Lock()
	defer v.mu.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		to := e.Request.URL
		isOurs := slices.ContainsFunc(v.homes, func(at string) bool { return strings.HasPrefix(to, at) })
		if !isOurs && !strings.HasPrefix(to, "data:") {
			v.said = append(v.said, "it asks for "+to)
		}
	case *network.EventLoadingFailed:
		v.said = append(v.said, "something it needs was not loaded: "+e.ErrorText)
	case *log.EventEntryAdded:
		v.said = append(v.said, "the browser complains: "+e.Entry.Text)
	case *runtime.EventExceptionThrown:
		v.said = append(v.said, "a script fails: "+e.ExceptionDetails.Text)
	}
}

// Heard returns what the browser has had against the page so far: requests that failed or
// led elsewhere, scripts that failed, and breaches of the page's own security policy.
func (v *Visit) Heard() []Finding {
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.findings("", v.said)
}

func (v *Visit) findings(how string, what []string) []Finding {
	var list []Finding
	for _, s := range what {
		list = append(list, Finding{v.page, how, s})
	}
	return list
}

// set makes the window what a mode says.
func (v *Visit) set(m Mode) error {
	return v.resize(m, 900)
}

func (v *Visit) resize(m Mode, height int) error {
	return errors.Join(
		call(v.ctx, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: int64(m.Width), Height: int64(height), DeviceScaleFactor: 1}),
		call(v.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: m.media, Features: m.features}),
	)
}

// ask runs a script, which is a function, and returns the list of texts that it returns.
func (v *Visit) ask(script string) ([]string, error) {
	answer, err := chromedp.Run(v.ctx, chromedp.Evaluate[[]string]("("+script+")()", chromedp.EvalAwaitPromise))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", v.page, err)
	}
	return answer, nil
}
