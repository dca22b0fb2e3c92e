package judge

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// patience is how long all that is looked at on one page may take.
const patience = 4 * time.Minute

// Visit is one page of a site, as a tab shows it.
type Visit struct {
	browser *Browser
	ctx     context.Context
	home    string // the address of the site's root, below which everything lies that a page needs
	page    string
	mu      sync.Mutex
	said    []string // requests elsewhere, errors and breaches of the page's own policy
}

// open opens the page, or opens it again.
func (v *Visit) open() error {
	return chromedp.Do(v.ctx, chromedp.Navigate(v.home+(&url.URL{Path: v.page}).EscapedPath()))
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
		if !strings.HasPrefix(to, v.home) && !strings.HasPrefix(to, "data:") {
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
	return v.resize(m, tall)
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
