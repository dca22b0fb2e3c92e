package judge

import (
	"context"
	"os"
	"os/exec"
	"testing"

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
	// The shell is the same browser without windows, and takes half the time.
	program, err := exec.LookPath("chromium-headless-shell")
	if err != nil {
		program = tool.Need(t, "chromium")
	}
	b := &Browser{axe: string(axe), pdftotext: tool.Need(t, "pdftotext")}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(program),
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
