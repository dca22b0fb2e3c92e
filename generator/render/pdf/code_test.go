package pdf

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"briefpack/generator/internal/sample"
	"briefpack/generator/internal/tool"
	"briefpack/generator/model/document"
)

// TestCodesAreRead renders a page, in ordinary and in large print, and has another program
// read the code.
func TestCodesAreRead(t *testing.T) {
	tool.Unraced(t)
	pdftoppm, zbarimg := tool.Need(t, "pdftoppm"), tool.Need(t, "zbarimg")
	for _, address := range []string{
		"https://example.org/",
		"https://briefings.example.org/eilean-na-gaoithe/index.html",
		"https://briefings.example.org/" + strings.Repeat("a-long-folder/", 12) + "criteria.html?x=%C3%A9",
	} {
		web := document.Web{Label: "On the web:", Address: address, Code: "Code of " + address}
		among := []document.Block{document.Para("before"), web, document.Para("after")}
		last := []document.Block{document.Para("before"), web}
		for name, c := range map[string]struct {
			renderer *Renderer
			blocks   []document.Block
		}{
			"print": {newRenderer(t), last}, "large": {newRenderer(t).Large(), last}, "among others": {newRenderer(t), among},
		} {
			f, err := c.renderer.Document(&document.Document{Name: "d", Title: "A title", Imprint: sample.Imprint(), Blocks: c.blocks})
			if err != nil {
				t.Fatal(err)
			}
			checkFile(t, f)
			path := filepath.Join(t.TempDir(), "page")
			if err := os.WriteFile(path+".pdf", f.Data, 0o600); err != nil {
				t.Fatal(err)
			}
			if out, err := exec.Command(pdftoppm, "-r", "150", "-png", "-singlefile", path+".pdf", path).CombinedOutput(); err != nil {
				t.Fatalf("%v: %s", err, out)
			}
			got, err := exec.Command(zbarimg, "--quiet", "--raw", path+".png").Output()
			if err != nil || strings.TrimSpace(string(got)) != address {
				t.Errorf("%s: the code reads %q, not %q (%v)", name, got, address, err)
			}
		}
	}
}
