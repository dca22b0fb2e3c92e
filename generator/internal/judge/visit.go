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

// pageTimeout is the time limit for all checks of one page.
const pageTimeout = 4 * time.Minute

// Visit is a page of a site in a tab.
type Visit struct {
	browser *Browser
	ctx     context.Context
	home    string // address of the site's root, which contains all files of the page
	before  string // home of the page that the tab showed before, which may still load something
	page    string
	mu      sync.Mutex
	said    []string // requests to other sites, errors and violations of the page's policy
}

// open opens the page, or opens it again.
func (v *Visit) open() error {
	return chromedp.Do(v.ctx, chromedp.Navigate(v.home+(&url.URL{Path: v.page}).EscapedPath()))
}

// home returns the address of a folder, or of a site that is already hosted.
func home(root string) string {
	if strings.HasPrefix(root, "http:") {
		return root
	}
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(root) + "/"}).String()
}

// call sends a command and ignores its answer.
func call[P any](ctx context.Context, command cdp.Command[P, cdp.Empty], params P) error {
	_, err := chromedp.Call(ctx, command, params)
	return err
}

// hear records requests and errors of the page.
func (v *Visit) hear(event any) {
	v.mu.Lock()
	defer v.mu.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		to := e.Request.URL
		isLate := v.before != "" && v.before != v.home && strings.HasPrefix(e.DocumentURL, v.before)
		if !isLate && !strings.HasPrefix(to, v.home) && !strings.HasPrefix(to, "data:") {
			v.said = append(v.said, "it asks for "+to)
		}
	case *network.EventLoadingFailed:
		if !e.Canceled { // by going to the next page
			v.said = append(v.said, "something it needs was not loaded: "+e.ErrorText)
		}
	case *log.EventEntryAdded:
		v.said = append(v.said, "the browser complains: "+e.Entry.Text)
	case *runtime.EventExceptionThrown:
		v.said = append(v.said, "a script fails: "+e.ExceptionDetails.Text)
	}
}

// Heard returns the faults reported by the browser: failed requests, requests to other sites,
// failed scripts, and violations of the page's security policy.
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

// set sets the window to a mode.
func (v *Visit) set(m Mode) error {
	return v.resize(m, tall)
}

func (v *Visit) resize(m Mode, height int) error {
	return errors.Join(
		call(v.ctx, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: int64(m.Width), Height: int64(height), DeviceScaleFactor: 1}),
		call(v.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: m.media, Features: m.features}),
	)
}

// ask runs a script, which is a function that returns a list of texts.
func (v *Visit) ask(script string) ([]string, error) {
	answer, err := chromedp.Run(v.ctx, chromedp.Evaluate[[]string]("("+script+")()", chromedp.EvalAwaitPromise))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", v.page, err)
	}
	return answer, nil
}
