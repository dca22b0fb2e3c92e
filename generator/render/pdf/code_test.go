package pdf

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

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
			press  *Press
			blocks []document.Block
		}{
			"print": {newPress(t), last}, "large": {newPress(t).Large(), last}, "among others": {newPress(t), among},
		} {
			f, err := c.press.Draw(&document.Document{Name: "d", Title: "A title", Imprint: testImprint(), Blocks: c.blocks})
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

func TestAnAddressIsPrintedWithOrWithoutItsCode(t *testing.T) {
	has := func(b *book) (code bool) {
		for _, p := range b.pages {
			for _, at := range p.placed {
				code = code || at.strip.figure != nil
			}
		}
		return code
	}
	for _, c := range []struct {
		name, address string
		says, code    bool
	}{
		{"short", "https://example.org/", true, true},
		{"too long for a code", "https://example.org/" + strings.Repeat("x", 4000), true, false},
		{"none", " ", false, false},
	} {
		b := layOut(t, document.Para("p"), document.Web{Label: "On the web:", Address: c.address, Code: "code"})
		if says := strings.Contains(spoken(b), "On the web:"); says != c.says || has(b) != c.code {
			t.Errorf("%s: the address is printed: %v, its code: %v", c.name, says, has(b))
		}
	}
	b := layOut(t, document.Web{Label: "On the web:", Address: "https://example.org/", Code: " "})
	if alt := b.pages[0].placed[0].strip.figure.alt; alt != "https://example.org/" {
		t.Errorf("the alternative of a code without one is %q", alt)
	}
	p := newPress(t)
	b = p.open("t", "en-GB", testImprint())
	defer p.close(b)
	b.covered = true
	b.addDocument(b.root, &document.Document{Name: "d", Title: "A title", Blocks: []document.Block{document.Web{Label: "On the web:", Address: "https://example.org/"}}})
	if has(b) {
		t.Error("a document in a pack repeats what the cover says")
	}
}

// An address that ends a document stands beside its title, is read last, and takes no sheet
// of its own, however full the last one is.
func TestAnAddressStandsAtTheHead(t *testing.T) {
	web := document.Web{Label: "On the web:", Address: "https://example.org/", Code: "code"}
	for lines := 1; lines < 60; lines++ {
		b := layOut(t, document.Para(strings.Repeat("as wide as the sheet ", 20)), document.Lines{Label: "Write", Count: lines}, web)
		first := b.pages[0].placed[0].strip
		if first.figure == nil || first.words() != "A title" {
			t.Fatalf("%d lines: the title has no code beside it", lines)
		}
		if last := b.pages[len(b.pages)-1]; len(b.pages) > 1 && last.height() < 10 {
			t.Fatalf("%d lines: the last sheet has nothing on it", lines)
		}
		if text := spoken(b); strings.Index(text, "Write") > strings.Index(text, "On the web:") {
			t.Fatalf("%d lines: the address is read before what it is of", lines)
		}
		reach := first.ops[0].h
		for _, at := range b.pages[0].placed {
			for _, o := range at.strip.ops {
				if at.y < b.pages[0].placed[0].y+reach && o.kind != opShape && o.x+o.w > first.ops[0].x {
					t.Fatalf("%d lines: something is set over the code", lines)
				}
			}
		}
	}
}
